"""A list of records as a command shows it, and which one of them another command is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from pain_companion.commands.base import say
from pain_companion.commands.question import Offer, by_number
from pain_companion.commands.records import named
from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R")
NUMBER_OR_WORDS = "NUMBER-OR-WORDS"
"""How a command says that one of a list is named by either."""


@frozen
class Listed(Generic[R]):
    """What the command `show` lists. One is named by its number there, or by how it begins."""

    show: str
    records: Callable[[Diary], Sequence[R]]
    words: Callable[[Diary, R], str]
    such_as: str = "1"
    """How one is named in an example."""

    def one(self, diary: Diary, said: str) -> R:
        """The record that is meant. Raises Problem."""
        return named(self.records(diary), said, self.show, lambda each: self.words(diary, each))

    def offered(self, diary: Diary | None) -> list[Offer]:
        """All of them, to choose from."""
        return by_number(self.words(diary, each) for each in self.records(diary)) if diary else []

    def example(self, name: str) -> str:
        """How a command that stands beside the one that lists is typed."""
        return f"{self.show.rpartition(' ')[0]} {name} {self.such_as}"


def say_list(records: Iterable[Iterable[str]], none_yet: str) -> None:
    """Print records by number: what each begins with, and beneath it all else that is told."""
    number = 0
    for number, told in enumerate(records, start=1):
        first, *others = (row for words in told for row in words.splitlines())
        say(f"{number}. {first}", *(f"   {row}" for row in others))
    if not number:
        say(none_yet)
