"""What the plans have for today and what is done of it, in short lines."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pain_companion.domain.pacing import Log, PlannedItem
from pain_companion.domain.pacing_today import Planned
from pain_companion.formats import clock_words, count_words, minutes_words
from pain_companion.text import capital, shown
from pain_companion.words.pacing import days_words, exact_words, plan_words
from pain_companion.words.today import Card

WITHIN_LIMITS = "Stop before you need to. Rest counts too."
NO_PLAN = "No plan yet."


def planned_line(planned: Planned, *, limited: bool) -> str:
    """An activity's plan and what is done of it today. With limits no amount is aimed at."""
    done = _done_words(planned)
    if limited:
        return done or WITHIN_LIMITS
    if planned.plan is None:
        return f"{NO_PLAN} {done}".strip()
    plan = f"{capital(plan_words(planned.plan, planned.activity))}."
    if planned.is_done:
        return f"Done for today. {done}"
    if planned.is_for_the_day:
        return f"{plan} {done}".strip()
    return f"Not planned today, but {days_words(planned.plan.days)}. {done}".strip()


def planned_card(waiting: Sequence[Planned], *, limited: bool) -> Card:
    """The first thing that is planned for today, and how many more there are."""
    first = waiting[0]
    line = WITHIN_LIMITS if limited else planned_line(first, limited=False)
    return Card(
        shown(first.activity.name),
        shown(f"{line} {also_words(waiting[1:])}".strip()),
        "Start the timer",
        f"pacing:go-{first.activity.id}",
    )


def day_card(items: Sequence[PlannedItem], *, twelve_hour: bool) -> Card:
    """The next thing of the day as the person planned it, and how many follow."""
    first, others = items[0], items[1:]
    line = first.words if first.words.endswith(("?", "!", ".", "…")) else f"{first.words}."
    if first.starts is not None:
        line = f"{clock_words(first.starts, twelve_hour=twelve_hour)}: {line}"
    if others:
        line += f" Then {count_words(len(others), 'more thing')}."
    return Card("Your day, as you planned it", shown(line), "See your day", "pacing:day")


def also_words(others: Sequence[Planned]) -> str:
    """How many more things are planned: "2 more things are planned today."."""
    if not others:
        return ""
    verb = "is" if len(others) == 1 else "are"
    return f"{count_words(len(others), 'more thing')} {verb} planned today."


def rests_words(logs: Sequence[Log]) -> str:
    """The rests of the day: "2 rests today, 30 minutes."."""
    rests = [log for log in logs if log.activity_id is None]
    if not rests:
        return "No rest written today yet."
    length = sum((log.minutes or log.amount or Decimal(0) for log in rests), Decimal(0))
    told = f"{count_words(len(rests), 'rest')} written today"
    return f"{told}, {minutes_words(float(length))}." if length else f"{told}."


def _done_words(planned: Planned) -> str:
    if not planned.done:
        return ""
    if not planned.amount_done:
        return f"Written today: {count_words(len(planned.done), 'time')}."
    return f"Written today: {exact_words(planned.amount_done, planned.activity.unit)}."
