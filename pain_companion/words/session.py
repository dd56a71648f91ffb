"""The sentences of a session: its start, its run sheet and its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.formats import clock_words, count_words, date_words

if TYPE_CHECKING:
    from pathlib import Path

    from pain_companion.content.run_sheets import RunSheet, SheetStep

CLEARED = (
    "The session is cleared. Everything in it was written over, then removed.",
    "Some disks keep old pieces for a while. So may a folder that is backed up.",
    "What was copied may still be on the clipboard.",
)
"""Printed in the terminal when the program has gone, so each is a row of its own."""
OPEN_ELSEWHERE = "A session is open in another window. End it there first."
NO_SESSION = "There is no session to clear."
NO_SHEET = "There is no run sheet of this name. To see them: pain-companion session list"
LENGTH_WORDS = "A run sheet is for 10, 20 or 40 minutes."
KEPT = "The session is kept. To go on, or to clear it, type: pain-companion session"


def unfinished_words(used: datetime, now: datetime) -> str:
    """When a session was left unfinished. It says nothing else about it."""
    clock = clock_words(used.time())
    return f"A session is unfinished: {clock} {_day_words(used.date(), now.date())}."


def forgotten_words(used: datetime, now: datetime) -> str:
    """That a session was cleared because nobody went on with it."""
    day = _day_words(used.date(), now.date())
    return f"A session from {clock_words(used.time())} {day} was cleared. Nobody had opened it."


def not_cleared_words(folder: Path) -> str:
    """That the file of a session is still there, and what to do about it."""
    return (
        f"The session could not be cleared. Its file is still here: {folder}. "
        "Close what uses it, then type: pain-companion session clear"
    )


def minutes_line(minutes: int, sheet: RunSheet) -> str:
    """How many steps there are in so many minutes."""
    return count_words(len(sheet.steps_in(minutes)), "step")


def step_lines(step: SheetStep) -> list[str]:
    """What to do at a step, and what to ask."""
    return [*(f"- {line}" for line in step.do), *(f"- Ask: {line}" for line in step.ask)]


def sheet_parts(sheet: RunSheet) -> Iterator[tuple[str, Sequence[str]]]:
    """The parts of a run sheet beside its steps: a heading, and its lines."""
    yield "What people often say", [f"- “{e.words}” {e.answer}" for e in sheet.people_say]
    yield "What not to promise", [f"- {line}" for line in sheet.not_promised]
    yield "When to pass it on to the team", [f"- {line}" for line in sheet.pass_on]
    yield "To take home", [f"- {line}" for line in sheet.take_home]


def sheet_lines(sheet: RunSheet, minutes: int) -> list[str]:
    """A whole run sheet as plain lines."""
    lines = [sheet.title.upper(), sheet.aim, "", "To have ready"]
    lines += [f"- {line}" for line in sheet.ready]
    for number, step in enumerate(sheet.steps_in(minutes), start=1):
        heading = f"{number}. {step.title} ({count_words(step.minutes, 'minute')})"
        lines += ["", heading, *step_lines(step)]
    for heading, part in sheet_parts(sheet):
        lines += ["", heading, *part]
    return [*lines, "", *source_lines(sheet)]


def source_lines(sheet: RunSheet) -> list[str]:
    """Where the facts come from, and when they were last checked."""
    names = "; ".join(f"{each.title} ({each.publisher})" for each in sheet.sources)
    return [f"Sources: {names}.", f"Last checked {date_words(sheet.checked)}."]


def _day_words(day: date, today: date) -> str:
    return "today" if day == today else f"on {date_words(day, today=today)}"
