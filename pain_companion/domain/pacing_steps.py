"""Steps: where a rule leads, when the program asks how it went, and what a decision makes.

Nothing here steps by itself: a person decides, and a new version of the plan comes of it.

Published programmes step by a share each week: 10 % of the last amount (I-Engage, "How do I
pace?"; the STEPS-2 trial), or 10 to 20 % of the average that it began with (Therapeutic
Guidelines, Australia). When to ask is this program's own rule, which no study has tested; see
`review`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from pain_companion.domain.pacing import (
    MOST,
    Activity,
    Growth,
    Log,
    Plan,
    Reason,
    StepRule,
    kept_amount,
    shown_amount,
)
from pain_companion.domain.pacing_load import amount_of

WEEKS_AHEAD = 8
LOOKED_BACK = timedelta(days=13)
"""How far before today a review may look."""
DAYS_BETWEEN = 7
"""So many days after one decision the next may come."""
FEW_DAYS = 3
"""A plan of fewer days a week than this is looked at over two weeks."""
LEAST_DONE = 3
LEAST = Decimal(1)
"""No step goes below this."""
SMALLEST = Decimal("0.01")
"""Amounts are kept to hundredths: a step back is at least one of them."""


class StepError(ValueError):
    """There is no such step. The text says why, in plain sentences."""


class StepAhead(NamedTuple):
    """Where a rule would have led in one week. The amount is kept to hundredths."""

    week: int
    amount: Decimal
    shown: int


@dataclass(frozen=True)
class Review:
    """How many planned days were done, and whether it is time to ask how it went.

    The days from `first` to `last` are counted, both included. `not_before` is the first day on
    which it may be asked at all. `stands_still` says that nothing is asked whatever was done.
    """

    first: date
    last: date
    planned: int
    done: int
    needed: int
    not_before: date
    stands_still: bool

    @property
    def due(self) -> bool:
        """Whether to ask."""
        in_time = self.last >= self.not_before
        return in_time and self.done >= self.needed and not self.stands_still


def next_amount(
    amount: Decimal, rule: StepRule, first_amount: Decimal, goal: Decimal | None = None
) -> Decimal:
    """The amount after one step up, not rounded, and never past the goal nor past MOST.

    Raises StepError for a rule that leads nowhere.
    """
    return min(amount + _step(amount, rule, first_amount), goal or MOST, MOST)


def steps_ahead(
    start: Decimal,
    rule: StepRule,
    weeks: int = WEEKS_AHEAD,
    goal: Decimal | None = None,
    *,
    first_amount: Decimal | None = None,
) -> list[StepAhead]:
    """Where a step each week would lead, week 1 being the start, never past the goal.

    A start past the goal is brought down to it. Growth is worked out unrounded and each week is
    rounded by itself. `first_amount` is what a LINEAR step is a share of, where the plan began
    elsewhere than at `start`. Raises StepError.
    """
    _check_amount(start)
    if goal is not None:
        _check_amount(goal)
    amount = min(start, goal or MOST)
    ahead = []
    for week in range(1, weeks + 1):
        kept = kept_amount(amount)
        ahead.append(StepAhead(week, kept, shown_amount(kept)))
        amount = next_amount(amount, rule, first_amount or start, goal)
    return ahead


def amount_back(plans: Sequence[Plan]) -> Decimal:
    """The amount after one step back from the last of `plans`, its whole history, oldest first.

    It is the latest amount in the history that was lower, or else the rule of the plan turned
    round. Never below 1. Raises StepError where it cannot be lower.
    """
    plan = plans[-1]
    lower = (each.amount for each in reversed(plans) if each.amount < plan.amount)
    if plan.amount <= LEAST:
        raise StepError("This is as low as the plan goes.")
    back = kept_amount(next(lower, _one_step_down(plan)))
    return max(LEAST, min(back, plan.amount - SMALLEST))


def review(plans: Sequence[Plan], logs: Iterable[Log], activity: Activity, today: date) -> Review:
    """How the days of the current quota went, up to today. `plans` is the whole history.

    A planned day is done when the amounts logged on it reach what the plan shows for a day. Of
    the last 7 days (14 for a plan of fewer than 3 days a week), those since how much the plan
    asks last changed are counted. It is time to ask when 5 in 7 of the planned days are done,
    rounded up and never fewer than 3, and the last decision is at least 7 days ago. A plan of one
    day a week has too few days ever to be asked about, and neither is a held one, nor an archived
    activity.
    """
    plan = plans[-1]
    window = DAYS_BETWEEN if len(plan.days) >= FEW_DAYS else 2 * DAYS_BETWEEN
    first = min(today, max(today - timedelta(days=window - 1), _quota_since(plans)))
    days = [first + timedelta(days=each) for each in range((today - first).days + 1)]
    planned = [day for day in days if _in_force(plans, day).is_for(day)]
    amounts = _amounts_by_day(logs, activity)
    done = [day for day in planned if amounts.get(day, Decimal(0)) >= plan.day_shown]
    return Review(
        first,
        today,
        planned=len(planned),
        done=len(done),
        needed=max(LEAST_DONE, -(-5 * len(planned) // 7)),
        not_before=last_decision(plans) + timedelta(days=DAYS_BETWEEN),
        stands_still=plan.held or activity.archived_on is not None,
    )


def review_due(
    plans: Sequence[Plan], logs: Iterable[Log], activity: Activity, today: date
) -> Review | None:
    """The figures to ask with, where it is time to ask how it went (see `review`)."""
    if not plans:
        return None
    found = review(plans, logs, activity, today)
    return found if found.due else None


def last_decision(plans: Sequence[Plan]) -> date:
    """The day of the last start, stay or step, or of a change of how much the plan asks.

    Of days that are out of order, as a wrong clock makes them, the latest.
    """
    first, *_ = plans
    decided = [plan for plan in plans if plan.reason is not Reason.CHANGED]
    changed = [after for before, after in pairwise(plans) if _quota(before) != _quota(after)]
    return max(plan.from_day for plan in (first, *decided, *changed))


def stay(plans: Sequence[Plan], today: date) -> Plan:
    """The version of the plan that says: as it is."""
    return _decided(plans[-1], plans[-1].amount, Reason.STAYED, today)


def step_up(plans: Sequence[Plan], goal: Decimal | None, today: date) -> Plan:
    """The version of the plan one step up, never past the goal.

    Raises StepError within 7 days of the last decision, for a held plan, and at the goal.
    """
    plan = plans[-1]
    if plan.held:
        raise StepError("This plan came from elsewhere. Look through it and save it first.")
    if (today - last_decision(plans)).days < DAYS_BETWEEN:
        raise StepError("A step up comes at least 7 days after the last decision.")
    if goal is not None and plan.amount >= goal:
        raise StepError("The plan is at your goal. To go on, set another goal first.")
    amount = next_amount(plan.amount, plan.step, plan.first_amount or plan.amount, goal)
    return _decided(plan, kept_amount(amount), Reason.STEPPED_UP, today)


def step_back(plans: Sequence[Plan], today: date) -> Plan:
    """The version of the plan one step back, on any day. Raises StepError where there is none."""
    return _decided(plans[-1], amount_back(plans), Reason.STEPPED_BACK, today)


def _decided(plan: Plan, amount: Decimal, reason: Reason, today: date) -> Plan:
    return replace(plan, id="", from_day=today, amount=amount, reason=reason, note=None)


def _step(amount: Decimal, rule: StepRule, first_amount: Decimal) -> Decimal:
    if not rule.by.is_finite() or rule.by <= 0:
        raise StepError("A step is more than 0.")
    if rule.how is Growth.AMOUNT:
        return rule.by
    return (amount if rule.how is Growth.COMPOUND else first_amount) * rule.by / 100


def _one_step_down(plan: Plan) -> Decimal:
    if plan.step.how is Growth.COMPOUND:
        return plan.amount / (1 + plan.step.by / 100)
    return plan.amount - _step(plan.amount, plan.step, plan.first_amount or plan.amount)


def _check_amount(amount: Decimal) -> None:
    if not amount.is_finite() or amount <= 0:
        raise StepError("An amount is more than 0.")
    if amount > MOST:
        raise StepError("An amount can be up to 1,000,000.")


def _quota(plan: Plan) -> tuple[Decimal, int, int]:
    """How much a plan asks on its days."""
    return plan.amount, plan.parts, plan.times_a_day


def _quota_since(plans: Sequence[Plan]) -> date:
    """The day from which on the plan has asked as much as it does now."""
    since = plans[-1].from_day
    for plan in reversed(plans):
        if _quota(plan) != _quota(plans[-1]):
            break
        since = plan.from_day
    return since


def _in_force(plans: Sequence[Plan], day: date) -> Plan:
    """The version of the plan that held on a day."""
    return next((plan for plan in reversed(plans) if plan.from_day <= day), plans[0])


def _amounts_by_day(logs: Iterable[Log], activity: Activity) -> dict[date, Decimal]:
    amounts: dict[date, Decimal] = {}
    for log in logs:
        if log.activity_id == activity.id:
            amounts[log.day] = amounts.get(log.day, Decimal(0)) + (amount_of(log, activity) or 0)
    return amounts
