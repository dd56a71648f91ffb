"""My toolkit: what helps this person, in their own order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.toolkit_content import FOLDER, tool_pages, tool_titles
from pain_companion.domain.order import moved
from pain_companion.domain.toolkit import Tool
from pain_companion.screens.doors import Door, make_screen
from pain_companion.screens.hub_room import HubRoom
from pain_companion.screens.tool_form import ToolFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.order import no_further_words
from pain_companion.words.toolkit import (
    BEGIN,
    FIRST_FIRST,
    NOTHING_YET,
    OWN,
    first_line,
    marked_words,
    tally_words,
    tool_title,
)

if TYPE_CHECKING:
    from textual.screen import Screen

    from pain_companion.store.diary import Diary

DOORS = {
    "all": Door("All the tools", "Thirteen to look at, and your own.", "tools:ToolsScreen"),
}
TOOL, OWN_TOOL = "tool:ToolScreen", "own_tool:OwnToolScreen"
ALSO_OPENS = (TOOL, OWN_TOOL)
"""The screens inside this area."""
BEGIN_WITH = "what-is-going-on"
WAYS: tuple[Way, ...] = (
    ("left", "move(-1)", "sooner"),
    ("right", "move(1)", "later"),
    ("delete", "take_out", "take it out"),
    ("w", "save('txt')", "save as text"),
    ("h", "save('html')", "save to print"),
)
"""What can be done with the marked tool, and with all of them."""


class ToolkitScreen(HubRoom):
    """The person's tools, those of the program and their own."""

    AREA = "toolkit"
    TITLE_WORDS = "My toolkit"
    HELP: ClassVar[str | None] = (
        "What helps you, in your own order. Enter opens the marked tool.\n"
        "v shows all the tools. a adds one of your own.\n"
        "← and → move the marked one. Del takes it out, and keeps your notes.\n"
        "w saves your toolkit as text. h saves it as a page to print.\n"
        "A saved toolkit is not locked: anyone who has the file can read it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "all", "all the tools"),
        Binding("a", "add", "add my own"),
        *(Binding(*way, show=False) for way in WAYS),
    ]
    CSS = """
    ToolkitScreen .ways { height: auto; }
    ToolkitScreen .on { margin-top: 1; }
    ToolkitScreen #begin-with { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._tools: list[Tool] = []

    def body(self) -> ComposeResult:
        """The tools and what can be done with them, or where to begin; then the ways on."""
        yield Static(id="about", classes="muted")
        yield Menu()
        yield KeyLinks(WAYS)
        begin = tool_titles()[BEGIN_WITH]
        yield Button(Content(f"Begin with: {begin}"), id="begin-with")
        with Vertical(classes="ways"):
            yield Button("All the tools", id="all-tools", classes="on")
            yield Button("Add a tool of my own", id="new-tool", classes="on")

    def refresh_room(self) -> None:
        """Show the toolkit as it is now."""
        self._tools = self.store.toolkit.marked()
        about = FIRST_FIRST if self._tools else f"{NOTHING_YET} {BEGIN}"
        self.query_one("#about", Static).update(Content(about))
        told = self.store.toolkit.tallies()
        lines = [
            tool_line(tool, tally_words(told.get(tool.id), self.today)) for tool in self._tools
        ]
        self.query_one(Menu).show_lines(lines)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(lines)
        self.query_one("#begin-with").display = not lines
        self.refresh_bindings()
        if self.focused is None or not self.focused.display:
            self.focus_main()

    def focus_main(self) -> None:
        """On the tools, or on where to begin."""
        main = self.query_one("Menu" if self._tools else "#begin-with")
        main.focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to move, to take out or to save at first."""
        if action in ("move", "take_out", "save"):
            return bool(self._tools)
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Begin, look at all of them, or add one."""
        if event.button.id == "begin-with":
            self.open_at(BEGIN_WITH)
        elif event.button.id == "all-tools":
            self.action_all()
        else:
            self.action_add()

    def open_other(self, inside: str) -> None:
        """Open a tool by its key or its id."""
        self.open_screen(tool_screen(self.store, self.now, inside))

    def action_all(self) -> None:
        """Show all the tools."""
        self.open_at("all")

    def action_add(self) -> None:
        """Write down a tool of one's own."""
        self.open_form(ToolFormScreen(self.store, self.now, None))

    def action_save(self, ending: str) -> None:
        """Ask where to save the toolkit."""
        self.open_page("save_toolkit:SaveToolkitScreen", ending)

    def action_take_out(self) -> None:
        """Take the marked tool out of the toolkit."""
        place = self.query_one(Menu).highlighted
        if place is not None:
            tool = self._tools[place]
            self.changes(
                lambda: self.store.toolkit.mark(tool, in_use=False), marked_words(in_use=False)
            )

    def action_move(self, by: int) -> None:
        """Let the marked tool change places with its neighbour."""
        place = self.query_one(Menu).highlighted or 0
        changed = moved(self._tools, place, by)
        words = f"Saved: now number {place + by + 1} of {len(self._tools)}."
        if not changed:
            self.say(no_further_words(by))
        elif self.changes(lambda: self.store.toolkit.save_all(changed), words):
            self.query_one(Menu).highlighted = place + by


def tool_line(tool: Tool, told: str) -> Line:
    """A tool in a list: what it is called, the first line of the notes, and what is told of it.

    Where there is neither, what its page is about.
    """
    more = "\n".join(filter(None, (shown(first_line(tool.notes)), told)))
    page = tool_pages().get(tool.id)
    about = page.summary if page else OWN
    return Line(tool.id, shown(tool_title(tool, tool_titles())), more or about)


def tool_screen(store: Diary, now: Callable[[], datetime], tool_id: str) -> Screen[None]:
    """The screen of a tool: with its page, where it has one."""
    if tool_id in tool_pages():
        return make_screen(TOOL, store, now, f"{FOLDER}{tool_id}")
    return make_screen(OWN_TOOL, store, now, tool_id)
