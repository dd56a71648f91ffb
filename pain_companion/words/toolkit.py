"""The toolkit in words: what a tool is called, whether it is in use, and how it was to use it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from pain_companion.domain.toolkit import Tally, Tool, ToolUse, UseAnswer
from pain_companion.formats import DAYS, date_words

NOTHING_YET = "Nothing is in your toolkit yet."
BEGIN = "Begin with any tool that you like the look of. One is plenty."
FIRST_FIRST = "What helps you, in your own order. Enter opens one."
IN_TOOLKIT = "In my toolkit."
OWN = "My own."
GONE = "This tool is not here any more. Ctrl+Z may bring it back."
PUT_IN, TAKE_OUT = "I use this", "I do not use this now"
ANSWER_WORDS: Mapping[UseAnswer, str] = {
    UseAnswer.HELPED: "it helped",
    UseAnswer.NOT_SURE: "not sure",
    UseAnswer.NOT_FOR_ME: "not for me",
}
WEEK = timedelta(days=7)


def tool_title(tool: Tool, titles: Mapping[str, str]) -> str:
    """What a tool is called. `titles` has those of the program by their keys."""
    if tool.key is None:
        return tool.name or ""
    return titles.get(tool.key, tool.key.replace("-", " ").capitalize())


def tally_words(told: Tally | None, today: date) -> str:
    """ "Used 4 times: helped 3, not sure 1. Last on Monday." Empty where it was never used."""
    if told is None:
        return ""
    if told.times == 1:
        return f"Used once, {_when(told.last, today)}: {next(iter(told.counts))}."
    times = "twice" if told.times == 2 else f"{told.times} times"
    counted = ", ".join(f"{answer} {count}" for answer, count in told.counts.items())
    return f"Used {times}: {counted}. Last {_when(told.last, today)}."


def state_words(tool: Tool | None, told: Tally | None, today: date) -> str:
    """Whether a tool is in the toolkit, and how it was to use it."""
    marked = IN_TOOLKIT if tool is not None and tool.in_use else ""
    return f"{marked} {tally_words(told, today)}".strip()


def use_words(use: ToolUse, today: date) -> str:
    """One time that a tool was used, in one line: "Monday 23 November: helped"."""
    return f"{date_words(use.day, today=today)}: {use.answer}"


def used_words(use: ToolUse, today: date) -> str:
    """What was saved about one time, and how to say more or take it back."""
    return f"Saved: {use_words(use, today)}. Ctrl+Z takes it back."


def marked_words(*, in_use: bool) -> str:
    """What was saved about a tool being in the toolkit."""
    if in_use:
        return "Saved: it is in your toolkit."
    return "Out of your toolkit. What you wrote about it stays."


def first_line(notes: str | None) -> str:
    """The first line of a person's notes."""
    return next((line.strip() for line in (notes or "").splitlines() if line.strip()), "")


def tool_lines(tool: Tool, told: Tally | None, titles: Mapping[str, str], today: date) -> list[str]:
    """A tool of the toolkit in plain lines: its name, how it was, and the person's notes."""
    more = [tally_words(told, today), *(tool.notes or "").splitlines()]
    return [tool_title(tool, titles), *(f"  {line}" for line in more if line.strip())]


def _when(day: date, today: date) -> str:
    """A day as one would say it: "today", "yesterday", "on Friday", "on Friday 6 November"."""
    if day == today:
        return "today"
    if day == today - timedelta(days=1):
        return "yesterday"
    if today - WEEK < day < today:
        return f"on {DAYS[day.weekday()]}"
    return f"on {date_words(day, today=today)}"
