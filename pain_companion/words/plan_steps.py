"""Where steps would lead, what a decision would be with its working, and the versions of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import (
    Activity,
    Growth,
    Method,
    Plan,
    Reason,
    StepRule,
    kept_amount,
    shown_amount,
)
from pain_companion.domain.pacing_steps import (
    DAYS_BETWEEN,
    FEW_DAYS,
    LEAST,
    LEAST_DONE,
    WEEKS_AHEAD,
    Review,
    StepAhead,
    StepError,
    amount_back,
    stay,
    step_back,
    step_up,
    steps_ahead,
)
from pain_companion.formats import count_words, date_words
from pain_companion.words.pacing import (
    REASON_WORDS,
    amount_words,
    days_words,
    exact_words,
    number_words,
    plan_words,
    step_rule_words,
    times_words,
)
from pain_companion.words.pacing_start import METHOD_WORDS
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


@dataclass(frozen=True)
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
        return [f"This is at your goal of {amount_words(goal, activity.unit)}. There it stays."]
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
    unit = activity.unit
    told = [
        Offer(Reason.STAYED, f"Stay with {_shown(plans[-1].amount, unit)}.", stay(plans, today))
    ]
    try:
        up = step_up(plans, activity.goal_amount, today)
        words = " ".join([f"Step up to {_shown(up.amount, unit)}.", *_working_up(plans[-1], up)])
        told.append(Offer(Reason.STEPPED_UP, words, up))
    except StepError as reason:
        told.append(Offer(Reason.STEPPED_UP, f"Step up: {reason}"))
    try:
        back = step_back(plans, today)
        words = " ".join([f"Step back to {_shown(back.amount, unit)}.", *_working_back(plans)])
        told.append(Offer(Reason.STEPPED_BACK, words, back))
    except StepError as reason:
        told.append(Offer(Reason.STEPPED_BACK, f"Step back: {reason}"))
    return told


def not_yet_words(plan: Plan, found: Review, activity: Activity, today: date) -> list[str]:
    """When the program may ask how it went, and why not now."""
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


def version_words(plan: Plan, today: date, *, limited: bool) -> str:
    """A version of a plan in a few words: "Monday 23 November: stepped up"."""
    stepped = plan.reason in (Reason.STEPPED_UP, Reason.STEPPED_BACK)
    why = REASON_WORDS[Reason.CHANGED if limited and stepped else plan.reason]
    return f"{date_words(plan.from_day, today=today)}: {why}"


def version_lines(
    plan: Plan, before: Plan | None, activity: Activity, *, limited: bool
) -> list[str]:
    """What a version of a plan was, where it came from, and what differs from the one before."""
    lines = [f"{_capital(plan_words(plan, activity))}."]
    if before is not None:
        differences = list(_differences(plan, before, activity, limited=limited))
        lines.append(f"Now {'; '.join(differences)}." if differences else "As before.")
    elif not limited:
        lines.append(f"A step up is {step_rule_words(plan.step, activity.unit)}.")
    if before is None or _origin(before) != _origin(plan):
        lines += _origin_lines(plan)
    if plan.held:
        lines.append("From another diary. Not looked through yet.")
    return [*lines, plan.note] if plan.note else lines


def _differences(plan: Plan, before: Plan, activity: Activity, *, limited: bool) -> Iterator[str]:
    unit = activity.unit
    if plan.amount != before.amount:
        told = [_shown(each.amount, unit) for each in (plan, before)]
        if told[0] == told[1]:
            told = [exact_words(each.amount, unit) for each in (plan, before)]
        yield f"{told[0]} instead of {told[1]}"
    if (plan.parts, plan.rest_minutes) != (before.parts, before.rest_minutes):
        yield f"{_parts_words(plan)} instead of {_parts_words(before)}"
    if plan.times_a_day != before.times_a_day:
        yield f"{times_words(plan.times_a_day)} instead of {times_words(before.times_a_day)}"
    if plan.days != before.days:
        yield f"{days_words(plan.days)} instead of {days_words(before.days)}"
    if plan.step != before.step and not limited:
        yield f"a step up is {step_rule_words(plan.step, unit)}"
    if before.held and not plan.held:
        yield "looked through"


def _parts_words(plan: Plan) -> str:
    parts = "in one part" if plan.parts == 1 else f"in {plan.parts} parts"
    if not plan.rest_minutes:
        return parts
    return f"{parts} with {count_words(plan.rest_minutes, 'minute')} rest"


def _origin(plan: Plan) -> tuple[object, ...]:
    return plan.method, plan.share_percent, plan.set_by, plan.set_on


def _origin_lines(plan: Plan) -> list[str]:
    if plan.set_by is not None:
        on = f", {date_words(plan.set_on, year=True)}" if plan.set_on else ""
        return [f"Set by {plan.set_by}{on}."]
    if plan.method is None:
        return []
    share = f", {plan.share_percent} in every 100" if plan.method is Method.AVERAGE else ""
    return [f"Found as {METHOD_WORDS[plan.method]}{share}."]


def _working_up(plan: Plan, up: Plan) -> list[str]:
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
    if kept_amount(total) > up.amount:
        sums.append(f"It goes no further than {number_words(up.amount)}.")
    elif kept_amount(total) != total:
        sums.append(f"It is kept as {number_words(up.amount)}.")
    return [*sums, *_rounding(up.amount)]


def _working_back(plans: Sequence[Plan]) -> list[str]:
    plan, back = plans[-1], amount_back(plans)
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


def _shown(amount: Decimal, unit: str) -> str:
    return amount_words(amount, unit)


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


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
