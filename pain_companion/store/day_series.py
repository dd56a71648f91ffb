"""What a diary has by day: a number for each day that has one, of each thing that is looked at.

A day without it is left out: it is no 0, and nothing is put in its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from statistics import fmean
from typing import TYPE_CHECKING

from pain_companion.domain.check_in import CheckIn, values_of
from pain_companion.domain.goals import GoalAnswer
from pain_companion.domain.going import Topic
from pain_companion.domain.movements import MovementAnswer
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.pacing import Demand
from pain_companion.domain.pacing_load import DayLoad, day_loads
from pain_companion.domain.sleep import Night, Quality
from pain_companion.domain.sleep_figures import figures

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

Series = Mapping[date, float]
ONE_DAY = timedelta(days=1)
DONE = 10.0
"""A day on which some of it was done. Another that has an answer counts 0."""


class Days:
    """The days of a diary from one to another, both included. What is asked of them is kept."""

    def __init__(self, store: Diary, first: date, last: date) -> None:
        self.store = store
        self.span = first, last

    @cached_property
    def check_ins(self) -> list[CheckIn]:
        """The check-ins."""
        return self.store.check_ins.between(*self.span)

    @cached_property
    def nights(self) -> list[Night]:
        """The nights, by the mornings they ended on."""
        return self.store.sleep.nights(*self.span)

    @cached_property
    def loads(self) -> list[DayLoad]:
        """What is logged of activities, day by day."""
        pacing = self.store.pacing
        known = [*pacing.activities(), *pacing.activities(archived=True)]
        return day_loads(pacing.logs(*self.span), {each.id: each for each in known}, *self.span)

    @cached_property
    def own_activities(self) -> tuple[list[OwnActivity], list[OwnActivityRating]]:
        """What the person named as theirs, and all that they said of it."""
        own = self.store.own_activities
        return own.all(), own.ratings()

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        first, last = self.span
        return first <= day <= last


def _practice_minutes(days: Days) -> Series:
    """How long was practised on the days that have a practice."""
    minutes: dict[date, float] = defaultdict(float)
    for log in days.store.practices.logs(*days.span):
        minutes[log.day] += log.minutes
    return minutes


def _wanted(days: Days) -> Series:
    told = [(each.day, each.answer) for each in days.store.goal_days.days(*days.span)]
    return _some_of_it(told, {GoalAnswer.DONE, GoalAnswer.PART})


def _movements(days: Days) -> Series:
    told = [(each.day, each.answer) for each in days.store.movements.days(*days.span)]
    return _some_of_it(told, {MovementAnswer.DONE, MovementAnswer.PART})


def _own(days: Days) -> Series:
    activities, ratings = days.own_activities
    held = {each.id for each in activities if each.ended_on is None}
    by_day: dict[date, list[int]] = defaultdict(list)
    for each in ratings:
        if each.own_activity_id in held and days.holds(each.day):
            by_day[each.day].append(each.rating)
    return {day: fmean(each) for day, each in by_day.items()}


def _some_of_it(told: Iterable[tuple[date, object]], done: Collection[object]) -> Series:
    """10 for the days with one of these answers, 0 for those with another."""
    by_day: dict[date, float] = {}
    for day, answer in told:
        by_day[day] = DONE if answer in done else by_day.get(day, 0)
    return by_day


def _enjoyed(days: Days) -> Series:
    ticked = {each.day for each in days.store.pleasures.days(*days.span)}
    written = {each.day for each in days.check_ins if each.mattered or each.enjoyed}
    return dict.fromkeys(sorted(ticked | written), 1.0)


def _activities(days: Days) -> Series:
    return {
        each.day: float(sum(m for demand, m in each.minutes.items() if demand is not Demand.REST))
        for each in days.loads
        if each.entries > each.without_minutes
    }


def _load(days: Days) -> Series:
    return {each.day: float(each.load) for each in days.loads if each.load is not None}


def _rests(days: Days) -> Series:
    return {each.day: float(each.rests) for each in days.loads if each.rests}


def _answers(name: str) -> Callable[[Days], Series]:
    return lambda days: values_of(days.check_ins, name)


def _sleep(days: Days) -> Series:
    asleep = ((each.morning, figures(each).total_sleep_time) for each in days.nights)
    return {morning: float(minutes) for morning, minutes in asleep if minutes is not None}


def _quality(days: Days) -> Series:
    worst_first = [*Quality]
    return {
        each.morning: float(worst_first.index(each.quality)) for each in days.nights if each.quality
    }


def _flares(days: Days) -> Series:
    _, today = days.span
    spans = ((each.started_on, each.days(today)) for each in days.store.flares.all())
    every = {start + back * ONE_DAY for start, count in spans for back in range(count)}
    return dict.fromkeys(filter(days.holds, sorted(every)), 1.0)


def _pain(days: Days) -> Series:
    numbers: dict[date, list[int]] = defaultdict(list)
    for each in days.store.pain_numbers.between(*days.span):
        numbers[each.day].append(each.number)
    return {day: fmean(each) for day, each in numbers.items()}


READERS: Mapping[Topic, Callable[[Days], Series]] = {
    Topic.WANTED: _wanted,
    Topic.ENJOYED: _enjoyed,
    Topic.ACTIVITIES: _activities,
    Topic.MOVEMENTS: _movements,
    Topic.OWN: _own,
    Topic.IN_THE_WAY: _answers("in_the_way"),
    Topic.ENERGY: _answers("energy"),
    Topic.MOOD: _answers("mood"),
    Topic.SLEEP: _sleep,
    Topic.QUALITY: _quality,
    Topic.LOAD: _load,
    Topic.RESTS: _rests,
    Topic.PRACTICE: _practice_minutes,
    Topic.FLARE: _flares,
    Topic.PAIN: _pain,
}
"""How each thing is read."""


def series_of(topic: Topic, days: Days) -> Series:
    """One thing by day. Raises DiaryError."""
    return READERS[topic](days)
