"""The pages of one subject."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.subjects import SUBJECTS, in_order
from pain_companion.screens.library import page_screen, pages_shown
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class SubjectScreen(ListRoom):
    """Each page with what it is about. Those that build on each other come in their order."""

    AREA = "learn"
    HELP: ClassVar[str | None] = (
        "Short pages to read in your own time. Each names where its facts come from.\n"
        "Choose with the arrow keys, read with Enter. Esc goes back to the subjects."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime], folder: str) -> None:
        super().__init__(store, now)
        self.folder = folder

    def body(self) -> ComposeResult:
        """The name of the subject, and one line for each page, with its summary."""
        yield Static(Content(SUBJECTS[self.folder]), classes="heading")
        yield Static(Content("Choose a page and press Enter."), classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Those for this person."""
        pages = in_order(pages_shown(self.settings).get(self.folder, ()))
        lines = [Line(page.name, page.title, page.summary) for page in pages]
        self.query_one(Menu).show_lines(lines)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read a page. Escape leads back to its place in the list."""
        if event.option_id is not None:
            screen = page_screen(self.store, self.now, event.option_id)
            self.app.push_screen(screen)
