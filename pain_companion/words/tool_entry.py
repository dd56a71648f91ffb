"""A tool and a time that it was used, as a person types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.formats import date_words, read_date
from pain_companion.text import clean_input
from pain_companion.words.entry import Entry
from pain_companion.words.flare_line_entry import one_line
from pain_companion.words.log_entry import typed_day
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
    name = one_line(typed.get("name", "")) or None
    if tool.is_own and name is None:
        entry.missing.append("a name")
        return entry
    notes = clean_input(typed.get("notes", "")).strip() or None
    entry.record = replace(tool, name=name if tool.is_own else None, notes=notes)
    return entry


def typed_from_tool(tool: Tool) -> dict[str, str]:
    """What a person would type for a tool."""
    return {"name": tool.name or "", "notes": tool.notes or ""}


def read_use(typed: Mapping[str, str], before: ToolUse, today: date) -> Entry[ToolUse]:
    """Read one time in place of `before`, which may be new. It cannot be on a day to come."""
    entry: Entry[ToolUse] = Entry()
    day = entry.answer(
        typed, "day", lambda said: read_date(said, today), lambda day: date_words(day, today=today)
    )
    answer = typed.get("answer", "")
    if not answer:
        entry.missing.append("how it was")
    if answer and not entry.problems:
        note = clean_input(typed.get("note", "")).strip() or None
        entry.record = replace(before, day=day or today, answer=UseAnswer(answer), note=note)
    return entry


def typed_from_use(use: ToolUse, today: date) -> dict[str, str]:
    """What a person would type for one time."""
    day = typed_day(use.day, today)
    return {"day": day, "answer": use.answer.value, "note": use.note or ""}
