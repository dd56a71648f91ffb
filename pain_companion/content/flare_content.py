"""Words to pick from for a flare-up plan, and the general steps for who has none, from one file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pain_companion.content.shipped import read_table
from pain_companion.domain.flare_plan import Part
from pain_companion.frozen import frozen

FILE = "flare/suggestions.toml"
GAP = "…"
"""What stands in a suggestion where the person is to fill something in."""


@frozen
class Suggestion:
    """A line to pick. `more` is the second text, in the parts of which lines have one."""

    words: str
    more: str | None = None


@frozen
class FlareContent:
    """All that the file holds, by part, in the order in which it is offered."""

    suggestions: Mapping[Part, tuple[Suggestion, ...]]
    general_steps: Mapping[Part, tuple[str, ...]]


@cache
def read_flare_content() -> FlareContent:
    """The file that ships with the program. It does not change while it runs: it is read once."""
    table = read_table(FILE)
    picks = {
        Part(part): tuple(Suggestion(**each) for each in lines)
        for part, lines in table["suggestions"].items()
    }
    steps = {Part(part): tuple(lines) for part, lines in table["general_steps"].items()}
    return FlareContent(MappingProxyType(picks), MappingProxyType(steps))


def suggestions(part: Part) -> tuple[str, ...]:
    """What to pick from for a part. Empty for EASE, which is chosen in another way."""
    return tuple(each.words for each in read_flare_content().suggestions.get(part, ()))


def more_with(part: Part, words: str) -> str | None:
    """The second text that goes with a suggestion, as the kinder thought with an unhelpful one."""
    offered = read_flare_content().suggestions.get(part, ())
    return next((each.more for each in offered if each.words == words), None)


def general_steps(part: Part) -> tuple[str, ...]:
    """The steps of the kind starter plan. Empty for parts whose lines are no steps."""
    return read_flare_content().general_steps.get(part, ())
