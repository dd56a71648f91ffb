"""What I changed: every change that can still be undone."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.formats import ago_words, clock_words
from pain_companion.screens.list_room import ListRoom
from pain_companion.store.history import Change
from pain_companion.text import capital
from pain_companion.widgets.menu import Line, Menu

MOST_SHOWN = 100
HOW = "Ctrl+Z undoes the newest. Ctrl+Y does it again."


class HistoryScreen(ListRoom):
    """The changes, newest first. Undo takes back the newest that stands, and so on."""

    AREA = "data"
    TITLE_WORDS = "What I changed"
    HELP: ClassVar[str | None] = (
        "Each line is one thing you did, newest first.\n"
        "Ctrl+Z takes back the newest that stands. Ctrl+Y does it again.\n"
        "Changes stay here for weeks, also after you leave the program."
    )

    def body(self) -> ComposeResult:
        """The list, or a line where there is none."""
        yield Static(Content(HOW), classes="muted")
        yield Static(Content("You have not changed anything yet."), id="none")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the changes as they stand."""
        changes = self.store.history.recent(MOST_SHOWN)
        self.query_one("#none").display = not changes
        self.query_one(Menu).show_lines([self._line(change) for change in changes])

    def on_option_list_option_selected(self) -> None:
        """Changes are taken back from the newest on, so Enter says how."""
        self.say(HOW)

    def _line(self, change: Change) -> Line:
        when = ago_words(change.made_at.date(), self.today)
        clock = clock_words(change.made_at.time(), twelve_hour=self.settings.twelve_hour)
        undone = " Undone." if change.undone else ""
        words = f"{when}, {clock}.{undone}"
        return Line(str(change.id), change.title, capital(words))
