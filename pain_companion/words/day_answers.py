"""How something went day by day, in words: what a person wants to do, and movements alike.

Notes stand in these words as they were typed: pass them through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol

from pain_companion.formats import date_words
from pain_companion.words.habits import by_week

ANSWERED: Mapping[str, str] = {
    "done": "done",
    "part": "part of it",
    "not today": "not on this day",
}
"""How it went in words, by the answer's value."""
NO_ANSWER = "no answer"


class ToldDay(Protocol):
    """An answer about one day, with a note."""

    @property
    def day(self) -> date:
        """The day."""

    @property
    def answer(self) -> StrEnum:
        """How it went."""

    @property
    def note(self) -> str | None:
        """The person's note."""


def told_words(told: ToldDay | None) -> str:
    """How one day went, with its note: "part of it. Only to the gate."; empty for no answer."""
    if told is None:
        return ""
    answer = ANSWERED[told.answer]
    return f"{answer}. {told.note}" if told.note else answer


def told_line(told: ToldDay | None, today: date) -> str:
    """The same with its day: "Today: done"; empty for no answer."""
    if told is None:
        return ""
    day = "Today" if told.day == today else date_words(told.day, today=today)
    return f"{day}: {told_words(told)}"


def saved_line(called: str, day: date, answer: StrEnum | None, today: date) -> str:
    """What is said once an answer is kept, or taken back."""
    told = ANSWERED[answer] if answer else NO_ANSWER
    return f"Saved: {called}, {date_words(day, today=today)}, {told}."


def look_back(days: Iterable[ToldDay], today: date) -> list[str]:
    """A line for each of the last weeks that has an answer, newest first."""
    return by_week(((day.day, day.answer) for day in days), today)


def note_lines(days: Iterable[ToldDay], today: date) -> list[str]:
    """The notes, newest first: "Monday 23 November: only to the gate"."""
    noted = sorted((day for day in days if day.note), key=lambda each: each.day, reverse=True)
    return [f"{date_words(each.day, today=today)}: {each.note}" for each in noted]
