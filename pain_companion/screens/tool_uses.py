"""Each time that a tool was used, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.toolkit import Tool, ToolUse, tally
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.screens.use_form import UseFormScreen
from pain_companion.text import shown
from pain_companion.widgets.menu import Line
from pain_companion.words.toolkit import tally_words, tool_title, use_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class ToolUsesScreen(RecordsRoom[ToolUse]):
    """The times that `tool` was used."""

    AREA = "toolkit"
    NONE_YET = "Nothing is written down yet. Add a time when you used it, on any day."
    ADD = "Add a time"
    HELP: ClassVar[str | None] = (
        "Each time that you used this, newest first. Days between them are fine.\n"
        "Enter opens one to change it. a adds one.\n"
        "Del puts the marked one into the bin. Ctrl+Z brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*DELETE)]

    def __init__(self, store: Diary, now: Callable[[], datetime], tool: Tool) -> None:
        super().__init__(store, now)
        self.tool = tool

    def body(self) -> ComposeResult:
        """What the tool is called, then the list."""
        yield Static(Content(shown(tool_title(self.tool, tool_titles()))), classes="heading")
        yield from super().body()

    def records(self) -> Sequence[ToolUse]:
        """Every time."""
        return self.store.toolkit.uses(self.tool.id)

    def about(self) -> str:
        """All of them in a sentence."""
        return tally_words(tally(self.listed), self.today) or self.NONE_YET

    def line(self, record: ToolUse) -> Line:
        """A time, and what was written about it."""
        return Line(record.id, self.called(record), record.note or "")

    def called(self, record: ToolUse) -> str:
        """When it was, and whether it helped."""
        return use_words(record, self.today)

    def put_in_bin(self, record: ToolUse) -> None:
        """Put it into the bin."""
        self.store.toolkit.delete_use(record)

    def open_one(self, record: ToolUse) -> None:
        """Change one."""
        self._open(record)

    def action_add(self) -> None:
        """Open an empty form."""
        self._open(None)

    def _open(self, use: ToolUse | None) -> None:
        self.open_form(UseFormScreen(self.store, self.now, self.tool, use))
