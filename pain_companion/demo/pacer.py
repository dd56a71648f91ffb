"""An example person's activities, plan and days, made from a seed by rules that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from pain_companion.demo.days import Days, days_late
from pain_companion.demo.rows import Written
from pain_companion.domain.flare import eased
from pain_companion.domain.pacing import (
    Activity,
    Afterwards,
    DayKind,
    Log,
    Method,
    Plan,
    PlannedItem,
    Reason,
    Stopped,
    Try,
)
from pain_companion.domain.pacing_start import USUAL_SHARE, average
from pain_companion.domain.pacing_steps import stay, step_back, step_up
from pain_companion.frozen import frozen

LATE = 0.04
"""How likely it is that something done is written down some days later."""


class Doing(NamedTuple):
    """Something done on some days, or on one day of the week: about when, and how many minutes."""

    activity: Activity
    hour: int
    minutes: Sequence[int]
    chance: float = 1
    weekday: int | None = None
    stopped: Stopped | None = None


@frozen
class Pacing:
    """How a person came to a plan for the first of their activities, and their days.

    `tries` have how many days ago, how many minutes, and what sort of day it was; `decisions` how
    many days ago a plan was begun or changed, and how. On a day of `boom` too much is done, and
    the two days after it are lost; `quiet` are the days between; `paced` those since the tries.
    `today` is the plan for a day. `rests` are their usual lengths.
    """

    activities: tuple[Activity, ...]
    tries: Sequence[tuple[int, int, DayKind]] = ()
    decisions: Sequence[tuple[int, Reason]] = ()
    hours: Sequence[int] = (10, 15)
    boom: Sequence[Doing] = ()
    boom_chance: float = 0.4
    quiet: Sequence[Doing] = ()
    paced: Sequence[Doing] = ()
    today: Sequence[PlannedItem] = ()
    rests: Sequence[int] = (20, 30)


def pacing(days: Days, usual: Pacing) -> Iterator[Written]:
    """A lot and then nothing, some tries, then a plan. Today is still to come."""
    random = days.random("pacing")
    plans = _plans(days, usual)
    yield from (Written(each, days.written(days.length)) for each in usual.activities)
    yield from _tries(days, usual)
    yield from (
        Written(plan, days.written(ago))
        for plan, (ago, _) in zip(plans, usual.decisions, strict=True)
    )
    since = usual.tries[0][0] if usual.tries else 0
    yield from _unpaced_days(random, days, usual, since)
    for ago in range(min(since, days.length), 0, -1):
        if random.random() > 0.1:
            yield from _paced_day(random, days, ago, usual, plans)
            yield from _day_plan(random, days, ago, usual)
    yield from (Written(days.placed(each, 0), days.moment) for each in usual.today)


def _tries(days: Days, usual: Pacing) -> Iterator[Written]:
    for ago, minutes, kind in usual.tries:
        tried = Try(usual.activities[0].id, days.ago(ago), Decimal(minutes), kind)
        written = days.written(ago)
        yield Written(replace(tried, afterwards=Afterwards.AS_USUAL, written_at=written), written)


def _plans(days: Days, usual: Pacing) -> list[Plan]:
    """The plan and what became of it, by the program's own arithmetic."""
    plans: list[Plan] = []
    for ago, reason in usual.decisions:
        day = days.ago(ago)
        match reason:
            case Reason.START:
                plans = [_start(days, usual, ago)]
            case Reason.STEPPED_UP:
                plans.append(step_up(plans, usual.activities[0].goal_amount, day))
            case Reason.STEPPED_BACK:
                plans.append(step_back(plans, day))
            case _:
                plans.append(stay(plans, day))
    return plans


def _start(days: Days, usual: Pacing, ago: int) -> Plan:
    start = average([Decimal(minutes) for _, minutes, _ in usual.tries]).start_point
    return Plan(
        usual.activities[0].id,
        days.ago(ago),
        start,
        times_a_day=len(usual.hours),
        rest_minutes=10,
        first_amount=start,
        method=Method.AVERAGE,
        share_percent=USUAL_SHARE,
    )


def _unpaced_days(random: Random, days: Days, usual: Pacing, since: int) -> Iterator[Written]:
    """Before the tries. A good day is filled, and the next two are lost."""
    lost = 0
    for ago in range(days.length, since, -1):
        if lost or days.is_hard(ago):
            lost = max(0, lost - 1)
            yield _rest(random, days, ago, 14, random.choice((60, 90, 120)))
        elif usual.boom and random.random() < usual.boom_chance:
            lost = 2
            yield from _doings(random, days, ago, usual.boom)
        else:
            yield from _doings(random, days, ago, usual.quiet)


def _paced_day(
    random: Random, days: Days, ago: int, usual: Pacing, plans: Sequence[Plan]
) -> Iterator[Written]:
    """What the plan says, most times, with a rest after it. A flare-up eases the plan."""
    holding = [plan for plan in plans if plan.from_day <= days.ago(ago)]
    for hour in usual.hours:
        if holding and random.random() < (0.6 if days.is_hard(ago) else 0.93):
            minutes = eased(holding[-1], days.share(ago)).part_shown
            doing = Doing(usual.activities[0], hour, [minutes], stopped=Stopped.PLANNED)
            yield _done(random, days, ago, doing)
            yield _rest(random, days, ago, hour + 1, 10)
    yield from _doings(random, days, ago, usual.paced)
    yield _rest(random, days, ago, 20, random.choice(usual.rests))


def _day_plan(random: Random, days: Days, ago: int, usual: Pacing) -> Iterator[Written]:
    """On some days they planned what they do, and did most of it."""
    if random.random() < 0.25 and not days.is_hard(ago):
        for each in usual.today:
            done = replace(days.placed(each, ago), done=random.random() < 0.8)
            yield Written(done, days.written(ago))


def _doings(random: Random, days: Days, ago: int, doings: Sequence[Doing]) -> Iterator[Written]:
    """What there is to do on this day. In a flare-up half of it is left."""
    easing = 0.5 if days.is_hard(ago) else 1
    for each in doings:
        is_its_day = each.weekday is None or each.weekday == days.ago(ago).weekday()
        if is_its_day and random.random() < each.chance * easing:
            yield _done(random, days, ago, each)


def _done(random: Random, days: Days, ago: int, doing: Doing) -> Written:
    """Written right after it, or some days later and then without the hour."""
    minutes = random.choice(doing.minutes)
    started = days.at(ago, time(doing.hour))
    late = days_late(random, LATE, ago)
    written = days.written(ago - late) if late else started + timedelta(minutes=minutes + 5)
    log = Log(
        doing.activity.id,
        days.ago(ago),
        Decimal(minutes),
        started_at=None if late else started,
        stopped=doing.stopped,
        zone=days.zone.key,
        written_at=written,
    )
    return Written(log, written)


def _rest(random: Random, days: Days, ago: int, hour: int, minutes: int) -> Written:
    started = days.at(ago, time(hour, random.choice((0, 15))))
    written = started + timedelta(minutes=minutes + 5)
    rest = Log(None, days.ago(ago), minutes=minutes, started_at=started, zone=days.zone.key)
    return Written(replace(rest, written_at=written), written)
