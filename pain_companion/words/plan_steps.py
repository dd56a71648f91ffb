"""Where steps would lead, and what a decision would be, with its working."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import (
    LEAST,
    Activity,
    Growth,
    Plan,
    Reason,
    StepRule,
    kept_amount,
    shown_amount,
)
from pain_companion.domain.pacing_review import DAYS_BETWEEN, FEW_DAYS, LEAST_DONE, Review
from pain_companion.domain.pacing_steps import (
    WEEKS_AHEAD,
    StepAhead,
    StepError,
    stay,
    step_back,
    step_up,
    steps_ahead,
)
from pain_companion.formats import count_words, date_words
from pain_companion.frozen import frozen
from pain_companion.words.pacing import (
    amount_words,
    exact_words,
    number_words,
    plan_words,
    step_rule_words,
)
from pain_companion.words.pacing_steps import YOU_DECIDE, goal_sentence, review_words
from pain_companion.words.plan_entry import USUAL_PERCENT, suggested_by

COLUMNS: Mapping[Growth, str] = {
    Growth.COMPOUND: "of last",
    Growth.LINEAR: "of first",
    Growth.AMOUNT: "fixed",
}
WEEK_WIDTH = 6
COLUMN_WIDTH = 10
LIMITS_WORDS = (
    "This is a limit to stay within, not one to reach. Stopping earlier is fine. "
    "Your specialist team can help you to find it."
)
HELD_WORDS = (
    "This plan came from another diary, so nothing is asked about it yet. "
    "Look through it and save it. Then it is yours."
)


@frozen
class Offer:
    """One of the ways to go on: its name, what it would be, and how that is worked out.

    `plan` is None where there is no such step; the words then say why.
    """

    reason: Reason
    words: str
    plan: Plan | None = None


def rules_beside(plan: Plan) -> list[StepRule]:
    """The three kinds of growth with the person's own size, or what would be usual."""
    is_share = plan.step.how is not Growth.AMOUNT
    percent = plan.step.by if is_share else USUAL_PERCENT
    fixed = suggested_by(Growth.AMOUNT, plan.amount) if is_share else plan.step.by
    return [
        StepRule(Growth.COMPOUND, percent),
        StepRule(Growth.LINEAR, percent),
        StepRule(Growth.AMOUNT, fixed),
    ]


def table_lines(plan: Plan, activity: Activity) -> list[str]:
    """Where each kind of growth would lead, week by week; the chosen one in brackets.

    Nothing where the plan is at the goal already.
    """
    if _at_goal(plan, activity):
        return []
    rules = rules_beside(plan)
    heads = [_column(f"[{COLUMNS[rule.how]}]", rule.how, plan) for rule in rules]
    lines = ["Week".ljust(WEEK_WIDTH) + "".join(heads)]
    ahead = [_ahead(plan, rule, activity) for rule in rules]
    for week in range(WEEKS_AHEAD):
        cells = (f"{each[week].shown:,}".rjust(COLUMN_WIDTH - 1) + " " for each in ahead)
        lines.append(f"{week + 1}".ljust(WEEK_WIDTH) + "".join(cells))
    return [line.rstrip() for line in lines]


def table_words(plan: Plan, activity: Activity) -> list[str]:
    """What the table says, in sentences."""
    goal = activity.goal_amount
    if goal is not None and _at_goal(plan, activity):
        return [f"This is at your goal of {exact_words(goal, activity.unit)}. There it stays."]
    ahead = _ahead(plan, plan.step, activity)
    lines = [
        *(
            f"- {COLUMNS[rule.how]}: {step_rule_words(rule, activity.unit)}"
            for rule in rules_beside(plan)
        ),
        f"Your choice is in brackets. With one step each week, week {WEEKS_AHEAD} would be"
        f" {amount_words(ahead[-1].amount, activity.unit)}.",
    ]
    if goal is not None:
        lines.append(f"{goal_sentence(ahead, goal)} It never goes past it.")
    return [*lines, YOU_DECIDE]


def question_words(plan: Plan, activity: Activity) -> str:
    """How it is asked how the planned days went."""
    amount = amount_words(plan.amount, activity.unit)
    return f"How did {_time_words(plan)} go with {amount}?"


def offers(plans: Sequence[Plan], activity: Activity, today: date) -> list[Offer]:
    """Stay, step up and step back, in this order, each with its sum."""
    plan, unit = plans[-1], activity.unit
    return [
        Offer(Reason.STAYED, f"Stay with {amount_words(plan.amount, unit)}.", stay(plans, today)),
        _offer(
            Reason.STEPPED_UP,
            "Step up",
            unit,
            lambda: step_up(plans, activity.goal_amount, today),
            lambda up: _working_up(plan, up.amount),
        ),
        _offer(
            Reason.STEPPED_BACK,
            "Step back",
            unit,
            lambda: step_back(plans, today),
            lambda back: _working_back(plans, back.amount),
        ),
    ]


def not_yet_words(
    plan: Plan, found: Review, activity: Activity, today: date, *, is_eased: bool = False
) -> list[str]:
    """When the program may ask how it went, and why not now."""
    if is_eased:
        return ["For your flare-up this plan is eased. The program asks again once it is back."]
    if activity.archived_on is not None:
        return ["This activity is put aside. Bring it back to go on with its plan."]
    if plan.held:
        return [HELD_WORDS]
    if 2 * len(plan.days) < LEAST_DONE:
        return [
            "A plan of one day a week has too few days to ask about. "
            "You can change the plan whenever you like."
        ]
    lines = []
    if today < found.not_before:
        day = date_words(found.not_before, today=today)
        lines.append(
            f"The program asks on {day} at the earliest. "
            f"That is {DAYS_BETWEEN} days after the last decision."
        )
    if found.done < found.needed:
        needed = count_words(found.needed, "planned day")
        lines.append(f"It asks once {needed} are done. {review_words(found)}")
    return [*lines, "You can change the plan whenever you like."]


def saved_words(plan: Plan, activity: Activity) -> str:
    """What was saved, in one line."""
    return f"Saved: {plan_words(plan, activity)}. u takes it back."


def _offer(
    reason: Reason,
    name: str,
    unit: str,
    step: Callable[[], Plan],
    working: Callable[[Plan], list[str]],
) -> Offer:
    """A step with its sum, or why there is none."""
    try:
        plan = step()
    except StepError as why:
        return Offer(reason, f"{name}: {why}")
    words = " ".join([f"{name} to {amount_words(plan.amount, unit)}.", *working(plan)])
    return Offer(reason, words, plan)


def _working_up(plan: Plan, up: Decimal) -> list[str]:
    """The sum of a step up, with the figures as they are kept."""
    by, amount = number_words(plan.step.by), number_words(plan.amount)
    first = plan.first_amount or plan.amount
    match plan.step.how:
        case Growth.COMPOUND:
            more = plan.amount * plan.step.by / 100
            sums = [f"{by}% of {amount} is {number_words(more)}."]
        case Growth.LINEAR:
            more = first * plan.step.by / 100
            sums = [f"{by}% of the first {number_words(first)} is {number_words(more)}."]
        case Growth.AMOUNT:
            more, sums = plan.step.by, []
    total = plan.amount + more
    sums.append(f"{amount} + {number_words(more)} = {number_words(total)}.")
    if kept_amount(total) > up:
        sums.append(f"It goes no further than {number_words(up)}.")
    elif kept_amount(total) != total:
        sums.append(f"It is kept as {number_words(up)}.")
    return [*sums, *_rounding(up)]


def _working_back(plans: Sequence[Plan], back: Decimal) -> list[str]:
    plan = plans[-1]
    amount = number_words(plan.amount)
    if any(each.amount < plan.amount for each in plans):
        return [f"You had {number_words(back)} before."]
    if back == LEAST:
        return ["It goes no lower than 1."]
    if plan.step.how is Growth.COMPOUND:
        factor = number_words(1 + plan.step.by / 100)
        return [f"{amount} ÷ {factor} is about {number_words(back)}.", *_rounding(back)]
    return [f"{amount} less {number_words(plan.amount - back)} is {number_words(back)}."]


def _rounding(amount: Decimal) -> list[str]:
    shown = Decimal(shown_amount(amount))
    return [] if shown == amount else [f"Shown as {number_words(shown)}."]


def _time_words(plan: Plan) -> str:
    return "the last week" if len(plan.days) >= FEW_DAYS else "the last two weeks"


def _at_goal(plan: Plan, activity: Activity) -> bool:
    return activity.goal_amount is not None and plan.amount >= activity.goal_amount


def _ahead(plan: Plan, rule: StepRule, activity: Activity) -> list[StepAhead]:
    first = plan.first_amount or plan.amount
    return steps_ahead(plan.amount, rule, goal=activity.goal_amount, first_amount=first)


def _column(head: str, how: Growth, plan: Plan) -> str:
    """The head of a column above its figures: brackets only round the chosen one."""
    chosen = how is plan.step.how
    return (head if chosen else f"{head[1:-1]} ").rjust(COLUMN_WIDTH)
