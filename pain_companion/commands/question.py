"""One question in plain lines: how it is asked, and how an answer is given to a command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import click

from pain_companion.frozen import frozen
from pain_companion.text import sentence
from pain_companion.typed import NotUnderstoodError

YES, NO = "yes", "no"
IN_ONE_LINE = "Type it in one line."
OUT_OF_TEN = "0-10"
READ_ALOUD = 9
"""A list with more lines is read only when it is asked for."""
EXAMPLES: Mapping[str, str] = {
    "DATE": "today, yesterday or 22/11",
    "DAY": "tomorrow, Friday or 1 December",
    "TIME": "7am or 14:30",
    "LENGTH": "45, 1h30 or half an hour",
    "AMOUNT": "12",
    "COUNT": "2",
    "NUMBER": "5",
    "PERCENT": "80",
    "SECONDS": "4",
    "DAYS": "every day, weekdays or mon fri",
}
"""An answer of each kind, by the word that stands for it in a command's help."""

Offer = tuple[str, str]
"""What is passed on, and what a person hears and types."""


@frozen
class Item:
    """One thing that an option is asked about by itself, when the option can be given often.

    With `yes_no` a yes passes on its value; otherwise the answer is passed on behind the value.
    """

    words: str
    value: str
    example: str = ""
    yes_no: bool = False


def by_number(words: Iterable[str]) -> list[Offer]:
    """A list as a command counts it: each is passed on by its number."""
    return [(str(number), each) for number, each in enumerate(words, start=1)]


def by_words(words: Iterable[str]) -> list[Offer]:
    """A list of which each is passed on by its words."""
    return [(each, each) for each in words]


@dataclass(frozen=True, eq=False)
class Question:
    """One question about one of a command's answers."""

    parameter: click.Parameter
    words: str
    example: str = ""
    choices: Sequence[Offer] = ()
    records: Sequence[Offer] = ()
    item: Item | None = None

    @property
    def name(self) -> str:
        """The name of the answer that it asks for."""
        return self.parameter.name or ""

    @property
    def required(self) -> bool:
        """Whether nothing can be done without it."""
        return self.parameter.required

    @property
    def is_yes_no(self) -> bool:
        """Whether it is answered with yes or no."""
        is_flag = isinstance(self.parameter, click.Option) and self.parameter.is_flag
        return self.item.yes_no if self.item else is_flag

    @cached_property
    def offered(self) -> Sequence[Offer]:
        """What can be chosen, if only something of a list can be answered."""
        if self.is_yes_no:
            return by_words((YES, NO))
        kind = self.parameter.type
        usual = by_words(map(str, kind.choices)) if isinstance(kind, click.Choice) else ()
        return self.records or self.choices or usual

    @property
    def listed(self) -> list[str]:
        """What can be chosen, a line for each, with the numbers by which records are named."""
        if self.records:
            return [f"{n}. {words}" for n, (_, words) in enumerate(self.records, start=1)]
        return [words for _, words in self.offered]

    @property
    def lines(self) -> list[str]:
        """The question in one line, after the list of records if it is short."""
        before = self.listed if self.records and not self._is_long else []
        parts = (sentence(self.words), self._how, self._if_empty)
        return [*before, " ".join(filter(None, parts))]

    @property
    def explained(self) -> list[str]:
        """What "?" tells: more about the answer, and all that can be chosen."""
        told = getattr(self.parameter, "help", None)
        return [*([sentence(told)] if told else []), *self.listed] or [IN_ONE_LINE]

    def value(self, said: str) -> str:
        """What is passed on for what was said. Raises NotUnderstoodError."""
        if not self.offered:
            try:
                self.parameter.type.convert(said, self.parameter, None)
            except click.BadParameter:
                raise NotUnderstoodError(f"Type {self._how[0].lower()}{self._how[1:]}") from None
            return said
        if self.records and said.isdigit() and 1 <= int(said) <= len(self.records):
            return self.records[int(said) - 1][0]
        wanted = _plain(said)
        named = [(value, _plain(each)) for value, words in self.offered for each in (value, words)]
        whole = {value for value, each in named if each == wanted}
        begun = {value for value, each in named if each.startswith(wanted)}
        for found in (whole, begun):
            if len(found) == 1:
                return found.pop()
        raise NotUnderstoodError(
            "Type a number or words from the list. ? reads it."
            if self.records
            else f"Type one of these: {', '.join(self.listed)}."
        )

    def arguments(self, value: str) -> list[str]:
        """The answer as the command line has it, but for an argument's place."""
        if self.item is not None and self.item.yes_no:
            return [self._option, self.item.value] if value == YES else []
        if self.item is not None:
            return [self._option, f"{self.item.value}={value}"]
        if self.is_yes_no:
            return [self._option] if value == YES else self.parameter.secondary_opts[:1]
        return [value] if isinstance(self.parameter, click.Argument) else [self._option, value]

    @property
    def _option(self) -> str:
        return self.parameter.opts[0]

    @property
    def _how(self) -> str:
        """How it is answered, in a few words."""
        if self.records:
            return "Its number or its words." + (" ? reads the list." if self._is_long else "")
        if self.is_yes_no:
            return "yes or no."
        if self.offered:
            return f"One of: {', '.join(self.listed)}."
        kind = getattr(self.parameter, "metavar", None) or self.name.upper()
        example = self.example or EXAMPLES.get(kind, "")
        usual = f"For example {example}." if example else "In your own words."
        return _number(self.parameter.type, kind) or usual

    @property
    def _if_empty(self) -> str:
        usual = self.parameter.default
        return f"Enter is {usual}." if isinstance(usual, str) and usual else ""

    @property
    def _is_long(self) -> bool:
        return len(self.records) > READ_ALOUD


def _number(of: object, kind: str) -> str:
    """How a number is answered; empty where it is no number."""
    if isinstance(of, click.IntRange):
        return f"A number from {of.min} to {of.max}."
    if kind == OUT_OF_TEN:
        return "A number from 0 to 10."
    return "A number." if of is click.INT else ""


def _plain(words: str) -> str:
    """Words in small letters, where hyphens may stand for spaces."""
    return " ".join(re.sub(r"(?<=\w)-", " ", words).split()).casefold()
