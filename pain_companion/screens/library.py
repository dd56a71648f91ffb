"""Read and learn: the list of pages, and the pages themselves."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.library import STEP_PAGES, names_for, read_page
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu

WITHIN_LIMITS = "pacing/staying-within-limits"
"""What is read instead of a page about steps by a person who is to stay within limits."""


class LibraryScreen(ListRoom):
    """Every page, with what it is about. Those about the program itself come last."""

    AREA = "learn"
    TITLE_WORDS = "Read and learn"
    HELP: ClassVar[str | None] = (
        "Short pages to read in your own time. Each names where its facts come from.\n"
        "Choose with the arrow keys, read with Enter. Esc comes back here."
    )

    def body(self) -> ComposeResult:
        """One line for each page, with its summary."""
        yield Static(Content("Choose a page and press Enter."), classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Those for this person."""
        names = names_for(limited=energy_limited(self.settings))
        own_last = sorted(names, key=lambda name: name.startswith("about/"))
        self.query_one(Menu).show_lines([_line(name) for name in own_last])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read a page."""
        if event.option_id is not None:
            self.open_at(event.option_id)

    def open_at(self, inside: str) -> None:
        """Open the page of this name."""
        from pain_companion.screens.page import PageScreen  # noqa: PLC0415 - brings Markdown

        if inside in STEP_PAGES and energy_limited(self.settings):
            inside = WITHIN_LIMITS
        menu = self.query_one(Menu)
        # Escape leads back to the place of the page in the list.
        menu.highlighted = menu.get_option_index(inside)
        self.app.push_screen(PageScreen(self.store, self.now, inside))


def _line(name: str) -> Line:
    page = read_page(name)
    return Line(name, page.title, page.summary)
