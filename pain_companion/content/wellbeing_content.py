"""What wellbeing brings to begin with: movements, small pleasures, words for feelings, pages."""

from __future__ import annotations

from collections.abc import Sequence

from pain_companion.content.library import shown_of
from pain_companion.content.shipped import read_table
from pain_companion.domain.movements import Position
from pain_companion.frozen import frozen

FOLDER = "wellbeing"
IN_ORDER = (
    "moving-in-ways-i-like",
    "seated-and-lying-movements",
    "what-the-guidance-says",
    "mood-and-pain",
    "notice-and-name",
    "the-five-areas-sheet",
    "people-and-saying-no",
    "pleasure-and-meaning",
    "intimacy-and-pain",
    "work-and-pain",
    "money-and-help",
    "my-medicines-list",
    "smoking-and-alcohol",
    "the-weather-and-other-things-people-ask",
)
"""The pages in the order in which they are offered."""
SAFETY_PAGE = f"{FOLDER}/seated-and-lying-movements"
"""Says who asks first before moving in a new way, and when to stop."""


@frozen
class StarterMovement:
    """A movement to pick: its name, how it is done, and in which position."""

    name: str
    words: str
    position: Position


@frozen
class PleasureGroup:
    """Small things that belong together. `key` never changes."""

    key: str
    name: str
    things: Sequence[str]


@frozen
class Thoughts:
    """Words for feelings, and kinder sentences."""

    feelings: Sequence[str]
    kinder: Sequence[str]


def read_movements() -> tuple[StarterMovement, ...]:
    """The movements to pick from, in the order in which they are offered."""
    return tuple(
        StarterMovement(each["name"], each["words"], Position(each["position"]))
        for each in read_table(f"{FOLDER}/movements.toml")["movements"]
    )


def read_pleasures() -> tuple[PleasureGroup, ...]:
    """The groups of small things, in the order in which they are offered."""
    return tuple(
        PleasureGroup(each["key"], each["name"], tuple(each["things"]))
        for each in read_table(f"{FOLDER}/pleasures.toml")["groups"]
    )


def read_thoughts() -> Thoughts:
    """What a person may pick for a sheet about a hard moment."""
    table = read_table(f"{FOLDER}/thoughts.toml")
    return Thoughts(tuple(table["feelings"]), tuple(table["kinder"]))


def pages(*, limited: bool) -> list[str]:
    """The names of the pages of this area for this person, in order."""
    return shown_of((f"{FOLDER}/{each}" for each in IN_ORDER), limited=limited)
