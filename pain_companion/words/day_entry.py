"""How something went on one day, with a note, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, replace
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeVar

from pain_companion.words.day_answers import ANSWERED
from pain_companion.words.entry import Entry, in_own_words

TITLES: Mapping[str, str] = {"answer": "How did it go?", "note": "Note"}
CHOICES = tuple(ANSWERED.items())
"""What can be answered, each with its words."""


class DayAnswer(Protocol):
    """An answer about one day, with a note."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def answer(self) -> StrEnum:
        """How it went."""

    @property
    def note(self) -> str | None:
        """The person's note."""


D = TypeVar("D", bound=DayAnswer)


def read_day(typed: Mapping[str, str], before: D) -> Entry[D]:
    """Read how the day of `before` went, with a note if there is one."""
    entry: Entry[D] = Entry()
    answer = typed.get("answer", "")
    if not answer:
        entry.missing.append("how it went")
        return entry
    note = in_own_words(typed, "note")
    entry.record = replace(before, answer=type(before.answer)(answer), note=note)
    return entry


def typed_from_day(told: DayAnswer) -> dict[str, str]:
    """What a person would type for how a day went."""
    return {"answer": told.answer.value, "note": told.note or ""}
