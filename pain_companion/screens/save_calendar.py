"""Saving reminders as a file for the calendar that a person uses already."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.calendar_events import Reminders, calendar_page, read_nudge
from pain_companion.formats import clock_words
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.typed import NotUnderstoodError
from pain_companion.widgets.field import Field
from pain_companion.widgets.tick import TICKED, Tick

ABOUT = (
    "Your appointments, and the days on which you want to look back. "
    "You add the file to your own calendar. This program never reminds you."
)
WORDS_ABOUT = "Without the tick, nobody who sees your calendar reads your own words in it."


class SaveCalendarScreen(SavePageScreen):
    """Asks what goes into the file and where it goes."""

    AREA = "team"
    WHAT = "the reminders"
    FILE = "my-reminders"
    title_words = "Reminders for my calendar"
    about_words = ABOUT
    ending = "ics"
    HELP: ClassVar[str | None] = (
        "Makes a file that the calendar on your phone or computer can take in.\n"
        "Leave the nudge empty for none. It comes each day at that time.\n"
        "Tick the box to have names and what you want to say in it.\n"
        "Taken in again later, it changes what is there. To be rid of it, delete it there."
    )
    CSS = "SaveCalendarScreen .words { margin-left: 2; }"

    def body(self) -> ComposeResult:
        """The place, a nudge, the words, the button."""
        yield Static(Content(self.title_words), classes="heading")
        yield Static(Content(self.about_words), classes="muted")
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Field("nudge", "A daily nudge at", example="none")
        yield Tick("words", "With my words")
        yield Static(Content(WORDS_ABOUT), classes="muted words")
        yield Button(Content(f"Save {self.WHAT}"), id="save")

    def on_answer_changed(self) -> None:
        """Say where it goes, and what was understood of the time."""
        super().on_answer_changed()
        field = self.query_one("#nudge", Field)
        try:
            nudge = read_nudge(field.text)
        except NotUnderstoodError as problem:
            field.tell("", str(problem))
            return
        twelve_hour = self.settings.twelve_hour
        field.tell("" if nudge is None else clock_words(nudge, twelve_hour=twelve_hour))

    def content(self) -> str:
        """The file as it would be now."""
        nudge = read_nudge(self.query_one("#nudge", Field).text)
        words = self.query_one(Tick).text == TICKED
        return calendar_page(self.store, self.now(), Reminders(nudge, with_words=words))
