"""Sleep habits that a person picks to try, and how the days went. Never scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Answer(StrEnum):
    """How a habit went on one day."""

    YES = "yes"
    SOME = "some"
    NOT_TODAY = "not today"


@dataclass(frozen=True)
class PickedHabit:
    """A habit picked from the list (`key` names it there) or in the person's own words."""

    id: str
    key: str | None
    text: str
    picked_on: date
    dropped_on: date | None = None


@dataclass(frozen=True)
class HabitDay:
    """The answer about one habit on one day."""

    id: str
    habit_id: str
    day: date
    answer: Answer
