"""Small changes to eating as plain values for JSON. What is not there is None."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pain_companion.domain.eating import FoodAnswer
from pain_companion.domain.habits import HabitDay, PickedHabit
from pain_companion.exchange.plain_values import Plain, iso


def eating_json(
    picked: Iterable[PickedHabit], days: Sequence[HabitDay[FoodAnswer]], range_: tuple[date, date]
) -> Plain:
    """Every change that was picked, with the answers between two days."""
    first, last = range_
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "changes": [
            {
                "key": habit.key,
                "text": habit.text,
                "picked_on": habit.picked_on.isoformat(),
                "dropped_on": iso(habit.dropped_on),
                "days": [
                    {"day": each.day.isoformat(), "answer": each.answer.value}
                    for each in days
                    if each.habit_id == habit.id
                ],
            }
            for habit in picked
        ],
    }
