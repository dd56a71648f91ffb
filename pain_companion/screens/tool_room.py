"""What a person has of one tool: whether it is theirs, how it was to use it, and their notes."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button

from pain_companion.areas import place_title
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.screens.doors import make_screen
from pain_companion.screens.reading import ReadingRoom
from pain_companion.screens.tool_form import ToolFormScreen
from pain_companion.screens.use_form import UseFormScreen
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.tool_box import ToolBox
from pain_companion.words.toolkit import (
    ANSWER_WORDS,
    marked_words,
    state_words,
    used_words,
)

WAYS: tuple[Way, ...] = (
    *((str(n), f"used({n})", ANSWER_WORDS[answer]) for n, answer in enumerate(UseAnswer, 1)),
    ("d", "another_day", "another day, or a note"),
    ("n", "notes", "my notes"),
    ("e", "each_time", "each time I used it"),
)
"""What can be done with the tool, beside the buttons."""


class ToolRoom(ReadingRoom):
    """The part of a tool's screen that is the person's. A subclass has `tool_id` and `tool`."""

    AREA = "toolkit"
    HELP: ClassVar[str | None] = (
        "o opens the part of the program that does it. i puts it in your toolkit.\n"
        "1, 2 and 3 say that you used it today, and how it was.\n"
        "d is for another day, or for a note about that time.\n"
        "n is for your notes. e lists each time you used it.\n"
        "The arrow keys move the page. c shows what is in it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "way_in", "open"),
        Binding("i", "mark", "in my toolkit"),
        *(Binding(*way, show=way[0] in "dn") for way in WAYS),
    ]

    @property
    def tool(self) -> Tool:
        """The tool as the diary has it now."""
        raise NotImplementedError

    @property
    def is_gone(self) -> bool:
        """Whether it is not in the diary any more."""
        return False

    @property
    def leads_to(self) -> str:
        """The place of the program that does it; empty where there is none."""
        return ""

    def on_mount(self) -> None:
        """Begin on the way into it. The arrows move the page all the same."""
        self.query("#body Button").first().focus(scroll_visible=False)

    def mine(self) -> ComposeResult:
        """What the person has of it, and what they can do."""
        yield ToolBox(place_title(self.leads_to) if self.leads_to else "", WAYS)

    def refresh_room(self) -> None:
        """Show how things stand in the diary now."""
        box, tool = self.query_one(ToolBox), self.tool
        if self.is_gone:
            box.tell_gone()
        else:
            state = state_words(tool, self.store.toolkit.tallies().get(tool.id), self.today)
            box.tell(state, tool.notes or "", in_use=tool.in_use)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is done with a tool that is gone, and not every tool leads anywhere."""
        if action == "way_in":
            return bool(self.leads_to)
        if action in ("mark", "used", "another_day", "notes", "each_time"):
            return not self.is_gone
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go where it leads, or put it in the toolkit or out of it."""
        if event.button.id == "way-in":
            self.action_way_in()
        elif event.button.id == "mark":
            self.action_mark()

    def action_way_in(self) -> None:
        """Go to the part of the program that does it."""
        self.post_message(Go(self.leads_to))

    def action_mark(self) -> None:
        """Put it in the toolkit, or take it out."""
        tool = self.tool
        self.changes(
            lambda: self.store.toolkit.mark(tool, in_use=not tool.in_use),
            marked_words(in_use=not tool.in_use),
        )

    def action_used(self, number: int) -> None:
        """It was used today: keep how it was."""
        tool = self.tool
        use = ToolUse(tool.id, self.today, list(UseAnswer)[number - 1])
        self.changes(lambda: self.store.toolkit.save_use(tool, use), used_words(use, self.today))

    def action_another_day(self) -> None:
        """Write down another day, or a note about today."""
        self.open_form(UseFormScreen(self.store, self.now, self.tool, None))

    def action_notes(self) -> None:
        """Write one's notes."""
        self.open_form(ToolFormScreen(self.store, self.now, self.tool))

    def action_each_time(self) -> None:
        """Show each time that it was used."""
        self.say("")
        self.app.push_screen(
            make_screen("tool_uses:ToolUsesScreen", self.store, self.now, self.tool)
        )
