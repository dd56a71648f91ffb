"""What the area about what matters brings along: directions and snags to borrow, and its pages."""

from __future__ import annotations

from collections.abc import Sequence

from pain_companion.content.library import shown_of
from pain_companion.content.shipped import read_table
from pain_companion.frozen import frozen

FOLDER = "goals"
IN_ORDER = (
    "what-matters",
    "a-small-next-thing",
    "if-then-plans",
    "when-it-does-not-happen",
    "looking-back-at-a-goal",
)
"""The pages in the order in which they are offered."""


@frozen
class DirectionGroup:
    """Directions of one part of life. `key` never changes."""

    key: str
    name: str
    things: Sequence[str]


@frozen
class Snag:
    """What might get in the way, and what people do then."""

    words: str
    then: str


def read_directions() -> tuple[DirectionGroup, ...]:
    """The groups of directions, in the order in which they are offered."""
    return tuple(
        DirectionGroup(each["key"], each["name"], tuple(each["words"]))
        for each in read_table(f"{FOLDER}/directions.toml")["groups"]
    )


def read_snags() -> tuple[Snag, ...]:
    """The snags, in the order in which they are offered."""
    return tuple(
        Snag(each["words"], each["then"]) for each in read_table(f"{FOLDER}/snags.toml")["snags"]
    )


def pages(*, limited: bool) -> list[str]:
    """The names of the pages of this area for this person, in order."""
    return shown_of((f"{FOLDER}/{each}" for each in IN_ORDER), limited=limited)
