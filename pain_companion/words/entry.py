"""What is understood of a form as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from pain_companion.formats import date_words
from pain_companion.text import clean_input, one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.typed_dates import read_coming_date, read_date

R = TypeVar("R")
V = TypeVar("V")


@dataclass
class Entry(Generic[R]):
    """The record that is meant, once it is whole and nothing stands in the way.

    `problems` has a sentence for each answer that was not understood, `echoes` the words for each
    that was, and `missing` the names of what it cannot do without: "the time to bed".
    """

    record: R | None = None
    missing: list[str] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)
    echoes: dict[str, str] = field(default_factory=dict)

    @property
    def not_saved(self) -> str:
        """Why it cannot be saved yet, and what to do."""
        if self.problems:
            return "Not saved yet. Look once more at what you typed."
        return f"Not saved yet. Add {' and '.join(self.missing)}."

    def answer(
        self,
        typed: Mapping[str, str],
        name: str,
        reader: Callable[[str], V],
        words: Callable[[V], str],
    ) -> V | None:
        """Read one answer, noting its echo or its problem. None where there is none."""
        said = typed.get(name, "").strip()
        if not said:
            return None
        try:
            value = reader(said)
        except NotUnderstoodError as problem:
            self.problems[name] = str(problem)
            return None
        self.echoes[name] = words(value)
        return value

    def day(self, typed: Mapping[str, str], name: str, today: date) -> date | None:
        """Read an answer that names a day up to today."""
        return self.answer(typed, name, lambda said: read_date(said, today), _echo(today))

    def coming_day(self, typed: Mapping[str, str], name: str, today: date) -> date | None:
        """Read an answer that names a day ahead."""
        return self.answer(typed, name, lambda said: read_coming_date(said, today), _echo(today))


def _echo(today: date) -> Callable[[date], str]:
    return lambda day: date_words(day, today=today)


def in_own_words(typed: Mapping[str, str], name: str) -> str | None:
    """An answer in the person's own words, cleaned. None where there is none."""
    return clean_input(typed.get(name, "")).strip() or None


def in_one_line(typed: Mapping[str, str], name: str) -> str | None:
    """An answer in the person's own words, cleaned, on one line. None where there is none."""
    return one_line(typed.get(name, "")) or None
