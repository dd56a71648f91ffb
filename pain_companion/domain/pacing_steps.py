"""Steps: where a rule leads, and what a decision makes.

Nothing here steps by itself: a person decides, and a new version of the plan comes of it.

Published programmes step by a share each week: 10 % of the last amount (I-Engage, "How do I
pace?"; the STEPS-2 trial), or 10 to 20 % of the average that it began with (Therapeutic
Guidelines, Australia).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pain_companion.domain.pacing import (
    LEAST,
    MOST,
    Growth,
    Plan,
    Reason,
    StepRule,
    amount_fault,
    kept_amount,
    shown_amount,
)
from pain_companion.domain.pacing_review import DAYS_BETWEEN, last_decision

WEEKS_AHEAD = 8
SMALLEST = Decimal("0.01")
"""Amounts are kept to hundredths: a step back is at least one of them."""


class StepError(ValueError):
    """There is no such step. The text says why, in plain sentences."""


class StepAhead(NamedTuple):
    """Where a rule would have led in one week. The amount is kept to hundredths."""

    week: int
    amount: Decimal
    shown: int


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
    if fault := amount_fault(amount):
        raise StepError(fault)
