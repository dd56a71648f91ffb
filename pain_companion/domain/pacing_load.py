"""How much the days came to: their load, the up-then-down pattern, one activity over time.

The load of a day is the sum of minutes × what a minute of that demand counts for (`WEIGHTS`; rest
counts 0). What is big, small, and up-then-down is a rule of our own that nobody has tested.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from statistics import median

from pain_companion.domain.pacing import (
    MINUTES,
    WEIGHTS,
    Activity,
    Demand,
    Log,
    Plan,
    Reason,
    demand_of,
    minutes_of,
)

ONE_DAY = timedelta(days=1)
DAYS_LOOKED_AT = 14
DAYS_NEEDED = 10
"""How many of those need a load before up-then-down is looked for."""
BIG = Decimal("1.5")
SMALL = Decimal("0.5")
"""A big day has at least so many times the middle load, a small one at most so many times."""
SOON = timedelta(days=2)
"""Within how long a small day follows a big one."""


@dataclass(frozen=True)
class DayLoad:
    """What is written about one day.

    `entries` counts what was done and `without_minutes` those of them that do not say how long.
    `rests` and `rests_without_minutes` are counted apart. `minutes` are by demand, with rests.
    """

    day: date
    entries: int = 0
    without_minutes: int = 0
    rests: int = 0
    rests_without_minutes: int = 0
    minutes: Mapping[Demand, Decimal] = field(default_factory=dict)

    @property
    def is_logged(self) -> bool:
        """Whether anything is written about the day."""
        return bool(self.entries or self.rests)

    @property
    def load(self) -> Decimal | None:
        """The sum of minutes × weight, 0 or more.

        None where nothing is written, and where things were done of which none has its minutes.
        """
        is_unknown = self.entries > 0 and self.entries == self.without_minutes
        if is_unknown or not self.is_logged:
            return None
        return sum((WEIGHTS[demand] * each for demand, each in self.minutes.items()), Decimal(0))


def day_loads(
    logs: Iterable[Log], activities: Mapping[str, Activity], first: date, last: date
) -> list[DayLoad]:
    """The days from `first` to `last`, both included. `activities` are those of the logs by id."""
    by_day: dict[date, list[Log]] = defaultdict(list)
    for log in logs:
        by_day[log.day].append(log)
    days = (first + number * ONE_DAY for number in range((last - first).days + 1))
    return [_day_load(day, by_day[day], activities) for day in days]


def _day_load(day: date, logs: Sequence[Log], activities: Mapping[str, Activity]) -> DayLoad:
    minutes: dict[Demand, Decimal] = defaultdict(Decimal)
    written: list[tuple[Demand, Decimal | None]] = []
    for log in logs:
        activity = activities.get(log.activity_id or "")
        demand, length = demand_of(log, activity), minutes_of(log, activity)
        written.append((demand, length))
        if length is not None:
            minutes[demand] += length
    rests = [length for demand, length in written if demand is Demand.REST]
    done = [length for demand, length in written if demand is not Demand.REST]
    return DayLoad(day, len(done), done.count(None), len(rests), rests.count(None), dict(minutes))


@dataclass(frozen=True)
class Loads:
    """Some days in order, usually fourteen. Those without a load stay out of everything here."""

    days: Sequence[DayLoad]

    @cached_property
    def known(self) -> list[Decimal]:
        """The loads there are."""
        return [each.load for each in self.days if each.load is not None]

    @cached_property
    def middle(self) -> Decimal | None:
        """The median of the loads: half of the days have no less, half no more."""
        return median(self.known) if self.known else None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough loads to look for big and small days."""
        return len(self.known) >= DAYS_NEEDED

    def is_big(self, day: DayLoad) -> bool:
        """Whether its load is at least 1.5 times the middle. Never where the middle is 0."""
        middle = self.middle
        return bool(middle) and day.load is not None and day.load >= BIG * (middle or 0)

    def is_small(self, day: DayLoad) -> bool:
        """Whether its load is at most half the middle. Never where the middle is 0.

        A day that lacks the minutes of something may have been larger than its load: never small.
        """
        if not self.middle or day.load is None or day.without_minutes:
            return False
        return day.load <= SMALL * self.middle

    def up_then_down(self) -> tuple[DayLoad, DayLoad] | None:
        """The newest big day and the small one within 2 days after it, where there is enough."""
        if not self.is_enough:
            return None
        newest_first = self.days[::-1]
        pairs = (
            (up, down)
            for down in newest_first
            if self.is_small(down)
            for up in newest_first
            if timedelta(0) < down.day - up.day <= SOON and self.is_big(up)
        )
        return next(pairs, None)


@dataclass(frozen=True)
class AmountPoint:
    """One day of an activity, or several days put together.

    `amount` is what was done on a day, on average over the `days_written`; None for a gap.
    `planned` is what a planned day comes to at its end, and `changes` why the plan became
    something else in it, in order. `in_flare` says that a flare-up lasted on one of its days.
    """

    first: date
    last: date
    amount: Decimal | None
    days_written: int
    planned: Decimal | None
    changes: tuple[Reason, ...] = ()
    in_flare: bool = False


def amount_of(log: Log, activity: Activity) -> Decimal | None:
    """How much was done, in the activity's unit, or None where nobody wrote that down."""
    return minutes_of(log, activity) if activity.unit == MINUTES else log.amount


def amount_points(
    logs: Iterable[Log],
    activity: Activity,
    plans: Sequence[Plan],
    last: date,
    *,
    count: int,
    days_each: int,
    flares: Sequence[tuple[date, date]] = (),
) -> list[AmountPoint]:
    """So many points up to `last`, of so many days each. Entries without an amount stay out.

    `plans` are those that held since then, oldest first; `flares` the first and last days of
    flare-ups.
    """
    by_day: dict[date, Decimal] = defaultdict(Decimal)
    for log in logs:
        amount = amount_of(log, activity)
        if amount is not None:
            by_day[log.day] += amount
    length = days_each * ONE_DAY
    starts = [last + ONE_DAY - length * (count - place) for place in range(count)]
    before = bisect_right(plans, starts[0], key=lambda plan: plan.from_day)
    recent = plans[max(0, before - 1) :]
    points = [_point(first, first + length - ONE_DAY, by_day, recent) for first in starts]
    return [replace(point, in_flare=_meets(point, flares)) for point in points]


def _meets(point: AmountPoint, spans: Iterable[tuple[date, date]]) -> bool:
    return any(begin <= point.last and point.first <= end for begin, end in spans)


def _point(
    first: date, last: date, by_day: Mapping[date, Decimal], plans: Sequence[Plan]
) -> AmountPoint:
    days = (first + number * ONE_DAY for number in range((last - first).days + 1))
    amounts = [by_day[day] for day in days if day in by_day]
    so_far = [plan for plan in plans if plan.from_day <= last]
    return AmountPoint(
        first,
        last,
        sum(amounts) / Decimal(len(amounts)) if amounts else None,
        len(amounts),
        Decimal(so_far[-1].day_shown) if so_far else None,
        tuple(plan.reason for plan in so_far if plan.from_day >= first),
    )
