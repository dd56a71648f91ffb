"""Habits that a person picks and how their days went, as rows of their tables, and back."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from pain_companion.domain.habits import HabitDay, PickedHabit
from pain_companion.frozen import frozen
from pain_companion.store.records import reader
from pain_companion.store.rows import Row

A = TypeVar("A", bound=StrEnum)


@frozen
class HabitTables(Generic[A]):
    """Where one sort of habit is kept: the tables, and what differs in their rows.

    `of` is the column of a day that names its habit, `answers` the words a day can have, and
    `title` what one is called where changes are listed.
    """

    habits: str
    days: str
    of: str
    answers: type[A]
    title: str

    def day_row(self, day: HabitDay[A]) -> Row:
        """An answer about a habit as the columns of its table."""
        return {
            "id": day.id,
            self.of: day.habit_id,
            "day": day.day.isoformat(),
            "answer": day.answer.value,
        }

    def day_from(self, row: Row) -> HabitDay[A]:
        """An answer about a habit from a row of its table."""
        day = date.fromisoformat(row["day"])
        return HabitDay(row["id"], row[self.of], day, self.answers(row["answer"]))


habit_from = reader(PickedHabit, picked_on=date.fromisoformat, dropped_on=date.fromisoformat)
