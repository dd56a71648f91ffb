"""A day in half hours: what stands in each, and places for what has none yet.

Slots are half hours of the clock on the wall, so a day always has 48. Lengths are real minutes:
on a day when the clocks change, what is done in the repeated hour stands in it whichever it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import minute_of_day
from pain_companion.domain.pacing import (
    WEIGHTS,
    Activity,
    Demand,
    Log,
    PlannedItem,
    Priority,
    demand_of,
    minutes_of,
)

SLOT_MINUTES = 30
SLOTS = 48
DAY_MINUTES = SLOTS * SLOT_MINUTES
LEAST_REST_MINUTES = 30
"""A shorter rest does not count as one between two things of high demand."""

REST_WORDS = "Rest"
ROOMS = (120, 90, 60, 30)
"""Minutes left free between one thing and the next: the most with which everything fits."""

Slots = tuple[Demand | None, ...]
"""The highest demand in each of the 48 half hours; None for nothing."""


@dataclass(frozen=True)
class Run:
    """Slots next to each other with the same demand, from `first` up to but without `end`."""

    first: int
    end: int
    demand: Demand


@dataclass(frozen=True)
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
    def is_new(self) -> tuple[PlannedItem, ...]:
        """What the offer would change."""
        return (*self.placed, *self.rests)


def planned_slots(items: Iterable[PlannedItem], day: date, zone: tzinfo) -> Slots:
    """What is planned in each half hour of `day`, with what began the day before.

    What begins in an hour that the clocks skip stands in the hour after it.
    """
    return _drawn(
        (slot, item.demand)
        for item in items
        if item.starts is not None
        for slot in _touched(datetime.combine(item.day, item.starts, zone), item.minutes, zone, day)
    )


def done_slots(logs: Iterable[Log], activities: Mapping[str, Activity], day: date) -> Slots:
    """What was done in each half hour of `day` on the clock of whoever wrote it down."""
    return _drawn(
        (slot, demand_of(log, _activity_of(log, activities)))
        for log in logs
        for slot in _done_in(log, _activity_of(log, activities), day)
    )


def runs(slots: Slots) -> list[Run]:
    """The slots put together where neighbours are alike; those with nothing are left out."""
    found, place = [], 0
    for demand, group in groupby(slots):
        end = place + len(list(group))
        if demand is not None:
            found.append(Run(place, end, demand))
        place = end
    return found


def slot_clock(slot: int) -> time:
    """What the clock shows where a slot begins; the one after the last is midnight again."""
    return _clock(slot * SLOT_MINUTES % DAY_MINUTES)


def clocks_change(day: date, zone: tzinfo) -> bool:
    """Whether the clocks in `zone` change on `day`."""
    midnight = datetime.combine(day, time(), zone)
    return midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset()


def clock_at_end(item: PlannedItem, zone: tzinfo) -> time | None:
    """What a clock in `zone` shows when its minutes are over; None without a place."""
    if item.starts is None:
        return None
    start = datetime.combine(item.day, item.starts, zone).astimezone(UTC)
    return (start + timedelta(minutes=item.minutes)).astimezone(zone).time()


def move(item: PlannedItem, by_slots: int) -> PlannedItem:
    """The thing so many half hours later, or earlier; unchanged where that leaves the day."""
    if item.starts is None:
        return item
    start = minute_of_day(item.starts) + by_slots * SLOT_MINUTES
    ends_in_the_day = by_slots < 0 or start + item.minutes <= DAY_MINUTES
    inside = 0 <= start < DAY_MINUTES and ends_in_the_day
    return replace(item, starts=_clock(start)) if inside else item


def spread(
    items: Sequence[PlannedItem],
    from_minute: int,
    until_minute: int,
    rest_minutes: int = LEAST_REST_MINUTES,
) -> Offer:
    """Offer places between two minutes of the day (0 to 1440) for things that have none.

    What has a place keeps it. Musts come first; where one of them does not fit, the rest of the
    day stays free for it. New things never overlap anything, and begin on a half hour. Between
    two things of high demand stands a rest of `rest_minutes`, and of 30 at least.
    """
    kept = tuple(item for item in items if item.starts is not None)
    without = [item for item in items if item.starts is None and not item.done]
    for room in ROOMS:
        offer = _Hours(from_minute, until_minute, rest_minutes, room).offer(kept, without)
        if not offer.waiting:
            return offer
    if all(item.priority is not Priority.MUST for item in offer.waiting):
        return offer
    musts = [item for item in without if item.priority is Priority.MUST]
    others = tuple(item for item in without if item.priority is not Priority.MUST)
    closely = _Hours(from_minute, until_minute, rest_minutes, 0).offer(kept, musts)
    return replace(closely, waiting=(*closely.waiting, *others))


@dataclass(frozen=True)
class _Hours:
    """The part of a day in which places are offered, and how much room they leave."""

    first: int
    end: int
    rest_minutes: int
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
        for start in self._starts(self.first, self.end - item.minutes):
            there = replace(item, starts=_clock(start))
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
        highs = _highs([*taken, item])
        for one, other in pairwise(highs if item.demand is Demand.HIGH else []):
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
        minutes = max(LEAST_REST_MINUTES, self.rest_minutes)
        first, last = max(self.first, _end(one)), min(self.end, _start(other)) - minutes
        for start in self._starts(first, last):
            rest = PlannedItem(
                one.day, REST_WORDS, minutes, Demand.REST, Priority.MUST, _clock(start)
            )
            if _is_free(rest, taken, 0):
                return rest
        return None

    def _starts(self, first: int, last: int) -> range:
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


def _clock(minute: int) -> time:
    return time(*divmod(minute, 60))


def _drawn(marks: Iterable[tuple[int, Demand]]) -> Slots:
    slots: list[Demand | None] = [None] * SLOTS
    for slot, demand in marks:
        there = slots[slot]
        if there is None or WEIGHTS[demand] > WEIGHTS[there]:
            slots[slot] = demand
    return tuple(slots)


def _done_in(log: Log, activity: Activity | None, day: date) -> Iterator[int]:
    minutes = minutes_of(log, activity)
    if log.started_at is not None and minutes is not None:
        yield from _touched(log.started_at, minutes, _zone_of(log), day)


def _touched(
    start: datetime, minutes: Decimal | int, zone: tzinfo | None, day: date
) -> Iterator[int]:
    """The slots of `day` in which it goes on. Counted in UTC: an hour can come twice."""
    moment = start.astimezone(UTC)
    end = moment + timedelta(minutes=float(minutes))
    while moment < end and (local := moment.astimezone(zone)).date() <= day:
        into_slot = timedelta(
            minutes=local.minute % SLOT_MINUTES,
            seconds=local.second,
            microseconds=local.microsecond,
        )
        if local.date() == day:
            yield minute_of_day(local) // SLOT_MINUTES
        moment += timedelta(minutes=SLOT_MINUTES) - into_slot


def _zone_of(log: Log) -> tzinfo | None:
    """The zone it was written in; where that is not known here, its offset from UTC."""
    try:
        return ZoneInfo(log.zone)
    except (KeyError, ValueError, OSError):
        return log.started_at.tzinfo if log.started_at else None


def _activity_of(log: Log, activities: Mapping[str, Activity]) -> Activity | None:
    return activities.get(log.activity_id or "")
