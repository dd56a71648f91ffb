"""Tools and the times they were used as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.toolkit import Tally, Tool, ToolUse, UseAnswer
from pain_companion.store.records import reader
from pain_companion.store.rows import Row

tool_from = reader(Tool, in_use=bool)
use_from = reader(ToolUse, day=date.fromisoformat, answer=UseAnswer)


def tally_from(row: Row) -> Tally:
    """All the times of one tool: how often there was each answer, and the last day."""
    counts = {answer: row[answer] for answer in UseAnswer if row[answer]}
    return Tally(counts, date.fromisoformat(row["last"]))
