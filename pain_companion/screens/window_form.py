"""Writing down one sleep window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.sleep import SleepWindow
from pain_companion.screens.record_form import RecordForm
from pain_companion.typed_dates import read_date
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.window_entry import (
    TITLES,
    read_window,
    typed_from_window,
    window_times,
)

ABOUT = (
    "Only for times that a clinician has set with you. "
    "This program shows them beside your nights. It never suggests any."
)


class SleepWindowScreen(RecordForm[SleepWindow]):
    """The form for one window."""

    AREA = "sleep"
    FORM = "sleep window"
    TITLES = TITLES
    DAYS = ("first_morning", "last_morning")
    AUTO_FOCUS: ClassVar[str | None] = "#to-bed Input"
    HELP = (
        "Write what the clinician told you: the two times, who set them, from when.\n"
        "Without a first morning it holds from today. Without a last one it holds on.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The questions."""
        yield Static(Content("A sleep window"), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for name, title in TITLES.items():
            wide = name in ("set_by", "note")
            example = "today" if name == "first_morning" else ""
            yield Field(name, title, example=example, max_length=500 if wide else 40, wide=wide)
        yield from self.actions()

    def read_day(self, said: str) -> date:
        """A window may begin later."""
        return read_date(said, self.today, allow_future=True)

    def read(self) -> Entry[SleepWindow]:
        """The window as it is typed."""
        window_id = self.record.id if self.record else ""
        return read_window(
            self.typed, self.today, twelve_hour=self.settings.twelve_hour, window_id=window_id
        )

    def typed_from(self, record: SleepWindow) -> Mapping[str, str]:
        """A window as a person would type it."""
        return typed_from_window(record, twelve_hour=self.settings.twelve_hour)

    def keep(self, record: SleepWindow) -> SleepWindow:
        """Save the window."""
        return self.store.sleep.save_window(record)

    def put_in_bin(self, record: SleepWindow) -> None:
        """Put the window into the bin."""
        self.store.sleep.delete_window(record.id)

    def find(self, record: SleepWindow) -> SleepWindow | None:
        """The window as the diary has it."""
        return next((each for each in self.store.sleep.windows() if each.id == record.id), None)

    def saved_words(self, record: SleepWindow) -> str:
        """What was saved."""
        times = window_times(record, twelve_hour=self.settings.twelve_hour)
        return f"Saved: sleep window {times}. Esc goes back."
