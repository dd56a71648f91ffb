"""Answers to the three questions of PEG, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.peg import PegAnswers
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import find_live, query
from pain_companion.store.story_rows import peg_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PegStore:
    """The answers of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[PegAnswers]:
        """Every set of answers, the latest day first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM peg_answers WHERE deleted_at IS NULL"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
        )
        return [peg_from(row) for row in rows]

    def one(self, answers_id: str) -> PegAnswers | None:
        """One set of answers."""
        row = find_live(self._diary.connection, "peg_answers", answers_id)
        return None if row is None else peg_from(row)

    def save(self, answers: PegAnswers) -> PegAnswers:
        """Add answers, or change those with their id."""
        with self._diary.change(_of(answers.day)) as recorder:
            written_at = answers.written_at or recorder.now
            return recorder.keep("peg_answers", replace(answers, written_at=written_at))

    def delete(self, answers_id: str) -> None:
        """Put answers into the bin."""
        with self._diary.change("Deleted: answers to the three questions") as recorder:
            recorder.put_in_bin("peg_answers", answers_id)


def _of(day: date) -> str:
    return f"The three questions (PEG) of {date_words(day)}"


PEG_BIN_KINDS: Mapping[str, BinKind] = {
    "peg_answers": BinKind(lambda row: _of(date.fromisoformat(row["day"])))
}
