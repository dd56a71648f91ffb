"""Writing down one time that a tool was used, on any day up to today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.tool_entry import (
    ANSWER_CHOICES,
    USE_TITLES,
    read_use,
    typed_from_use,
)
from pain_companion.words.toolkit import tool_title, used_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class UseFormScreen(ClosingForm[ToolUse]):
    """The form for one time that `tool` was used; None for a new one. Saving closes it."""

    AREA = "toolkit"
    FORM = "tool use"
    TITLES = USE_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "#day Input"
    HELP = (
        "When you used it, and how it was. A note is optional.\n"
        "Type a day like 3/11, Monday or yesterday.\n"
        "1, 2 and 3 say how it was. Ctrl+S saves.\n"
        "Delete puts it into the bin. Ctrl+Z brings it back."
    )
    CSS = "UseFormScreen NoteField { margin-top: 1; }"

    def __init__(
        self, store: Diary, now: Callable[[], datetime], tool: Tool, use: ToolUse | None
    ) -> None:
        super().__init__(store, now, use)
        self.tool = tool

    def body(self) -> ComposeResult:
        """The questions."""
        yield Static(Content(shown(self._heading())), classes="heading")
        yield Static(Content("A few words are enough, or none."), classes="muted")
        yield Field("day", USE_TITLES["day"], example="today")
        yield Choice("answer", USE_TITLES["answer"], ANSWER_CHOICES)
        yield NoteField("note", USE_TITLES["note"])
        yield from self.actions()

    def draft_subject(self) -> str:
        """The time that is changed, or a new one of this tool."""
        return self.record.id if self.record else f"{self.NEW} {self.tool.id}"

    def read(self) -> Entry[ToolUse]:
        """The time as it is typed."""
        empty = ToolUse(self.tool.id, self.today, UseAnswer.NOT_SURE)
        return read_use(self.typed, self.record or empty, self.today)

    def typed_from(self, record: ToolUse) -> Mapping[str, str]:
        """A time as one would type it."""
        return typed_from_use(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.today, self.today)}

    def keep(self, record: ToolUse) -> ToolUse:
        """Save it."""
        return self.store.toolkit.save_use(self.tool, record)

    def put_in_bin(self, record: ToolUse) -> None:
        """Put it into the bin."""
        self.store.toolkit.delete_use(record)

    def find(self, record: ToolUse) -> ToolUse | None:
        """The time as the diary has it."""
        uses = self.store.toolkit.uses(self.tool.id)
        return next((each for each in uses if each.id == record.id), None)

    def saved_words(self, record: ToolUse) -> str:
        """What was saved."""
        return used_words(record, self.today)

    def _heading(self) -> str:
        return f"I used it: {tool_title(self.tool, tool_titles())}"
