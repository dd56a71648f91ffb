"""Each time that a tool was used, newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.toolkit import Tool, ToolUse, tally
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.use_form import UseFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.toolkit import tally_words, tool_title, use_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NONE_YET = "Nothing is written down yet. Add a time when you used it, on any day."
WAYS: tuple[Way, ...] = (("delete", "delete", "put in the bin"),)


class ToolUsesScreen(ListRoom):
    """The times that `tool` was used."""

    AREA = "toolkit"
    HELP: ClassVar[str | None] = (
        "Each time that you used this, newest first. Days between them are fine.\n"
        "Enter opens one to change it. a adds one.\n"
        "Del puts the marked one into the bin. Ctrl+Z brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        *(Binding(*way) for way in WAYS),
    ]
    CSS = "ToolUsesScreen #new-use { margin-top: 1; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], tool: Tool) -> None:
        super().__init__(store, now)
        self.tool = tool
        self._uses: list[ToolUse] = []

    def body(self) -> ComposeResult:
        """All of them in a sentence, the list, and a way to add."""
        yield Static(Content(shown(tool_title(self.tool, tool_titles()))), classes="heading")
        yield Static(id="about", classes="muted")
        yield LongMenu()
        yield KeyLinks(WAYS)
        yield Button("Add a time", id="new-use")

    def refresh_room(self) -> None:
        """Show them as they are in the diary now."""
        self._uses = self.store.toolkit.uses(self.tool.id)
        about = tally_words(tally(self._uses), self.today) or NONE_YET
        self.query_one("#about", Static).update(Content(about))
        self.query_one(LongMenu).show_lines(self._line(use) for use in self._uses)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(self._uses)
        self.refresh_bindings()
        if self.focused is None:
            self.focus_main()

    def focus_main(self) -> None:
        """On the list, or on the way to add the first one."""
        self.query_one("Menu" if self._uses else "#new-use").focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to delete at first."""
        if action == "delete":
            return bool(self._uses)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change one."""
        self._open(self._uses[event.option_index])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add one."""
        self.action_add()

    def action_add(self) -> None:
        """Open an empty form."""
        self._open(None)

    def action_delete(self) -> None:
        """Put the marked one into the bin."""
        place = self.query_one(LongMenu).place
        if place is None:
            return
        use = self._uses[place]
        self.changes(
            lambda: self.store.toolkit.delete_use(use),
            f"In the bin: {use_words(use, self.today)}. Ctrl+Z brings it back.",
        )

    def _open(self, use: ToolUse | None) -> None:
        self.open_form(UseFormScreen(self.store, self.now, self.tool, use))

    def _line(self, use: ToolUse) -> Line:
        return Line(use.id, use_words(use, self.today), use.note or "")
