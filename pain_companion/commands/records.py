"""What commands about lists of records share: one by its number or words, and words as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pain_companion.commands.base import Problem
from pain_companion.text import one_line

R = TypeVar("R")


def numbered(records: Sequence[R], number: int, show: str) -> R:
    """The record with this number in a list. Raises Problem, which names the command that lists."""
    if not 1 <= number <= len(records):
        raise Problem(f"There is nothing with this number. `{show}` lists them.")
    return records[number - 1]


def named(records: Sequence[R], said: str, show: str, words: Callable[[R], str]) -> R:
    """The record with this number in a list, or with words that begin so. Raises Problem."""
    wanted = one_line(said).casefold()
    if wanted.isdigit():
        return numbered(records, int(wanted), show)
    found = [each for each in records if wanted and words(each).casefold().startswith(wanted)]
    whole = [each for each in found if words(each).casefold() == wanted]
    if not found:
        raise Problem(f"There is nothing that begins with these words. `{show}` lists them.")
    if len(found) > 1 and not whole:
        raise Problem(f"More than one begins with these words. `{show}` gives each a number.")
    return (whole or found)[0]


def typed_words(given: Mapping[str, str | None]) -> dict[str, str]:
    """What was given with options, as it would be typed into a form."""
    return {name: words or "" for name, words in given.items()}
