"""Tools and the times they were used as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.store.rows import Row
from pain_companion.store.values import plain

TOOL_COLUMNS = ("id", "key", "name", "notes", "in_use", "place")
USE_COLUMNS = ("id", "tool_id", "day", "answer", "note")


def tool_row(tool: Tool) -> Row:
    """A tool as the columns of its table."""
    return {name: plain(getattr(tool, name)) for name in TOOL_COLUMNS}


def tool_from(row: Row) -> Tool:
    """A tool from a row of its table."""
    same = {name: row[name] for name in TOOL_COLUMNS}
    return Tool(**{**same, "in_use": bool(row["in_use"])})


def use_row(use: ToolUse) -> Row:
    """A time that a tool was used as the columns of its table."""
    return {name: plain(getattr(use, name)) for name in USE_COLUMNS}


def use_from(row: Row) -> ToolUse:
    """A time that a tool was used from a row of its table."""
    same = {name: row[name] for name in USE_COLUMNS}
    read = {"day": date.fromisoformat(row["day"]), "answer": UseAnswer(row["answer"])}
    return ToolUse(**{**same, **read})
