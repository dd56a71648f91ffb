"""What was written about an activity, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from pain_companion.domain.pacing import Activity, Log
from pain_companion.formats import date_words
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.activity import entry_words


class EntryList(Vertical):
    """Entries in the order in which they are given, under a title where there are any."""

    DEFAULT_CSS = """
    EntryList { height: auto; }
    EntryList > Static { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Log] = ()

    def compose(self) -> ComposeResult:
        """The title over the list."""
        yield Static("What you wrote", classes="heading")
        yield Menu()

    def show_entries(
        self, entries: Sequence[Log], activity: Activity, today: date, *, twelve_hour: bool
    ) -> None:
        """Show these."""
        self.entries = entries
        self.query_one(Menu).show_lines(
            [
                Line(
                    log.id,
                    date_words(log.day, today=today),
                    entry_words(log, activity, twelve_hour=twelve_hour),
                )
                for log in entries
            ]
        )
        self.query_one(Static).display = bool(entries)

    @property
    def chosen(self) -> Log | None:
        """The entry that is marked, while the list has the focus."""
        menu = self.query_one(Menu)
        if not menu.has_focus or menu.highlighted is None:
            return None
        return self.entries[menu.highlighted]
