"""A person's own questions for the check-in, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.check_in import OwnQuestion
from pain_companion.store.bin import BinKind
from pain_companion.store.check_in_rows import own_question_from
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class OwnQuestionStore:
    """The person's own questions of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[OwnQuestion]:
        """Every question in its order, those put aside last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM own_questions WHERE deleted_at IS NULL"
            " ORDER BY ended_on IS NOT NULL, place, created_at, rowid",
        )
        return [own_question_from(row) for row in rows]

    def asked(self) -> list[OwnQuestion]:
        """Those that are asked now."""
        return [each for each in self.all() if not each.is_aside]

    def save(self, question: OwnQuestion) -> OwnQuestion:
        """Add a question, or change the one with its id."""
        with self._diary.change("A question of my own") as recorder:
            return recorder.keep("own_questions", question)

    def put_aside(self, question_id: str, day: date | None) -> None:
        """Ask it no more from a day on, or with None ask it again. Its answers stay."""
        title = "A question put aside" if day else "A question asked again"
        with self._diary.change(title) as recorder:
            recorder.alter("own_questions", question_id, ended_on=day)

    def delete(self, question_id: str) -> None:
        """Put a question into the bin, and its answers with it."""
        with self._diary.change("Deleted: a question of my own") as recorder:
            recorder.put_in_bin("own_questions", question_id)


OWN_QUESTION_BIN_KINDS: Mapping[str, BinKind] = {
    "own_questions": BinKind(lambda row: "A question of my own"),
}
