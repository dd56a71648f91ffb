"""A day in half hours: what stands in each.

Slots are half hours of the clock on the wall, so a day always has 48. Lengths are real minutes:
on a day when the clocks change, what is done in the repeated hour stands in it whichever it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from itertools import groupby
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import DAY_MINUTES, clock_at, minute_of_day
from pain_companion.domain.pacing import (
    WEIGHTS,
    Activity,
    Demand,
    Log,
    PlannedItem,
    demand_of,
    minutes_of,
)
from pain_companion.frozen import frozen

SLOT_MINUTES = 30
SLOTS = DAY_MINUTES // SLOT_MINUTES

Slots = tuple[Demand | None, ...]
"""The highest demand in each of the 48 half hours; None for nothing."""


@frozen
class Run:
    """Slots next to each other with the same demand, from `first` up to but without `end`."""

    first: int
    end: int
    demand: Demand


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
    return clock_at(slot * SLOT_MINUTES)


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
    return replace(item, starts=clock_at(start)) if inside else item


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
        yield from _touched(log.started_at, minutes, _zone_of(log, log.started_at), day)


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


def _zone_of(log: Log, started_at: datetime) -> tzinfo | None:
    """The zone it was written in; where that is not known here, its offset from UTC."""
    try:
        return ZoneInfo(log.zone)
    except (KeyError, ValueError, OSError):
        return started_at.tzinfo


def _activity_of(log: Log, activities: Mapping[str, Activity]) -> Activity | None:
    return activities.get(log.activity_id or "")
