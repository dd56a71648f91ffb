"""Habits of one sort in the diary file: picked, put aside, and how their days went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pain_companion.domain.habits import HabitDay, PickedHabit
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.habit_rows import HabitTables, habit_from
from pain_companion.store.ids import new_id
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

A = TypeVar("A", bound=StrEnum)


class HabitStore(Generic[A]):
    """The habits of one sort in one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary, tables: HabitTables[A]) -> None:
        self._diary = diary
        self._kept = tables

    def habits(self) -> list[PickedHabit]:
        """The habits picked, those being tried first."""
        rows = self._query(
            f'SELECT * FROM "{self._kept.habits}" WHERE deleted_at IS NULL'
            " ORDER BY dropped_on IS NOT NULL, picked_on, id"
        )
        return [habit_from(row) for row in rows]

    def pick_habit(self, key: str | None, text: str, day: date) -> PickedHabit:
        """Pick a habit to try from `day` on."""
        with self._diary.change(f"{self._kept.title} picked") as recorder:
            return recorder.keep(self._kept.habits, PickedHabit("", key, text, day))

    def drop_habit(self, habit_id: str, day: date) -> None:
        """Stop trying a habit. How its days went stays."""
        with self._diary.change(f"{self._kept.title} put aside") as recorder:
            recorder.alter(self._kept.habits, habit_id, dropped_on=day)

    def habit_days(self, first: date, last: date) -> list[HabitDay[A]]:
        """How habits went from one day to another."""
        rows = self._query(
            f'SELECT * FROM "{self._kept.days}" WHERE deleted_at IS NULL AND day BETWEEN ? AND ?'
            f' ORDER BY day, "{self._kept.of}"',
            [first.isoformat(), last.isoformat()],
        )
        return [self._kept.day_from(row) for row in rows]

    def tick_habit(self, habit_id: str, day: date, answer: A | None) -> None:
        """Say how a habit went on one day, or take the answer back with None."""
        title = f"{self._kept.title} on {date_words(day)}"
        with self._diary.change(title) as recorder:
            given = next(
                (each for each in self.habit_days(day, day) if each.habit_id == habit_id), None
            )
            if answer is None:
                if given is not None:
                    recorder.put_in_bin(self._kept.days, given.id)
                return
            told = HabitDay(given.id if given else new_id(recorder.now), habit_id, day, answer)
            recorder.record(self._kept.days, self._kept.day_row(told))

    def _query(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return query(self._diary.connection, sql, values)


def habit_bin_kind(tables: HabitTables[A]) -> BinKind:
    """How a habit is named in the bin."""
    return dated("picked_on", f"{tables.title} picked on")
