"""What matters to a person, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.directions import Direction
from pain_companion.store.bin import BinKind
from pain_companion.store.goal_rows import direction_from
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class DirectionStore:
    """The directions of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Direction]:
        """Every direction in its order, those that were put aside last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM directions WHERE deleted_at IS NULL"
            " ORDER BY ended_on IS NOT NULL, place, created_at, rowid",
        )
        return [direction_from(row) for row in rows]

    def save(self, direction: Direction) -> Direction:
        """Add a direction, or change the one with its id."""
        return self.save_all([direction])[0]

    def save_all(self, directions: Sequence[Direction]) -> list[Direction]:
        """Add or change several, in one change."""
        with self._diary.change("What matters") as recorder:
            return [recorder.keep("directions", direction) for direction in directions]

    def put_aside(self, direction_id: str, day: date | None) -> None:
        """Put a direction aside from `day` on, or with None bring it back."""
        title = "What matters: one put aside" if day else "What matters: one is back"
        with self._diary.change(title) as recorder:
            recorder.alter("directions", direction_id, ended_on=day)

    def delete(self, direction_id: str) -> None:
        """Put a direction into the bin. What lies in it stays."""
        with self._diary.change("Deleted: something that matters") as recorder:
            recorder.put_in_bin("directions", direction_id)


DIRECTION_BIN_KINDS: Mapping[str, BinKind] = {
    "directions": BinKind(lambda row: "Something that matters")
}
