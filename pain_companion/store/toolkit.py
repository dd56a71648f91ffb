"""The tools of a person and the times they used them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pain_companion.domain.order import next_place
from pain_companion.domain.toolkit import Tally, Tool, ToolUse, UseAnswer, in_toolkit
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.history import Recorder
from pain_companion.store.rows import find_live, query
from pain_companion.store.toolkit_rows import (
    tally_from,
    tool_from,
    use_from,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

CHANGED = "My toolkit"


class ToolkitStore:
    """The toolkit of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Tool]:
        """Every tool that the person has marked, made, used or written about, in their order."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM tools WHERE deleted_at IS NULL ORDER BY place, created_at, rowid",
        )
        return [tool_from(row) for row in rows]

    def marked(self) -> list[Tool]:
        """The tools in the person's toolkit, in their order."""
        return in_toolkit(self.all())

    def tool(self, tool_id: str) -> Tool | None:
        """One tool, where the diary has anything about it."""
        row = find_live(self._diary.connection, "tools", tool_id)
        return None if row is None else tool_from(row)

    def save(self, tool: Tool) -> Tool:
        """Add a tool, or change the one with this id."""
        return self.save_all([tool])[0]

    def save_all(self, tools: Sequence[Tool]) -> list[Tool]:
        """Add or change several, in one change."""
        with self._diary.change(CHANGED) as recorder:
            return [_kept(recorder, tool) for tool in tools]

    def mark(self, tool: Tool, *, in_use: bool) -> Tool:
        """Put a tool into the toolkit after the others, or take it out. All else stays."""
        with self._diary.change(CHANGED) as recorder:
            before = self.tool(tool.id) or tool
            is_new = in_use and not before.in_use
            place = next_place(self.marked()) if is_new else before.place
            return _kept(recorder, replace(before, in_use=in_use, place=place))

    def delete(self, tool_id: str) -> None:
        """Put one of the person's own tools into the bin."""
        with self._diary.change("Deleted: a tool of my own") as recorder:
            recorder.put_in_bin("tools", tool_id)

    def tallies(self) -> dict[str, Tally]:
        """How it was to use each tool that was ever used, by its id.

        Counted by SQLite: the times become thousands, and only their number is told.
        """
        counts = ", ".join(f"sum(answer = '{each}') AS \"{each}\"" for each in UseAnswer)
        rows = query(
            self._diary.connection,
            f"SELECT tool_id, max(day) AS last, {counts} FROM tool_uses"
            " WHERE deleted_at IS NULL GROUP BY tool_id",
        )
        return {row["tool_id"]: tally_from(row) for row in rows}

    def uses(self, tool_id: str | None = None) -> list[ToolUse]:
        """The times one tool was used, or all of them, newest first."""
        of_one, values = ("", []) if tool_id is None else (" AND tool_id = ?", [tool_id])
        rows = query(
            self._diary.connection,
            f"SELECT * FROM tool_uses WHERE deleted_at IS NULL{of_one}"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
            values,
        )
        return [use_from(row) for row in rows]

    def save_use(self, tool: Tool, use: ToolUse) -> ToolUse:
        """Add a time that `tool` was used, or change the one with this id."""
        with self._diary.change(_title(use.day)) as recorder:
            if recorder.row("tools", tool.id) is None:
                _kept(recorder, tool)
            return recorder.keep("tool_uses", use)

    def delete_use(self, use: ToolUse) -> None:
        """Put a time that a tool was used into the bin."""
        with self._diary.change(f"Deleted: {_title(use.day)}") as recorder:
            recorder.put_in_bin("tool_uses", use.id)


def _kept(recorder: Recorder, tool: Tool) -> Tool:
    return recorder.keep("tools", tool)


def _title(day: date) -> str:
    return f"Tool used on {date_words(day)}"


def _use_title(row: Mapping[str, Any]) -> str:
    return _title(date.fromisoformat(row["day"]))


TOOLKIT_BIN_KINDS: Mapping[str, BinKind] = {
    "tools": BinKind(lambda row: "A tool of my own"),
    "tool_uses": BinKind(_use_title),
}
