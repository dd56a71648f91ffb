"""Lists that a person puts in order: the place of each, the first at 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import Field, replace
from typing import Any, ClassVar, Protocol, TypeVar


class Placed(Protocol):
    """A record with a place in a list."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def place(self) -> int:
        """Its place."""


P = TypeVar("P", bound=Placed)


def next_place(items: Sequence[Placed]) -> int:
    """The place after the last one."""
    return max((each.place for each in items), default=-1) + 1


def moved(items: Sequence[P], place: int, by: int) -> list[P]:
    """What changes where one of them goes `by` places further on, and the others make room.

    Empty where there is no such place.
    """
    there = place + by
    if not (0 <= place < len(items) and 0 <= there < len(items)):
        return []
    order = list(items)
    order.insert(there, order.pop(place))
    return [replace(each, place=at) for at, each in enumerate(order) if each.place != at]
