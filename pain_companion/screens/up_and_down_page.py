"""What winds a person up and settles them, one line after the other: to hear, or to take along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.up_and_down import group_names
from pain_companion.domain.up_and_down import Way as UpDown
from pain_companion.domain.up_and_down import held_on
from pain_companion.screens.reading import ReadingRoom
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.up_and_down import TITLE, half_lines, halves, then_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAYS: tuple[Way, ...] = (
    ("w", "save('txt')", "save as text"),
    ("h", "save('html')", "save to print"),
)
"""What can be done with the list of today."""


class UpAndDownPageScreen(ReadingRoom):
    """The list of today, or as it was at the end of `day`."""

    AREA = "pain"
    TITLE_WORDS = TITLE
    HELP: ClassVar[str | None] = (
        "Your list in sentences, one after the other. The arrow keys move the page.\n"
        "w saves it as text. h saves it as a page to print on A4 paper.\n"
        "You can take it to an appointment.\n"
        "A saved list is not locked: anyone who has the file can read it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(key, do, words) for key, do, words in WAYS]
    CSS = """
    UpAndDownPageScreen Lines { margin-top: 1; max-width: 76; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], day: date | None = None) -> None:
        super().__init__(store, now)
        self.day = day

    def body(self) -> ComposeResult:
        """Of which day it is, the ways on, both halves."""
        yield Static(id="dated", classes="muted")
        if self.day is None:
            yield KeyLinks(WAYS)
        for way in UpDown:
            yield Lines([], way.heading, classes=way.value)

    def refresh_room(self) -> None:
        """Show the list as the diary has it."""
        day = self.day or self.today
        lines = held_on(self.store.up_and_down.all(), day)
        self.query_one("#dated", Static).update(Content(then_words(day, self.today)))
        for half in halves(lines, group_names(), day):
            self.query_one(f".{half.way}", Lines).tell([f"- {each}" for each in half_lines(half)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the list of today is saved."""
        if action == "save":
            return self.day is None
        return super().check_action(action, parameters)

    def action_save(self, form: str) -> None:
        """Ask where to save the list."""
        self.open_page("save_up_and_down:SaveUpAndDownScreen", form)
