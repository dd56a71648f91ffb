"""How the commands about what matters find what is meant: by its number, or by its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pain_companion.commands.base import Problem
from pain_companion.commands.records import numbered
from pain_companion.words.flare_line_entry import one_line

SHOW = "goals show"


class Worded(Protocol):
    """A record that a person named in words."""

    @property
    def words(self) -> str:
        """Its words."""


W = TypeVar("W", bound=Worded)


def named(records: Sequence[W], said: str, show: str) -> W:
    """The record with this number in the list, or with words that begin so. Raises Problem."""
    wanted = one_line(said).casefold()
    if wanted.isdigit():
        return numbered(records, int(wanted), show)
    found = [each for each in records if wanted and each.words.casefold().startswith(wanted)]
    whole = [each for each in found if each.words.casefold() == wanted]
    if not found:
        raise Problem(f"There is nothing that begins with these words. `{show}` lists them.")
    if len(found) > 1 and not whole:
        raise Problem(f"More than one begins with these words. `{show}` gives each a number.")
    return (whole or found)[0]
