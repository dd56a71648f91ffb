"""About: what the program is, what it is not, and whose it is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion import __version__
from pain_companion.content.library import read_page
from pain_companion.screens.reading import ReadingRoom
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.purpose import PURPOSE

PAGES = ("about/about", "about/privacy-and-your-data")


class AboutScreen(ReadingRoom):
    """The purpose in the same words as everywhere, the version, and two pages to read."""

    AREA = "about"
    TITLE_WORDS = "About Pain Companion"
    HELP: ClassVar[str | None] = (
        "What this program is for, what it is not for, and where your words are.\n"
        "Down goes to the two pages, Enter opens one. Esc goes back."
    )

    def body(self) -> ComposeResult:
        """Purpose, version, pages."""
        yield Static(Content(f"Version {__version__}. Free to use."), classes="muted")
        yield Lines(PURPOSE, classes="card")
        yield Lines(
            [
                "Nothing is sent anywhere. There is no account.",
                "Your diary is this file:",
                str(self.store.path),
            ],
            classes="paragraph",
        )
        yield Menu([Line(name, read_page(name).title, read_page(name).summary) for name in PAGES])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read a page."""
        self.post_message(Go(f"page:{event.option_id}"))
