"""A tool and a time that it was used, as a person types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_one_line, in_own_words
from pain_companion.words.toolkit import ANSWER_WORDS

TOOL_TITLES: Mapping[str, str] = {"name": "What I call it", "notes": "My notes"}
"""What is asked about a tool. One of the program's has its name already."""
USE_TITLES: Mapping[str, str] = {"day": "Which day", "answer": "How it was", "note": "Note"}
"""What is asked about one time, in the order in which it is asked."""
ANSWER_CHOICES = tuple((answer.value, words) for answer, words in ANSWER_WORDS.items())


def read_tool(typed: Mapping[str, str], before: Tool | None) -> Entry[Tool]:
    """Read a tool. One of the person's own needs a name. All that is not asked stays."""
    entry: Entry[Tool] = Entry()
    tool = before or Tool(in_use=True)
    name = in_one_line(typed, "name")
    if tool.is_own and name is None:
        entry.missing.append("a name")
        return entry
    notes = in_own_words(typed, "notes")
    entry.record = replace(tool, name=name if tool.is_own else None, notes=notes)
    return entry


def typed_from_tool(tool: Tool) -> dict[str, str]:
    """What a person would type for a tool."""
    return {"name": tool.name or "", "notes": tool.notes or ""}


def read_use(typed: Mapping[str, str], before: ToolUse, today: date) -> Entry[ToolUse]:
    """Read one time in place of `before`, which may be new. It cannot be on a day to come."""
    entry: Entry[ToolUse] = Entry()
    day = entry.day(typed, "day", today)
    answer = typed.get("answer", "")
    if not answer:
        entry.missing.append("how it was")
    if answer and not entry.problems:
        note = in_own_words(typed, "note")
        entry.record = replace(before, day=day or today, answer=UseAnswer(answer), note=note)
    return entry


def typed_from_use(use: ToolUse, today: date) -> dict[str, str]:
    """What a person would type for one time."""
    day = typed_day(use.day, today)
    return {"day": day, "answer": use.answer.value, "note": use.note or ""}
