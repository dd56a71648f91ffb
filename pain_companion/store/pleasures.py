"""Small things with pleasure or meaning, and the days they were done, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import query
from pain_companion.store.wellbeing_rows import (
    pleasure_day_from,
    pleasure_from,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PleasureStore:
    """The small things of one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Pleasure]:
        """Every small thing, in its order."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM pleasures WHERE deleted_at IS NULL ORDER BY place, created_at, rowid",
        )
        return [pleasure_from(row) for row in rows]

    def save(self, pleasure: Pleasure) -> Pleasure:
        """Add a small thing, or change the one with its id."""
        return self.save_all([pleasure])[0]

    def save_all(self, pleasures: Sequence[Pleasure]) -> list[Pleasure]:
        """Add or change several, in one change."""
        with self._diary.change("Small things") as recorder:
            return [recorder.keep("pleasures", pleasure) for pleasure in pleasures]

    def delete(self, pleasure_id: str) -> None:
        """Put a small thing into the bin, and its days with it."""
        with self._diary.change("Deleted: a small thing") as recorder:
            recorder.put_in_bin("pleasures", pleasure_id)

    def days(self, first: date, last: date) -> list[PleasureDay]:
        """The days with small things that are not in the bin, from one day to another."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM pleasure_days WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " AND pleasure_id IN (SELECT id FROM pleasures WHERE deleted_at IS NULL)"
            " ORDER BY day, created_at, rowid",
            [first.isoformat(), last.isoformat()],
        )
        return [pleasure_day_from(row) for row in rows]

    def on(self, pleasure_id: str, day: date) -> PleasureDay | None:
        """One small thing on one day, where it was done."""
        return next((each for each in self.days(day, day) if each.pleasure_id == pleasure_id), None)

    def save_day(self, done: PleasureDay) -> PleasureDay:
        """Say that a small thing was done on a day, once for each day; its note with it."""
        with self._diary.change(_on(done.day)) as recorder:
            given = self.on(done.pleasure_id, done.day)
            row_id = done.id or (given.id if given else "")
            return recorder.keep("pleasure_days", replace(done, id=row_id))

    def did(self, pleasure_id: str, day: date) -> None:
        """Say with one key that it was done. A note that is there stays."""
        if self.on(pleasure_id, day) is None:
            self.save_day(PleasureDay(pleasure_id, day))

    def did_not(self, pleasure_id: str, day: date) -> None:
        """Take back that it was done."""
        given = self.on(pleasure_id, day)
        if given is not None:
            self.delete_day(given.id)

    def delete_day(self, day_id: str) -> None:
        """Put a day with a small thing into the bin."""
        with self._diary.change("Deleted: a small thing on a day") as recorder:
            recorder.put_in_bin("pleasure_days", day_id)


def _on(day: date) -> str:
    return f"Small thing on {date_words(day)}"


PLEASURE_BIN_KINDS: Mapping[str, BinKind] = {
    "pleasures": BinKind(lambda row: "A small thing with pleasure"),
    "pleasure_days": BinKind(lambda row: _on(date.fromisoformat(row["day"]))),
}
