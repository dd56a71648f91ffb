"""What a person has learned, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.learned import LearnedLine
from pain_companion.store.bin import BinKind
from pain_companion.store.records import reader
from pain_companion.store.rows import find_live, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NEWEST_FIRST = "noted_on DESC, created_at DESC, rowid DESC"
LEARNED = "What I have learned"


learned_from = reader(LearnedLine, noted_on=date.fromisoformat)


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
        row = find_live(self._diary.connection, "learned_lines", line_id)
        return None if row is None else learned_from(row)

    def save(self, line: LearnedLine) -> LearnedLine:
        """Add a note, or change the one with its id."""
        with self._diary.change(LEARNED) as recorder:
            return recorder.keep("learned_lines", line)

    def delete(self, line_id: str) -> None:
        """Put a note into the bin."""
        with self._diary.change("Deleted: what I have learned") as recorder:
            recorder.put_in_bin("learned_lines", line_id)


LEARNED_BIN_KINDS: Mapping[str, BinKind] = {"learned_lines": BinKind(lambda row: LEARNED)}
