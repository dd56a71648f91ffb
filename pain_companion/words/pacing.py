"""Activities, amounts, plans and what was done, in plain words; and amounts as people type them.

Whatever a person named themselves, an activity or a unit, stands in these words as they typed it:
pass them through `text.shown` on the way to a terminal.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import (
    EVERY_DAY,
    MINUTES,
    MOST,
    Activity,
    ActivityKind,
    Afterwards,
    DayKind,
    Demand,
    Growth,
    Log,
    Plan,
    Priority,
    Reason,
    StepRule,
    Stopped,
    Try,
    shown_amount,
)
from pain_companion.formats import DAYS, clock_words, date_words
from pain_companion.typed import NotUnderstoodError

ONE_OF = {
    MINUTES: "minute",
    "metres": "metre",
    "steps": "step",
    "repetitions": "repetition",
}
"""The units that are offered, for one of them."""
KIND_WORDS: Mapping[ActivityKind, str] = {
    ActivityKind.MOVING: "moving",
    ActivityKind.DAILY_TASKS: "daily tasks",
    ActivityKind.THINKING: "thinking",
    ActivityKind.PEOPLE: "people and feelings",
    ActivityKind.REST: "rest",
}
DEMAND_WORDS: Mapping[Demand, str] = {
    Demand.LOW: "low",
    Demand.MEDIUM: "medium",
    Demand.HIGH: "high",
    Demand.REST: "rest",
}
DAY_KIND_WORDS: Mapping[DayKind, str] = {
    DayKind.GOOD: "a good day",
    DayKind.ORDINARY: "an ordinary day",
    DayKind.BAD: "a bad day",
}
AFTERWARDS_WORDS: Mapping[Afterwards, str] = {
    Afterwards.AS_USUAL: "as usual afterwards",
    Afterwards.SORE_FOR_A_WHILE: "sore for a while afterwards",
    Afterwards.WORSE_FOR_A_DAY: "worse for a day or more afterwards",
}
STOPPED_WORDS: Mapping[Stopped, str] = {
    Stopped.PLANNED: "stopped as planned",
    Stopped.TIRED: "stopped because tired",
    Stopped.SORE: "stopped because sore",
    Stopped.CALLED_AWAY: "called away",
    Stopped.WENT_ON: "felt good and went on",
}
REASON_WORDS: Mapping[Reason, str] = {
    Reason.START: "the start",
    Reason.CHANGED: "changed",
    Reason.STAYED: "stayed the same",
    Reason.STEPPED_UP: "stepped up",
    Reason.STEPPED_BACK: "stepped back",
}
PRIORITY_WORDS: Mapping[Priority, str] = {
    Priority.MUST: "must",
    Priority.WOULD_LIKE: "would like",
    Priority.CAN_WAIT: "can wait",
}

_AN_AMOUNT = "Type an amount like 12 or 9.5."
_WEEKDAYS = frozenset(range(5))
_WEEKEND = frozenset((5, 6))


def read_amount(text: str) -> Decimal:
    """Read an amount above 0, with up to 2 decimals after a point or a comma: "12", "9,5".

    Raises NotUnderstoodError, also for more than a million.
    """
    said = text.strip()
    if re.fullmatch(r"[-−–][0-9.,]+", said):
        raise NotUnderstoodError(f"An amount is more than 0. {_AN_AMOUNT}")
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", said):
        raise NotUnderstoodError(f"That can be read in two ways. {_AN_AMOUNT}")
    if not re.fullmatch(r"[0-9]{1,20}(?:[.,][0-9]{1,2})?", said):
        raise NotUnderstoodError(_AN_AMOUNT)
    amount = Decimal(said.replace(",", "."))
    if amount == 0:
        raise NotUnderstoodError(f"An amount is more than 0. {_AN_AMOUNT}")
    if amount > MOST:
        raise NotUnderstoodError("An amount can be up to 1,000,000.")
    return amount


def number_words(number: Decimal) -> str:
    """A number as people write it, with the decimals it has and no more: "9.6", "36", "1,200"."""
    whole = number == number.to_integral_value()
    return f"{number.to_integral_value() if whole else number.normalize():,f}"


def amount_words(amount: Decimal, unit: str) -> str:
    """An amount as it is shown, rounded down and at least 1: "9 minutes", "1 metre"."""
    return _whole_words(shown_amount(amount), unit)


def exact_words(amount: Decimal, unit: str) -> str:
    """An amount with the decimals it has: "9.5 minutes", "1 metre"."""
    return f"{number_words(amount)} {_unit_words(amount, unit)}"


def days_words(days: Collection[int]) -> str:
    """Weekdays, from Monday (0), in words: "every day", "on weekdays", "on Monday and Friday"."""
    chosen = frozenset(days)
    if not chosen:
        return "on no set days"
    if chosen == EVERY_DAY:
        return "every day"
    if chosen == _WEEKDAYS:
        return "on weekdays"
    if chosen == _WEEKEND:
        return "at weekends"
    return f"on {_listed([DAYS[day] for day in sorted(chosen)])}"


def times_words(times_a_day: int) -> str:
    """How often on a planned day: "once a day", "2 times a day"."""
    return "once a day" if times_a_day == 1 else f"{times_a_day} times a day"


def plan_words(plan: Plan, activity: Activity) -> str:
    """A plan in one line: "9 minutes, 2 times a day, on Monday, Wednesday and Friday"."""
    parts = [_parts_words(plan, activity.unit)]
    if plan.rest_minutes:
        after = "after each" if plan.parts > 1 else "after"
        parts.append(f"with {_whole_words(plan.rest_minutes, MINUTES)} rest {after}")
    return ", ".join([*parts, times_words(plan.times_a_day), days_words(plan.days)])


def activity_words(activity: Activity, *, with_goal: bool) -> str:
    """An activity in one line: "Walking, in minutes (moving, medium). Your goal: 30 minutes"."""
    sort = ", ".join(dict.fromkeys((KIND_WORDS[activity.kind], DEMAND_WORDS[activity.demand])))
    told = f"{activity.name}, in {activity.unit} ({sort})"
    if activity.goal_amount is None or not with_goal:
        return told
    return f"{told}. Your goal: {exact_words(activity.goal_amount, activity.unit)}"


def step_rule_words(rule: StepRule, unit: str) -> str:
    """How much more a step up would be: "10% more than the last amount"."""
    by = number_words(rule.by)
    match rule.how:
        case Growth.COMPOUND:
            return f"{by}% more than the last amount"
        case Growth.LINEAR:
            return f"{by}% of the first amount more"
        case Growth.AMOUNT:
            return f"{exact_words(rule.by, unit)} more"


def try_words(tried: Try, activity: Activity, today: date) -> str:
    """A try in one line: "Monday 16 November: 12 minutes, a good day, as usual afterwards"."""
    told = [exact_words(tried.amount, activity.unit)]
    if tried.day_kind is not None:
        told.append(DAY_KIND_WORDS[tried.day_kind])
    if tried.afterwards is not None:
        told.append(AFTERWARDS_WORDS[tried.afterwards])
    return f"{date_words(tried.day, today=today)}: {', '.join(told)}"


def log_words(log: Log, activity: Activity | None, *, twelve_hour: bool) -> str:
    """What was done, or a rest, in one line without the day and the note.

    "Walking: 160 metres in 12 minutes, from 2pm, high, stopped as planned".
    """
    told = [_done_words(log, activity)]
    if log.started_at is not None:
        told.append(f"from {clock_words(log.started_at.time(), twelve_hour=twelve_hour)}")
    if log.demand is not None and activity is not None and log.demand is not activity.demand:
        told.append(DEMAND_WORDS[log.demand])
    if log.stopped is not None:
        told.append(STOPPED_WORDS[log.stopped])
    return f"{activity.name if activity else 'Rest'}: {', '.join(told)}"


def _done_words(log: Log, activity: Activity | None) -> str:
    minutes = _whole_words(log.minutes, MINUTES) if log.minutes is not None else None
    if log.amount is None:
        return minutes or "done"
    amount = exact_words(log.amount, activity.unit if activity else MINUTES)
    return f"{amount} in {minutes}" if minutes else amount


def _parts_words(plan: Plan, unit: str) -> str:
    part = _whole_words(plan.part_shown, unit)
    if plan.parts == 1:
        return part
    return f"{'twice' if plan.parts == 2 else f'{plan.parts} times'} {part}"


def _whole_words(number: int, unit: str) -> str:
    return f"{number:,} {_unit_words(Decimal(number), unit)}"


def _unit_words(amount: Decimal, unit: str) -> str:
    """The unit after an amount. One that a person named stays as they typed it."""
    return ONE_OF.get(unit, unit) if amount == 1 else unit


def _listed(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} and {words[-1]}"
