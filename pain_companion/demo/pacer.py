"""An example person's activities, plan and days, made from a seed by rules that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from pain_companion.demo.sleeper import DAYS, HARD_DAYS, ZONE
from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Afterwards,
    DayKind,
    Demand,
    Log,
    Method,
    Plan,
    PlannedItem,
    Priority,
    Reason,
    Stopped,
    Try,
    kept_amount,
)

WALKING = Activity(
    "Walking",
    why="To meet my sister at the park.",
    goal_amount=Decimal(30),
    id="example-walking",
)
HOOVERING = Activity(
    "Hoovering", kind=ActivityKind.DAILY_TASKS, demand=Demand.HIGH, id="example-hoovering"
)
READING = Activity("Reading", kind=ActivityKind.THINKING, demand=Demand.LOW, id="example-reading")
CALLS = Activity("Family calls", kind=ActivityKind.PEOPLE, id="example-calls")
ACTIVITIES = (WALKING, HOOVERING, READING, CALLS)

TRIES = ((56, 10, DayKind.BAD), (55, 14, DayKind.GOOD), (54, 12, DayKind.ORDINARY))
"""How many days ago, how many minutes, and what sort of day it was."""
DECISIONS = (
    (53, Reason.START, "9.6"),
    (45, Reason.STEPPED_UP, "10.56"),
    (38, Reason.STEPPED_BACK, "9.6"),
    (30, Reason.STAYED, "9.6"),
    (22, Reason.STEPPED_UP, "10.56"),
    (14, Reason.STAYED, "10.56"),
    (6, Reason.STEPPED_UP, "11.62"),
)
"""How many days ago the plan for walking became what, and why."""
TODAY = (
    ("Shower and breakfast", 30, Demand.MEDIUM, Priority.MUST, time(8, 30)),
    ("Rest in the armchair", 30, Demand.REST, Priority.MUST, time(9, 30)),
    ("Hoover the hall", 15, Demand.HIGH, Priority.CAN_WAIT, None),
    ("Ring the surgery", 10, Demand.LOW, Priority.MUST, time(11)),
)


@dataclass(frozen=True)
class PacingRecord:
    """What the example person did and planned."""

    tries: list[Try]
    plans: list[Plan]
    logs: list[Log]
    items: list[PlannedItem]


def twelve_weeks_of_pacing(today: date, seed: int) -> PacingRecord:
    """Four weeks of a lot and then nothing, three tries, then a plan. Today is still to come."""
    random = Random(f"pacing {seed} {today.isoformat()}")
    plans = [*_plans(today)]
    logs: list[Log] = []
    tired_for = 0
    for days_ago in range(DAYS, 0, -1):
        day = today - timedelta(days=days_ago)
        if days_ago > TRIES[0][0]:
            tired_for = _boom_day(random, logs, day, tired_for)
        elif random.random() > 0.1:
            logs += _paced_day(random, day, days_ago, plans)
    return PacingRecord([*_tries(today)], plans, logs, [*_items(today)])


def _tries(today: date) -> Iterator[Try]:
    for days_ago, minutes, kind in TRIES:
        day = today - timedelta(days=days_ago)
        written = _at(day, time(18))
        yield Try(WALKING.id, day, Decimal(minutes), kind, Afterwards.AS_USUAL, written_at=written)


def _plans(today: date) -> Iterator[Plan]:
    for days_ago, reason, amount in DECISIONS:
        yield Plan(
            WALKING.id,
            today - timedelta(days=days_ago),
            kept_amount(Decimal(amount)),
            times_a_day=2,
            rest_minutes=10,
            first_amount=Decimal("9.6"),
            reason=reason,
            method=Method.AVERAGE,
            share_percent=80,
        )


def _items(today: date) -> Iterator[PlannedItem]:
    for words, minutes, demand, priority, starts in TODAY:
        yield PlannedItem(today, words, minutes, demand, priority, starts)


def _boom_day(random: Random, logs: list[Log], day: date, tired_for: int) -> int:
    """A good day is filled, and the next two are lost. Returns how many are still to be lost."""
    if tired_for:
        logs.append(_rest(random, day, 14, random.choice((60, 90, 120))))
        return tired_for - 1
    if random.random() < 0.4:
        logs.append(_done(WALKING, day, 10, random.choice((35, 40, 50)), Stopped.SORE))
        logs.append(_done(HOOVERING, day, 14, random.choice((40, 50)), Stopped.TIRED))
        return 2
    logs.append(_done(READING, day, 11, random.choice((20, 25, 30))))
    logs.append(_done(CALLS, day, 16, random.choice((15, 20))))
    return 0


def _paced_day(random: Random, day: date, days_ago: int, plans: list[Plan]) -> Iterator[Log]:
    hard = days_ago in HARD_DAYS
    holding = [plan for plan in plans if plan.from_day <= day]
    for hour in (10, 15):
        if holding and random.random() < (0.6 if hard else 0.93):
            yield _done(WALKING, day, hour, holding[-1].part_shown, Stopped.PLANNED)
            yield _rest(random, day, hour + 1, 10)
    if random.random() < 0.7:
        yield _done(READING, day, 13, random.choice((15, 20, 25)))
    if day.weekday() == 5:
        yield _done(HOOVERING, day, 12, random.choice((10, 12, 15)), Stopped.PLANNED)
    if day.weekday() == 6:
        yield _done(CALLS, day, 17, random.choice((20, 25, 30)))
    yield _rest(random, day, 20, random.choice((20, 30)))


def _done(
    activity: Activity, day: date, hour: int, minutes: int, stopped: Stopped | None = None
) -> Log:
    started = _at(day, time(hour))
    written = started + timedelta(minutes=minutes + 5)
    return Log(
        activity.id,
        day,
        Decimal(minutes),
        started_at=started,
        stopped=stopped,
        zone=ZONE,
        written_at=written,
    )


def _rest(random: Random, day: date, hour: int, minutes: int) -> Log:
    started = _at(day, time(hour, random.choice((0, 15))))
    return replace(
        _done(WALKING, day, hour, minutes),
        activity_id=None,
        amount=None,
        minutes=minutes,
        started_at=started,
    )


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(ZONE))
