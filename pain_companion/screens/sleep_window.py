"""Sleep windows: times in bed that a clinician has set. They are recorded, never suggested."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.sleep import SleepWindow
from pain_companion.screens.room import Room
from pain_companion.screens.window_form import ABOUT, SleepWindowScreen
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.window_entry import window_days, window_times


class SleepWindowsScreen(Room):
    """The windows there are, latest first."""

    AREA = "sleep"
    TITLE_WORDS = "Sleep window"
    AUTO_FOCUS: ClassVar[str | None] = "#record"
    HELP = (
        "Some clinicians set times for going to bed and getting up.\n"
        "Write those times here, with who set them and from when.\n"
        "The week shows them as lines beside your nights.\n"
        "The program never suggests or changes such times."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "record", "write a window down"),
        Binding("delete", "delete", "put in the bin"),
    ]
    CSS = """
    SleepWindowsScreen .muted { max-width: 76; margin-bottom: 1; }
    """

    def body(self) -> ComposeResult:
        """What this is for, then the list."""
        yield Static(Content(ABOUT), classes="muted")
        yield Button(Content("Write a window down"), id="record")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the windows as they are."""
        self.query_one(Menu).show_lines([self._line(each) for each in self.store.sleep.windows()])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write a new one."""
        self.action_record()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change one."""
        self._open(self.store.sleep.windows()[event.option_index])

    def action_record(self) -> None:
        """Write a new one."""
        self._open(None)

    def action_delete(self) -> None:
        """Put the marked one into the bin."""
        windows, menu = self.store.sleep.windows(), self.query_one(Menu)
        if menu.highlighted is None or not windows:
            self.say("There is no window to delete.")
            return
        window = windows[menu.highlighted]
        times = window_times(window, twelve_hour=self.settings.twelve_hour)
        self.changes(
            lambda: self.store.sleep.delete_window(window.id),
            f"Deleted: {times}. Ctrl+Z brings it back.",
        )

    def _open(self, window: SleepWindow | None) -> None:
        self.open_screen(SleepWindowScreen(self.store, self.now, window))

    def _line(self, window: SleepWindow) -> Line:
        times = window_times(window, twelve_hour=self.settings.twelve_hour)
        told = f"Set by {window.set_by}, {window_days(window, self.today)}"
        return Line(window.id, times, f"{told}\n{window.note}" if window.note else told)
