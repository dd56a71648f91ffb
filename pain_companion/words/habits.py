"""Habits in words. Days are told, never scored; those without an answer are left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from pain_companion.domain.habits import HabitDay, PickedHabit
from pain_companion.formats import count_words, date_words, range_words

A = TypeVar("A", bound=StrEnum)

WEEK = timedelta(days=7)
WEEKS_BACK = 8
"""How far back the words go."""
LOOKED_BACK = {"part": "part of it", "not today": "left for another time"}
"""Answers as they are counted, where that reads better than as they were given."""


def since_words(habit: PickedHabit, today: date) -> str:
    """Since when a habit is tried, and when it was put aside."""
    since = f"Since {date_words(habit.picked_on, today=today)}"
    if habit.dropped_on is None:
        return since
    return f"{since}. Put aside on {date_words(habit.dropped_on, today=today)}"


def look_back(habit: PickedHabit, days: Iterable[HabitDay[A]], today: date) -> list[str]:
    """A line for each of the last weeks that has an answer about `habit`, newest first."""
    return by_week(((day.day, day.answer) for day in days if day.habit_id == habit.id), today)


def by_week(answered: Iterable[tuple[date, A]], today: date) -> list[str]:
    """A line for each of the last weeks that has an answer, newest first."""
    told = [*answered]
    lines = []
    for weeks in range(WEEKS_BACK):
        last = today - WEEK * weeks
        first = last - WEEK + timedelta(days=1)
        answers = [answer for day, answer in told if first <= day <= last]
        if answers:
            lines.append(f"{range_words(first, last, today=today)}: {_answers_words(answers)}.")
    return lines


def habit_lines(
    habit: PickedHabit, days: Iterable[HabitDay[A]], today: date, more: str = ""
) -> list[str]:
    """A habit with its dates, more about it if there is any, and its days that have an answer."""
    aside = f", put aside {date_words(habit.dropped_on, today=today)}" if habit.dropped_on else ""
    beneath = [more] if more else []
    beneath += [
        f"{date_words(day.day, today=today)}: {day.answer}"
        for day in days
        if day.habit_id == habit.id
    ]
    named = f"{habit.text} (since {date_words(habit.picked_on, today=today)}{aside})"
    return [named, *(f"   {line}" for line in beneath)]


def _answers_words(answers: list[A]) -> str:
    counted = ((answer, answers.count(answer)) for answer in type(answers[0]))
    return ", ".join(
        f"{LOOKED_BACK.get(answer, answer)} on {count_words(count, 'day')}"
        for answer, count in counted
        if count
    )
