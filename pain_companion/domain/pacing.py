"""What a person does, in how much, and what they plan: the nouns of activity pacing.

Amounts are in the activity's own unit, above 0, as decimals, so that 80 % of 12 is 9.6 and not
something beside it. On the screen they are whole numbers (`shown_amount`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from pain_companion.frozen import frozen

MOST = Decimal(1_000_000)
"""The largest amount of anything."""
LEAST = Decimal(1)
"""No amount is worked out to be below this."""
MINUTES = "minutes"
UNITS = (MINUTES, "metres", "steps", "repetitions")
"""The units that are offered; a person may name one of their own."""
EVERY_DAY = frozenset(range(7))
"""Weekdays from Monday (0) to Sunday (6)."""


class ActivityKind(StrEnum):
    """What sort of doing it is. All of them take effort, but for rest."""

    MOVING = "moving"
    DAILY_TASKS = "daily tasks"
    THINKING = "thinking"
    PEOPLE = "people and feelings"
    REST = "rest"


class Demand(StrEnum):
    """How much it asks of this person today."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    REST = "rest"


WEIGHTS: Mapping[Demand, int] = {
    Demand.REST: 0,
    Demand.LOW: 1,
    Demand.MEDIUM: 2,
    Demand.HIGH: 3,
}
"""What a minute counts for in the load of a day."""


class DayKind(StrEnum):
    """What sort of day it was."""

    GOOD = "good"
    ORDINARY = "ordinary"
    BAD = "bad"


class Afterwards(StrEnum):
    """How it was after a try."""

    AS_USUAL = "as usual"
    SORE_FOR_A_WHILE = "sore for a while"
    WORSE_FOR_A_DAY = "worse for a day or more"


class Stopped(StrEnum):
    """Why an activity ended."""

    PLANNED = "planned"
    TIRED = "tired"
    SORE = "sore"
    CALLED_AWAY = "called away"
    WENT_ON = "felt good and went on"


class Method(StrEnum):
    """How a start point was found."""

    AVERAGE = "average"
    HALFWAY = "halfway"
    HALF = "half"
    OWN = "own"
    PROFESSIONAL = "professional"


class Growth(StrEnum):
    """How a step is worked out: a share of the last amount, of the first, or a fixed amount."""

    COMPOUND = "compound"
    LINEAR = "linear"
    AMOUNT = "amount"


class Reason(StrEnum):
    """Why a plan became what it is."""

    START = "start"
    CHANGED = "changed"
    STAYED = "stayed"
    STEPPED_UP = "stepped up"
    STEPPED_BACK = "stepped back"


class Priority(StrEnum):
    """How much it matters that something is done on a day."""

    MUST = "must"
    WOULD_LIKE = "would like"
    CAN_WAIT = "can wait"


@frozen
class Activity:
    """Something a person does. `demand` is the usual one; for a rest it is REST.

    `goal_amount` is how much of it they would like to do at a time, if they set one.
    """

    name: str
    unit: str = MINUTES
    kind: ActivityKind = ActivityKind.MOVING
    demand: Demand = Demand.MEDIUM
    why: str | None = None
    goal_amount: Decimal | None = None
    archived_on: date | None = None
    id: str = ""


@frozen
class Try:
    """How much of an activity was possible on one day, in its unit, on the way to a start point."""

    activity_id: str
    day: date
    amount: Decimal
    day_kind: DayKind | None = None
    afterwards: Afterwards | None = None
    note: str | None = None
    written_at: datetime | None = None
    id: str = ""


@frozen
class StepRule:
    """How much more a step up would be. `by` is a percentage, or for AMOUNT in the unit."""

    how: Growth = Growth.COMPOUND
    by: Decimal = Decimal(10)


@frozen
class Plan:
    """How much of an activity, and when, as it was decided on one day. Later ones replace it.

    `amount` is for one time of the `times_a_day`, kept to hundredths; it may be split into
    `parts`, with `rest_minutes` after each. `first_amount` is where the plan began, of which a
    LINEAR step is a share. `method`, `share_percent`, `set_by` and `set_on` say where a start
    point came from. A `held` plan came from another diary and offers no step up until the person
    has changed it.
    """

    activity_id: str
    from_day: date
    amount: Decimal
    times_a_day: int = 1
    days: frozenset[int] = EVERY_DAY
    parts: int = 1
    rest_minutes: int | None = None
    step: StepRule = field(default_factory=StepRule)
    first_amount: Decimal = Decimal(0)
    reason: Reason = Reason.START
    method: Method | None = None
    share_percent: int | None = None
    set_by: str | None = None
    set_on: date | None = None
    note: str | None = None
    held: bool = False
    id: str = ""

    @property
    def part_shown(self) -> int:
        """What is done before each rest, as it is shown: whole, rounded down, at least 1."""
        return shown_amount(self.amount / self.parts)

    @property
    def day_shown(self) -> int:
        """What a planned day comes to, as it is shown."""
        return self.part_shown * self.parts * self.times_a_day

    def is_for(self, day: date) -> bool:
        """Whether the plan has this day of the week."""
        return day.weekday() in self.days


@frozen
class Log:
    """Something that was done, or a rest that was taken.

    `activity_id` is None for a rest by itself. `amount` is in the activity's unit. `minutes` says
    how long it took; where the unit is minutes it is left out. `demand` is None where it was the
    activity's usual one.
    """

    activity_id: str | None
    day: date
    amount: Decimal | None = None
    minutes: int | None = None
    started_at: datetime | None = None
    demand: Demand | None = None
    stopped: Stopped | None = None
    note: str | None = None
    zone: str = ""
    written_at: datetime | None = None
    id: str = ""


@frozen
class PlannedItem:
    """Something that a person means to do on a day. `starts` is None until it has a place."""

    day: date
    words: str
    minutes: int
    demand: Demand = Demand.MEDIUM
    priority: Priority = Priority.WOULD_LIKE
    starts: time | None = None
    activity_id: str | None = None
    done: bool = False
    id: str = ""


def shown_amount(amount: Decimal) -> int:
    """An amount as it is shown: whole, rounded down, and at least 1."""
    return max(1, int(amount))


def kept_amount(amount: Decimal) -> Decimal:
    """An amount as it is kept: to hundredths."""
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def amount_fault(amount: Decimal) -> str:
    """Why there is no such amount, in a sentence; empty for one that can be kept."""
    if amount.is_finite() and amount > MOST:
        return "An amount can be up to 1,000,000."
    if not amount.is_finite() or amount <= 0 or kept_amount(amount) == 0:
        return "An amount is more than 0."
    return ""


def minutes_of(log: Log, activity: Activity | None) -> Decimal | None:
    """How long something took in minutes, or None where nobody wrote that down."""
    if log.minutes is not None:
        return Decimal(log.minutes)
    in_minutes = activity is not None and activity.unit == MINUTES
    return log.amount if in_minutes else None


def amount_of(log: Log, activity: Activity) -> Decimal | None:
    """How much was done, in the activity's unit, or None where nobody wrote that down."""
    return minutes_of(log, activity) if activity.unit == MINUTES else log.amount


def demand_of(log: Log, activity: Activity | None) -> Demand:
    """How much it asked of the person: as written down, or else as usual."""
    if activity is None or activity.kind is ActivityKind.REST:
        return Demand.REST
    return log.demand or activity.demand
