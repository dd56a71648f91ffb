"""What a person has learned, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.learned import LearnedLine
from pain_companion.store.bin import BinKind
from pain_companion.store.ids import new_id
from pain_companion.store.rows import Row, find_row, query
from pain_companion.store.values import plain

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LEARNED_FORM = "learned"
"""The form in which a note to oneself is written."""
LEARNED_COLUMNS = ("id", "words", "noted_on", "about")
NEWEST_FIRST = "noted_on DESC, created_at DESC, rowid DESC"
LEARNED = "What I have learned"


def learned_row(line: LearnedLine) -> Row:
    """A note to oneself as the columns of its table."""
    return {name: plain(getattr(line, name)) for name in LEARNED_COLUMNS}


def learned_from(row: Row) -> LearnedLine:
    """A note to oneself from a row of its table."""
    noted_on = date.fromisoformat(row["noted_on"])
    return LearnedLine(row["words"], noted_on, row["about"], row["id"])


class LearnedStore:
    """The notes to oneself of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[LearnedLine]:
        """Every note, newest first."""
        rows = query(
            self._diary.connection,
            f"SELECT * FROM learned_lines WHERE deleted_at IS NULL ORDER BY {NEWEST_FIRST}",
        )
        return [learned_from(row) for row in rows]

    def newest_about(self, area: str) -> LearnedLine | None:
        """The newest note that is shown again in an area."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM learned_lines WHERE deleted_at IS NULL AND about = ?"
            f" ORDER BY {NEWEST_FIRST} LIMIT 1",
            [area],
        )
        return learned_from(rows[0]) if rows else None

    def line(self, line_id: str) -> LearnedLine | None:
        """One note, unless it is in the bin."""
        row = find_row(self._diary.connection, "learned_lines", line_id)
        return None if row is None or row["deleted_at"] is not None else learned_from(row)

    def save(self, line: LearnedLine) -> LearnedLine:
        """Add a note, or change the one with its id."""
        with self._diary.change(LEARNED) as recorder:
            kept = replace(line, id=line.id or new_id(recorder.now))
            recorder.record("learned_lines", learned_row(kept))
        return kept

    def delete(self, line_id: str) -> None:
        """Put a note into the bin."""
        with self._diary.change("Deleted: what I have learned") as recorder:
            recorder.put_in_bin("learned_lines", line_id)


LEARNED_BIN_KINDS: Mapping[str, BinKind] = {
    "learned_lines": BinKind(lambda row: LEARNED, lambda row: (LEARNED_FORM, row["id"]))
}
