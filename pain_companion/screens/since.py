"""What has changed since the last appointment: one page, chosen line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.practices import practices
from pain_companion.exchange.since_page import Since, leave_out, left_out_of, since_last_time
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.save_since import SaveSinceScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.practice import titles_of
from pain_companion.words.since import NOTHING, TITLE

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SOME = "Enter takes the marked line out, or puts it in again."
WAYS: tuple[Way, ...] = (
    ("w", "save('txt')", "save as text"),
    ("h", "save('html')", "save to print"),
)


class SinceScreen(ListRoom):
    """Every line of the page, each with its tick. What is left out stays so until the visit."""

    AREA = "team"
    TITLE_WORDS = TITLE
    HELP: ClassVar[str | None] = (
        "What your diary says about the days since your last appointment.\n"
        "Enter takes the marked line out, or puts it in again.\n"
        "What you leave out stays out until the appointment is over.\n"
        "w saves it as text. h saves it as a page to print.\n"
        "Nothing is made of it here: these are only your own days."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        Binding("space", "flip", "in or out", show=False),
    ]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._since: Since | None = None
        self._keys: list[str] = []
        self._left_out: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """Which days, the ways on, the lines."""
        yield Static(id="span", classes="muted")
        yield Static(id="about", classes="muted")
        yield KeyLinks(WAYS)
        yield Menu()

    def refresh_room(self) -> None:
        """Show the lines as the diary has them now."""
        since = since_last_time(self.store, self.today, titles_of(practices()))
        self._since = since
        self._left_out = left_out_of(self.store, since)
        self.query_one("#span", Static).update(Content(since.span))
        self.query_one("#about", Static).update(Content(SOME if since.sections else NOTHING))
        lines = []
        for section in since.sections:
            for number, each in enumerate(section.lines):
                box = "[ ]" if each.key in self._left_out else "[x]"
                above = "" if number else section.heading
                lines.append(Line(each.key, f"{box} {shown(each.words)}", above=above))
        self._keys = [each.key for each in lines]
        self.query_one(Menu).show_lines(lines)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(lines)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a line there is nothing to save."""
        if action in ("save", "flip"):
            return bool(self._keys)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the line out, or put it in again."""
        self._flip(event.option_index)

    def action_flip(self) -> None:
        """The same with the space bar."""
        if (place := self.query_one(Menu).highlighted) is not None:
            self._flip(place)

    def action_save(self, form: str) -> None:
        """Ask where to save the page."""
        self.open_screen(SaveSinceScreen(self.store, self.now, form))

    def _flip(self, place: int) -> None:
        since = self._since
        if since is None:
            return
        key = self._keys[place]
        out = {*self._left_out} ^ {key}
        if not self.attempt(lambda: leave_out(self.store, since, out)):
            return
        self.refresh_room()
        self.say("Left out of the page." if key in out else "On the page again.")
