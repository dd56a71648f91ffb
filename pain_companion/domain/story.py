"""A story in one's own words, and scores that someone gave. Nothing is read into any of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pain_companion.frozen import frozen


@frozen
class StoryLine:
    """What was written for one part of the story, `part` being its key.

    It held until `ended_on`, when other words took its place; None while it holds.
    """

    part: str
    words: str
    noted_on: date
    ended_on: date | None = None
    id: str = ""


@frozen
class GivenScore:
    """A number that someone gave, as it was told: its name, the day, and from whom."""

    name: str
    day: date
    score: Decimal
    from_whom: str | None = None
    note: str | None = None
    id: str = ""


def now_held(lines: Iterable[StoryLine], part: str) -> StoryLine | None:
    """The words that hold for a part, if there are any."""
    return next((each for each in lines if each.part == part and each.ended_on is None), None)


def earlier(lines: Iterable[StoryLine], part: str) -> list[StoryLine]:
    """The words that other words of the same part took the place of, the latest first."""
    ended = (each for each in lines if each.part == part and each.ended_on is not None)
    return sorted(ended, key=lambda each: (each.ended_on, each.noted_on), reverse=True)
