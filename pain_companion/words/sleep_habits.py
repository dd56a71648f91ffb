"""Sleep habits in words. Days are told, never scored; those without an answer are left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from pain_companion.domain.sleep_habits import Answer, HabitDay, PickedHabit
from pain_companion.formats import count_words, date_words, range_words

WEEK = timedelta(days=7)
WEEKS_BACK = 8
"""How far back the words go."""


def since_words(habit: PickedHabit, today: date) -> str:
    """Since when a habit is tried, and when it was put aside."""
    since = f"Since {date_words(habit.picked_on, today=today)}"
    if habit.dropped_on is None:
        return since
    return f"{since}. Put aside on {date_words(habit.dropped_on, today=today)}"


def look_back(habit: PickedHabit, days: Iterable[HabitDay], today: date) -> list[str]:
    """A line for each of the last weeks that has an answer about `habit`, newest first."""
    told = [day for day in days if day.habit_id == habit.id]
    lines = []
    for weeks in range(WEEKS_BACK):
        last = today - WEEK * weeks
        first = last - WEEK + timedelta(days=1)
        answers = [day.answer for day in told if first <= day.day <= last]
        if answers:
            lines.append(f"{range_words(first, last, today=today)}: {_answers_words(answers)}.")
    return lines


def _answers_words(answers: list[Answer]) -> str:
    counted = ((answer, answers.count(answer)) for answer in Answer)
    return ", ".join(
        f"{answer} on {count_words(count, 'day')}" for answer, count in counted if count
    )
