"""All the tools to look at: those of the program in their order, then the person's own."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.library import read_page
from pain_companion.content.toolkit_content import ABOUT, offered_tools, tool_pages
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.screens.doors import make_screen
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.toolkit import tool_line, tool_screen
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.toolkit import IN_TOOLKIT


class ToolsScreen(ListRoom):
    """Every tool with what it is about, and whether it is in the toolkit."""

    AREA = "toolkit"
    TITLE_WORDS = "All the tools"
    HELP: ClassVar[str | None] = (
        "Thirteen tools to look at, then those of your own. One is plenty.\n"
        "Enter opens one. There you can put it in your toolkit.\n"
        "The last line is about all of them, and whose words they are."
    )

    def body(self) -> ComposeResult:
        """What to do, and the list."""
        about = "One is plenty. Begin anywhere. Enter opens one."
        yield Static(Content(about), classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Show them as they are in the diary now."""
        kept = {tool.id: tool for tool in self.store.toolkit.all()}
        marked = {tool.id for tool in kept.values() if tool.in_use}
        lines = [
            Line(key, page.title, f"{IN_TOOLKIT} {page.summary}" if key in marked else page.summary)
            for key, page in offered_tools(hidden_areas(self.settings)).items()
        ]
        lines += [
            tool_line(tool, IN_TOOLKIT if tool.in_use else "")
            for tool in kept.values()
            if tool.id not in tool_pages()
        ]
        about = read_page(ABOUT)
        self.query_one(Menu).show_lines([*lines, Line(ABOUT, about.title, about.summary)])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open one, or the page about all of them."""
        chosen = event.option_id or ""
        if chosen == ABOUT:
            self.app.push_screen(make_screen("page:PageScreen", self.store, self.now, ABOUT))
        else:
            self.app.push_screen(tool_screen(self.store, self.now, chosen))
