"""A picture of a person's life in parts: how far pain is in the way of each, how much it matters.

There is no total: a bad night and a lost friend cannot be summed. Only the order of the parts is
worked out, and only as a place where one might begin.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pain_companion.frozen import frozen

MOST = 10


@frozen
class Rating:
    """What was said of one part of life, `life_area` being its key.

    `in_the_way` is from 0 (pain is not at all) to 10 (completely), `matters` from 0 (not at all)
    to 10; None where that was not answered, which is no 0.
    """

    life_area: str
    in_the_way: int | None = None
    matters: int | None = None
    words: str | None = None
    id: str = ""
    picture_id: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether both numbers are there."""
        return self.in_the_way is not None and self.matters is not None


@frozen
class LifePicture:
    """The parts of life as they were told at one time, in the order of the list."""

    begun_on: date
    ratings: tuple[Rating, ...] = ()
    note: str | None = None
    id: str = ""

    def rating(self, life_area: str) -> Rating:
        """What was said of one part of life; empty where nothing was."""
        found = (each for each in self.ratings if each.life_area == life_area)
        return next(found, Rating(life_area, picture_id=self.id))


@frozen
class AreaChange:
    """One part of life in two pictures. A change is None where an answer to it is missing."""

    before: Rating
    now: Rating

    @property
    def life_area(self) -> str:
        """Its key."""
        return self.now.life_area

    @property
    def in_the_way(self) -> int | None:
        """Above 0, pain is more in the way than it was."""
        return _difference(self.before.in_the_way, self.now.in_the_way)

    @property
    def matters(self) -> int | None:
        """Above 0, it matters more than it did."""
        return _difference(self.before.matters, self.now.matters)


def in_gap_order(ratings: Iterable[Rating]) -> list[Rating]:
    """Where one might begin: first the parts that matter much and that pain is much in the way of.

    The two numbers are multiplied, so that it takes both: 7 and 6 come before 10 and 4, though
    their sum is smaller, and a 0 is no place to begin. Of equals, what matters more is first, and
    then the order of the list holds. This is a rule of our own. The product is only for the order
    and is shown to nobody. Parts without both numbers are left out.
    """
    places = [(each.in_the_way or 0, each.matters or 0, each) for each in ratings]
    gaps = [(way * matters, matters, each) for way, matters, each in places if way * matters]
    return [each for *_, each in sorted(gaps, key=lambda gap: gap[:2], reverse=True)]


def compare(before: LifePicture, now: LifePicture) -> list[AreaChange]:
    """The parts of life that are in both pictures, in the order of the later one."""
    earlier = {each.life_area: each for each in before.ratings}
    return [
        AreaChange(earlier[each.life_area], each)
        for each in now.ratings
        if each.life_area in earlier
    ]


def _difference(before: int | None, now: int | None) -> int | None:
    return None if before is None or now is None else now - before
