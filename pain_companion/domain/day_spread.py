"""Places in a day for what has none yet, with room between things and rests between hard ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time
from itertools import pairwise

from pain_companion.domain.clock_times import clock_at, minute_of_day
from pain_companion.domain.pacing import Demand, PlannedItem, Priority
from pain_companion.domain.pacing_day import SLOT_MINUTES
from pain_companion.frozen import frozen

LEAST_REST_MINUTES = 30
"""A shorter rest does not count as one between two things of high demand."""
REST_WORDS = "Rest"
ROOMS = (120, 90, 60, 30)
"""Minutes left free between one thing and the next: the most with which everything fits."""


@frozen
class Offer:
    """Places for a day. Nothing of it holds until the person accepts it.

    `kept` had a place already, `placed` have one now, `rests` are put between two things of high
    demand, and `waiting` did not fit.
    """

    kept: tuple[PlannedItem, ...]
    placed: tuple[PlannedItem, ...] = ()
    rests: tuple[PlannedItem, ...] = ()
    waiting: tuple[PlannedItem, ...] = ()

    @property
    def changes(self) -> tuple[PlannedItem, ...]:
        """What the offer would change."""
        return (*self.placed, *self.rests)


def spread(items: Sequence[PlannedItem], from_minute: int, until_minute: int) -> Offer:
    """Offer places between two minutes of the day (0 to 1440) for things that have none.

    What has a place keeps it. Musts come first; where one of them does not fit, the rest of the
    day stays free for it. New things never overlap anything, and begin on a half hour. Between
    two things of high demand stands a rest of 30 minutes.
    """
    kept = tuple(item for item in items if item.starts is not None)
    without = [item for item in items if item.starts is None and not item.done]
    for room in ROOMS:
        offer = _Hours(from_minute, until_minute, room).offer(kept, without)
        if not offer.waiting:
            return offer
    if all(item.priority is not Priority.MUST for item in offer.waiting):
        return offer
    musts = [item for item in without if item.priority is Priority.MUST]
    others = tuple(item for item in without if item.priority is not Priority.MUST)
    closely = _Hours(from_minute, until_minute, 0).offer(kept, musts)
    return replace(closely, waiting=(*closely.waiting, *others))


@frozen
class _Hours:
    """The part of a day in which places are offered, and how much room they leave."""

    first: int
    end: int
    room: int

    def offer(self, kept: Sequence[PlannedItem], without: Sequence[PlannedItem]) -> Offer:
        rests = self._rests_among(kept)
        taken = [*kept, *rests]
        placed: list[PlannedItem] = []
        waiting: list[PlannedItem] = []
        for priority in Priority:
            none_may_follow = bool(waiting)
            for item in (each for each in without if each.priority is priority):
                found = None if none_may_follow else self._place(item, taken)
                if found is None:
                    waiting.append(item)
                    continue
                taken += found
                placed.append(found[0])
                rests += found[1:]
        return Offer(tuple(kept), tuple(placed), tuple(rests), tuple(waiting))

    def _place(self, item: PlannedItem, taken: Sequence[PlannedItem]) -> list[PlannedItem] | None:
        """The thing in the first place that it can have, then the rests that it needs there."""
        room = 0 if item.demand is Demand.REST else self.room
        for start in _starts(self.first, self.end - item.minutes):
            there = replace(item, starts=clock_at(start))
            if _is_free(there, taken, room):
                rests = self._rests_around(there, taken)
                if rests is not None:
                    return [there, *rests]
        return None

    def _rests_around(
        self, item: PlannedItem, taken: Sequence[PlannedItem]
    ) -> list[PlannedItem] | None:
        """The rests to put before and after it; None where there is no room for one."""
        rests: list[PlannedItem] = []
        for one, other in pairwise(_highs([*taken, item])):
            if item in (one, other) and not _rest_stands_between(one, other, taken):
                rest = self._rest_between(one, other, [*taken, item, *rests])
                if rest is None:
                    return None
                rests.append(rest)
        return rests

    def _rests_among(self, kept: Sequence[PlannedItem]) -> list[PlannedItem]:
        """Rests between things that have a place already, as far as there is room."""
        rests: list[PlannedItem] = []
        for one, other in pairwise(_highs(kept)):
            if not _rest_stands_between(one, other, kept):
                rest = self._rest_between(one, other, [*kept, *rests])
                rests += [] if rest is None else [rest]
        return rests

    def _rest_between(
        self, one: PlannedItem, other: PlannedItem, taken: Sequence[PlannedItem]
    ) -> PlannedItem | None:
        first = max(self.first, _end(one))
        last = min(self.end, _start(other)) - LEAST_REST_MINUTES
        for start in _starts(first, last):
            rest = PlannedItem(
                one.day,
                REST_WORDS,
                LEAST_REST_MINUTES,
                Demand.REST,
                Priority.MUST,
                clock_at(start),
            )
            if _is_free(rest, taken, 0):
                return rest
        return None


def _starts(first: int, last: int) -> range:
    """The half hours from one minute to another, both counted."""
    return range(-(-first // SLOT_MINUTES) * SLOT_MINUTES, last + 1, SLOT_MINUTES)


def _highs(items: Iterable[PlannedItem]) -> list[PlannedItem]:
    return sorted((item for item in items if item.demand is Demand.HIGH), key=_start)


def _rest_stands_between(
    one: PlannedItem, other: PlannedItem, taken: Iterable[PlannedItem]
) -> bool:
    return any(
        item.demand is Demand.REST
        and item.minutes >= LEAST_REST_MINUTES
        and _start(item) >= _end(one)
        and _end(item) <= _start(other)
        for item in taken
    )


def _is_free(item: PlannedItem, taken: Iterable[PlannedItem], room: int) -> bool:
    """Whether nothing stands there, nor within `room` minutes of it but for a rest."""
    for other in taken:
        apart = 0 if other.demand is Demand.REST else room
        if _start(item) < _end(other) + apart and _start(other) < _end(item) + apart:
            return False
    return True


def _start(item: PlannedItem) -> int:
    return minute_of_day(item.starts or time())


def _end(item: PlannedItem) -> int:
    return _start(item) + item.minutes
