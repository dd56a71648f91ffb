"""Where in the body something is felt: the regions of a chart, the ways between them, and charts.

A chart is read by the person and whoever they show it to. Nothing is worked out from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property

from pain_companion.frozen import frozen

ROWS_IN_A_LINE = 2
"""Rows of squares of a drawing to a row of a screen: its cells are twice as high as wide."""
BETWEEN = 8
"""How many squares lie between front and back, where they stand side by side."""
ASIDE_COUNTS = 2
"""So much more it counts how far a region lies aside than how far it lies on."""


class Side(StrEnum):
    """One side of the body."""

    FRONT = "front"
    BACK = "back"


class Arrow(StrEnum):
    """A way to move, as the arrow keys name it."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@frozen
class Region:
    """A region of one side. `key` never changes; it is kept in diaries. `part` is its group."""

    side: Side
    key: str
    name: str
    part: str


@frozen
class Square:
    """A place in a drawing, counted from its top left."""

    x: int
    y: int


@frozen
class Drawing:
    """One side, drawn in squares: the key of the region of each, or None outside the body."""

    side: Side
    squares: Sequence[Sequence[str | None]]
    eyes: frozenset[Square] = frozenset()
    """The squares on which an eye is drawn: a body that faces one is seen to do so."""

    @property
    def width(self) -> int:
        """How many squares wide it is."""
        return len(self.squares[0])

    @property
    def height(self) -> int:
        """How many rows of squares it has."""
        return len(self.squares)

    @cached_property
    def places(self) -> Mapping[str, Sequence[Square]]:
        """The squares of each region, by its key."""
        found: dict[str, list[Square]] = {}
        for y, row in enumerate(self.squares):
            for x, key in enumerate(row):
                if key is not None:
                    found.setdefault(key, []).append(Square(x, y))
        return found

    def middle(self, key: str) -> tuple[float, float]:
        """The middle of a region, across and down."""
        squares = self.places[key]
        count = len(squares)
        return sum(each.x for each in squares) / count, sum(each.y for each in squares) / count


@frozen
class Body:
    """Both sides, their regions by side and key, and the ways from one region to another."""

    regions: Sequence[Region]
    drawings: Mapping[Side, Drawing]

    @cached_property
    def _by_key(self) -> Mapping[tuple[Side, str], Region]:
        return {_key(each): each for each in self.regions}

    def region(self, side: Side, key: str) -> Region | None:
        """The region with this key, or None for one that this program does not know."""
        return self._by_key.get((side, key))

    def on(self, side: Side) -> list[Region]:
        """The regions of one side, in the order of the list."""
        return [each for each in self.regions if each.side is side]

    def name(self, side: Side, key: str) -> str:
        """What a region is called. One that is not known is called by its key."""
        found = self.region(side, key)
        return found.name if found else key.replace("-", " ")

    def towards(self, start: Region, way: Arrow) -> Region | None:
        """The nearest region that way, front and back standing side by side. None at an edge."""
        here = self._middle(start)
        found = [
            (cost, each)
            for each in self.regions
            if (cost := _cost(*_turned(self._middle(each), here, way))) is not None
        ]
        return min(found, key=lambda each: each[0])[1] if found else None

    def first(self) -> Region:
        """Where one begins."""
        return self.regions[0]

    def _middle(self, region: Region) -> tuple[float, float]:
        across, down = self.drawings[region.side].middle(region.key)
        if region.side is Side.BACK:
            across += self.drawings[Side.FRONT].width + BETWEEN
        return across, down


def _turned(
    there: tuple[float, float], here: tuple[float, float], way: Arrow
) -> tuple[float, float]:
    """How far on and how far aside a place lies, seen in this direction."""
    across, down = there[0] - here[0], there[1] - here[1]
    match way:
        case Arrow.RIGHT:
            return across, abs(down)
        case Arrow.LEFT:
            return -across, abs(down)
        case Arrow.DOWN:
            return down, abs(across)
        case _:
            return -down, abs(across)


def _cost(on: float, aside: float) -> float | None:
    """The smaller, the sooner a region is moved to. None where it does not lie that way."""
    return on + ASIDE_COUNTS * aside if on >= 1 and on >= aside / ASIDE_COUNTS else None


@frozen
class BodyPlace:
    """A region that was marked, words for how it feels, and a note."""

    side: Side
    region: str
    feelings: str | None = None
    note: str | None = None
    id: str = ""
    chart_id: str = ""


@frozen
class BodyChart:
    """What was marked on one day, in the order in which it was."""

    day: date
    places: tuple[BodyPlace, ...] = ()
    note: str | None = None
    id: str = ""

    def at(self, region: Region) -> BodyPlace | None:
        """What was marked at a region."""
        found = (each for each in self.places if (each.side, each.region) == _key(region))
        return next(found, None)


def in_body_order(places: Iterable[BodyPlace], body: Body) -> list[BodyPlace]:
    """Places in the order of the list of regions, those that are not known last."""
    order = {_key(each): place for place, each in enumerate(body.regions)}
    return sorted(places, key=lambda each: order.get((each.side, each.region), len(order)))


def _key(region: Region) -> tuple[Side, str]:
    return region.side, region.key
