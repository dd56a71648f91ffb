"""Flare-ups that were, in words: one by one, and put together. Nothing about days to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from pain_companion.domain.flare import WHOLE, Flare, FlareStep
from pain_companion.domain.flare_history import (
    ENOUGH,
    FlareHistory,
    Spread,
    StepUse,
    used_steps,
)
from pain_companion.formats import count_words, date_words, range_words
from pain_companion.text import capital
from pain_companion.words.flare_ease import percent_words

NONE_YET = "No flare-up is written down yet, and none has to be."
LOOKS_BACK = "This tells what was. It says nothing about causes, or about days to come."
IN_THE_BIN = "This flare-up is in the bin. u brings it back."
STEPS_TITLE = "What you did, and how often you ticked it as helpful"


def days_words(flare: Flare, today: date) -> str:
    """Its days: "17 to 21 November", "since 20 November"."""
    words = range_words(flare.started_on, flare.ended_on or flare.started_on, today=today)
    return words if flare.is_over else f"since {words}"


def flare_heading(flare: Flare, today: date) -> str:
    """Which flare-up: "Flare-up, 17 to 21 November", "Flare-up since 20 November"."""
    return f"Flare-up{',' if flare.is_over else ''} {days_words(flare, today)}"


def length_words(flare: Flare, today: date) -> str:
    """How long it lasted: "5 days"; or how long it has: "day 4 now"."""
    days = flare.days(today)
    return count_words(days, "day") if flare.is_over else f"day {days} now"


def flare_line(flare: Flare, today: date) -> str:
    """One flare-up in a line: "Flare-up, 17 to 21 November: 5 days"."""
    return f"{flare_heading(flare, today)}: {length_words(flare, today)}"


def flare_details(flare: Flare, steps: Sequence[FlareStep]) -> list[str]:
    """Where it was, what was tried and what helped, each in a line. What is not known has none."""
    used = used_steps(steps)
    told = (
        ("Where", flare.place or ""),
        ("Done", _joined(used)),
        ("Ticked as helpful", _joined([step for step in used if step.helped])),
        ("To remember", flare.remember or ""),
    )
    return [f"{title}: {words}" for title, words in told if words]


def _joined(steps: Sequence[FlareStep]) -> str:
    """Steps one after another, without the full stop that a person may have put after each."""
    return "; ".join(step.words.rstrip(". ") for step in steps)


def about_lines(
    flare: Flare,
    steps: Sequence[FlareStep],
    today: date,
    *,
    limited: bool,
    planned_since: date | None,
) -> list[str]:
    """What is known of one flare-up: how long, how much plans were eased, and its details.

    Who had no plans until it was over had none that were eased.
    """
    had_plans = planned_since is not None and planned_since <= (flare.ended_on or today)
    eased = eased_words(flare, limited=limited) if had_plans else ""
    told = [f"{capital(length_words(flare, today))}.", eased]
    return [*filter(None, told), *flare_details(flare, steps)]


def eased_words(flare: Flare, *, limited: bool) -> str:
    """How much plans were eased in it; empty where they were not. No figure within limits."""
    if flare.share_percent >= WHOLE:
        return ""
    if limited:
        return "Your plans rested." if flare.is_over else "Your plans rest."
    are = "were" if flare.is_over else "are"
    return f"Your plans {are} at {percent_words(flare.share_percent)} of their amounts."


def steps_by_day(
    flare: Flare, steps: Sequence[FlareStep], today: date
) -> list[tuple[str, list[str]]]:
    """The steps under the day on which they were answered: its heading and a line for each."""
    return [
        (
            f"Day {flare.day_on(day)}, {date_words(day, today=today)}",
            [_step_line(step) for step in answered],
        )
        for day, answered in groupby(steps, lambda step: step.day)
    ]


def history_sentences(history: FlareHistory) -> list[str]:
    """All flare-ups together in a few sentences, or that it is too early for that."""
    if not history.count:
        return [NONE_YET]
    if not history.is_enough:
        return [
            f"You have written down {count_words(history.count, 'flare-up')}.",
            "That is too early to look at several together.",
            f"From {ENOUGH} that are over, this tells how long they lasted.",
        ]
    lasts = history.count - history.over
    lines = [
        f"You have written down {count_words(history.count, 'flare-up')}"
        f"{', and one of them lasts' if lasts else ''}."
    ]
    if history.lasted is not None:
        lines.append(f"They lasted {spread_words(history.lasted)}.")
    if history.between is not None:
        lines.append(f"Between them were {spread_words(history.between)}.")
    return [*lines, LOOKS_BACK]


def spread_words(spread: Spread) -> str:
    """Some numbers of days: "2 to 9 days, with 4 days in the middle", "5 days each time"."""
    if spread.least == spread.most:
        return f"{_days(spread.least)} each time"
    return f"{spread.least} to {_days(spread.most)}, with {_days(spread.middle)} in the middle"


def use_words(use: StepUse) -> str:
    """How often a step was used: "used in 4, ticked as helpful in 3"."""
    return f"used in {use.used_in}, ticked as helpful in {use.helped_in or 'none'}"


def _step_line(step: FlareStep) -> str:
    helped = ", ticked as helpful" if step.helped else ""
    return f"- {step.words}: {step.answer.value}{helped}"


def _days(days: float) -> str:
    """A number of days in whole and half ones: "4 days", "4 and a half days"."""
    if days == int(days):
        return count_words(int(days), "day")
    return f"{int(days)} and a half days"
