"""How much the days came to: their load, and the up-then-down pattern.

The load of a day is the sum of minutes × what a minute of that demand counts for (`WEIGHTS`; rest
counts 0). What is big, small, and up-then-down is a rule of our own that nobody has tested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from statistics import median

from pain_companion.domain.pacing import WEIGHTS, Activity, Demand, Log, demand_of, minutes_of
from pain_companion.domain.weeks import days_from
from pain_companion.frozen import frozen

ONE_DAY = timedelta(days=1)
WEEK = timedelta(days=7)
DAYS_LOOKED_AT = 14
DAYS_NEEDED = 10
"""How many of those need a load before up-then-down is looked for."""
BIG = Decimal("1.5")
SMALL = Decimal("0.5")
"""A big day has at least so many times the middle load, a small one at most so many times."""
SOON = timedelta(days=2)
"""Within how long a small day follows a big one."""


@frozen
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
    return [_day_load(day, by_day[day], activities) for day in days_from(first, last)]


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


@frozen
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

    def size_of(self, day: DayLoad) -> str:
        """Whether it is "big" or "small"; empty for neither, and where that is not looked at."""
        if not self.is_enough or day not in self.days:
            return ""
        return "big" if self.is_big(day) else "small" if self.is_small(day) else ""

    @property
    def is_enough(self) -> bool:
        """Whether there are enough loads to look for big and small days."""
        return len(self.known) >= DAYS_NEEDED

    def is_big(self, day: DayLoad) -> bool:
        """Whether its load is at least 1.5 times the middle. Never where the middle is 0."""
        if not self.middle or day.load is None:
            return False
        return day.load >= BIG * self.middle

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


def first_needed(last: date, today: date) -> date:
    """The first day of which a week up to `last` needs to know what was done.

    It is the first of the fourteen that are over, which begin before that week in any case.
    """
    return min(last, today - ONE_DAY) - (DAYS_LOOKED_AT - 1) * ONE_DAY


def week_up_to(
    last: date, today: date, logs: Iterable[Log], activities: Mapping[str, Activity]
) -> tuple[list[DayLoad], Loads]:
    """The seven days up to `last`, and the fourteen that are over and looked at together."""
    days = day_loads(logs, activities, first_needed(last, today), last)
    over = [day for day in days if day.day < today]
    return [day for day in days if day.day > last - WEEK], Loads(over)
