"""The versions of a plan: how each came about, and what differs from the one before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pain_companion.domain.pacing import Activity, Method, Plan, Reason
from pain_companion.formats import count_words, date_words
from pain_companion.text import capital
from pain_companion.words.pacing import (
    REASON_WORDS,
    amount_words,
    days_words,
    exact_words,
    plan_words,
    step_rule_words,
    times_words,
)
from pain_companion.words.pacing_start import METHOD_WORDS


def version_words(plan: Plan, today: date, *, limited: bool) -> str:
    """A version of a plan in a few words: "Monday 23 November: stepped up"."""
    stepped = plan.reason in (Reason.STEPPED_UP, Reason.STEPPED_BACK)
    why = REASON_WORDS[Reason.CHANGED if limited and stepped else plan.reason]
    return f"{date_words(plan.from_day, today=today)}: {why}"


def version_lines(
    plan: Plan, before: Plan | None, activity: Activity, *, limited: bool
) -> list[str]:
    """What a version of a plan was, where it came from, and what differs from the one before."""
    lines = [f"{capital(plan_words(plan, activity))}."]
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
        told = [amount_words(each.amount, unit) for each in (plan, before)]
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
        on = f", {date_words(plan.set_on)}" if plan.set_on else ""
        return [f"Set by {plan.set_by}{on}."]
    if plan.method is None:
        return []
    share = f", {plan.share_percent} in every 100" if plan.method is Method.AVERAGE else ""
    return [f"Found as {METHOD_WORDS[plan.method]}{share}."]
