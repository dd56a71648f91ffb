"""An example person's small changes to eating, and how five weeks of them went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pain_companion.domain.eating import FoodAnswer
from pain_companion.domain.habits import HabitDay, PickedHabit

WEEKS = 5
_BEANS, _SOUP = "example-beans", "example-soup"
_DID, _NOT, _NOT_TODAY = FoodAnswer.DID, FoodAnswer.DID_NOT, FoodAnswer.NOT_TODAY
_WEEK = (
    (0, _DID, None),
    (1, None, _NOT_TODAY),
    (3, _DID, _DID),
    (4, _NOT, None),
    (6, _NOT_TODAY, _DID),
)
"""How a week goes: days back in it, and what was said of each change. Some days have no answer."""


def picked(today: date) -> list[PickedHabit]:
    """One of the list, and one in their own words."""
    begun = today - timedelta(weeks=WEEKS)
    return [
        PickedHabit(_BEANS, "beans-and-lentils", "Beans, peas or lentils in one meal", begun),
        PickedHabit(_SOUP, None, "Soup from the freezer when I get home", begun),
    ]


def days(today: date) -> Iterator[HabitDay[FoodAnswer]]:
    """What they said of the days."""
    for week in range(WEEKS):
        for back, *answers in _WEEK:
            day = today - timedelta(weeks=week, days=back + 1)
            for habit, answer in zip((_BEANS, _SOUP), answers, strict=True):
                # Not every week has an answer for every day.
                if answer is not None and (week + back) % 4:
                    yield HabitDay(f"{habit}-{day.isoformat()}", habit, day, answer)
