"""Small things that a person picks to try, and how the days went. Never scored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from pain_companion.frozen import frozen

A = TypeVar("A", bound=StrEnum)
"""The answers of one sort of habit."""


@frozen
class PickedHabit:
    """A habit picked from the list (`key` names it there) or in the person's own words."""

    id: str
    key: str | None
    text: str
    picked_on: date
    dropped_on: date | None = None


@frozen
class HabitDay(Generic[A]):
    """The answer about one habit on one day."""

    id: str
    habit_id: str
    day: date
    answer: A


def tried(habits: Iterable[PickedHabit]) -> list[PickedHabit]:
    """Those that are not put aside."""
    return [habit for habit in habits if habit.dropped_on is None]
