"""One activity in words: what is planned, and how much was done over some weeks.

What a person named themselves stands in these words as they typed it: pass them through
`text.shown` on the way to a terminal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pain_companion.domain.flare import WHOLE, eased
from pain_companion.domain.pacing import Activity, Log, Plan, Reason, amount_of, shown_amount
from pain_companion.domain.pacing_amounts import AmountPoint
from pain_companion.formats import MONTHS, count_words, date_short, date_words, range_words
from pain_companion.words.pacing import (
    REASON_WORDS,
    amount_words,
    exact_words,
    log_words,
    number_words,
    plan_words,
)
from pain_companion.words.pacing_today import WITHIN_LIMITS

STAY_WITHIN_LIMITS = f"Stay within your limits. {WITHIN_LIMITS}"
NO_PLAN = "No plan yet. b finds a start point, e writes a plan."
FROM_ELSEWHERE = "This plan came from another diary. e looks through it."
IN_THE_BIN = "This activity is in the bin. u brings it back if you deleted it last."
NOTHING_TO_REPEAT = "Nothing is written yet that could be repeated. w writes it down."


def about_lines(
    activity: Activity, plan: Plan | None, today: date, *, limited: bool, share: int = WHOLE
) -> list[str]:
    """What stands under the name. Where energy is limited, no plan and no goal is told.

    `share` is to how much of it, in every hundred, a flare-up eases the plan.
    """
    lines = [activity.why] if activity.why else []
    if activity.archived_on is not None:
        lines.append(f"Put aside on {date_words(activity.archived_on, today=today)}.")
    if limited:
        return [*lines, STAY_WITHIN_LIMITS]
    lines.append(f"Plan: {plan_words(plan, activity)}." if plan else NO_PLAN)
    if plan and share < WHOLE:
        lines.append(f"Eased for your flare-up: {plan_words(eased(plan, share), activity)}.")
    if plan and plan.held:
        lines.append(FROM_ELSEWHERE)
    if activity.goal_amount is not None:
        lines.append(f"Your goal: {exact_words(activity.goal_amount, activity.unit)} at a time.")
    return lines


def amounts_sentences(
    days: Sequence[AmountPoint], logs: Sequence[Log], activity: Activity, span: str
) -> list[str]:
    """How much was done on the `days` of a span such as "4 weeks", and what stays out of it."""
    amounts = [day.amount for day in days if day.amount is not None]
    unmeasured = sum(amount_of(log, activity) is None for log in logs)
    sentences = [_amounts_sentence(amounts, activity.unit, span)] if amounts or not logs else []
    if unmeasured:
        entries = count_words(unmeasured, "entry", "entries")
        is_or_are = "is" if unmeasured == 1 else "are"
        sentences.append(f"{entries} without an amount {is_or_are} left out.")
    return sentences


def point_lines(points: Sequence[AmountPoint], unit: str, today: date) -> list[str]:
    """A line for each point with something to tell, newest first; the gaps in a line at the end."""
    told = [
        f"- {point_words(point, today)}: {', '.join(_point_parts(point, unit))}."
        for point in reversed(points)
        if point.amount is not None or point.changes
    ]
    gaps = sum(point.amount is None for point in points)
    each = "day" if points and points[0].first == points[0].last else "stretch of days"
    if gaps:
        plural = None if each == "day" else "stretches of days"
        told.append(f"Nothing is written for {count_words(gaps, each, plural)}.")
    return told


def done_in(point: AmountPoint) -> Decimal | None:
    """How much was done: of one day as it was written, an average as amounts are shown."""
    if point.amount is None or point.first == point.last:
        return point.amount
    return Decimal(shown_amount(point.amount))


def point_words(point: AmountPoint, today: date) -> str:
    """The day or days of a point: "Monday 16 November", "16 to 22 November"."""
    if point.first == point.last:
        return date_words(point.first, today=today)
    return range_words(point.first, point.last, today=today)


def point_short(point: AmountPoint) -> str:
    """The day or days of a point for a narrow place: "Mon 16 Nov", "from 16 Nov"."""
    if point.first == point.last:
        return f"{date_short(point.first)} {MONTHS[point.first.month - 1][:3]}"
    return f"from {day_short(point.first)}"


def day_short(day: date, *, year: bool = False) -> str:
    """A date for a narrow place: "16 Nov", "16 Nov 2025"."""
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return f"{words} {day.year}" if year else words


def changes_words(changes: Sequence[Reason]) -> str:
    """Why the plan became what it is: "stepped up". Empty where it did not change."""
    return ", ".join(REASON_WORDS[reason] for reason in changes)


def happened_words(point: AmountPoint) -> str:
    """What became of the plan in it, and whether a flare-up lasted: "stepped up, flare-up"."""
    told = [changes_words(point.changes), "flare-up" if point.in_flare else ""]
    return ", ".join(each for each in told if each)


def entry_words(log: Log, activity: Activity, *, twelve_hour: bool) -> str:
    """What was done, without the name of the activity that all the entries here are of."""
    words = log_words(log, activity, twelve_hour=twelve_hour).removeprefix(f"{activity.name}: ")
    return f"{words}\n{log.note}" if log.note else words


def _amounts_sentence(amounts: Sequence[Decimal], unit: str, span: str) -> str:
    if not amounts:
        return f"Nothing is written for these {span}, and nothing has to be."
    least, most = number_words(min(amounts)), exact_words(max(amounts), unit)
    wrote = f"In these {span} you wrote on {count_words(len(amounts), 'day')}"
    if min(amounts) == max(amounts):
        return f"{wrote}, {most}{' each' if len(amounts) > 1 else ''}."
    return f"{wrote}, from {least} to {most} a day."


def _point_parts(point: AmountPoint, unit: str) -> list[str]:
    parts = []
    if (done := done_in(point)) is not None:
        average = "" if point.first == point.last else " a day on average"
        parts.append(f"{exact_words(done, unit)}{average}")
    if point.planned is not None:
        parts.append(f"the plan was {amount_words(point.planned, unit)} a day")
    if happened := happened_words(point):
        parts.append(happened)
    return parts
