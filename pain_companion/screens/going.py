"""How it is going: one page over the weeks, life first, each thing in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.going import GoingLine
from pain_companion.going_page import going_now
from pain_companion.screens.doors import Door
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.to_read import pages_to_read
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.going import (
    ABOUT,
    NOTHING_YET,
    head,
    not_yet_words,
    sentence,
)
from pain_companion.words.going_working import explained

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DOORS = {
    "links": Door(
        "Does this go with that?",
        "Two things at a time, in your own days.",
        "watched_pairs:WatchedPairsScreen",
    ),
    "learned": Door(
        "What I have learned",
        "Notes to yourself, shown again when they may help.",
        "learned:LearnedScreen",
    ),
}
"""The screens inside this area."""
CHECK_IN = "checkin"
"""Where it begins as long as nothing is written."""
PAGE = "going/am-i-living-better"
"""What it is about. The other two pages are read where they are about."""
MORE = "More to look at"


class GoingScreen(ListRoom):
    """What there is over the weeks, then the two ways on, then a page to read."""

    AREA = "going"
    TITLE_WORDS = "How it is going"
    HELP: ClassVar[str | None] = (
        "What you wrote over the weeks, life first. Nothing is scored.\n"
        "Enter on a line shows how it is worked out, with your own numbers.\n"
        "A gap stays a gap. Where there are too few days, nothing is said.\n"
        "d asks whether one thing goes with another. n is for what you have learned."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "open('links')", "pairs"),
        Binding("n", "open('learned')", "what I learned"),
    ]
    CSS = """
    GoingScreen .not-yet { color: $text-muted; margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._lines: Sequence[GoingLine] = ()

    def body(self) -> ComposeResult:
        """What the blocks are, the list, and what is not written yet."""
        yield Static(id="about", classes="muted")
        yield Menu()
        yield Lines([], classes="not-yet")

    def refresh_room(self) -> None:
        """Show the weeks as they are now."""
        self._lines = going_now(self.store, self.today)
        self.query_one("#about", Static).update(Content(ABOUT if self._lines else NOTHING_YET))
        self.query_one(Menu).show_lines([*self._menu_lines()])
        left = not_yet_words(self._lines, pain_numbers=self.settings.pain_numbers)
        self.query_one(".not-yet", Lines).tell([left] if self._lines and left else [])

    def _menu_lines(self) -> Iterator[Line]:
        for each in self._lines:
            yield Line(each.topic, head(each), sentence(each))
        if not self._lines:
            yield Line(
                CHECK_IN, "Look at today", "Two minutes are enough, and any part of it will do."
            )
        for number, (key, door) in enumerate(DOORS.items()):
            yield Line(key, door.words, door.more, "" if number else MORE)
        yield from pages_to_read([PAGE])

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show how a line is worked out, or open what was chosen."""
        if event.option_index < len(self._lines):
            await self.app.run_action("app.help")
        else:
            self.open_at(event.option_id or "")

    def help_lines(self) -> list[str]:
        """How the marked line is worked out; or what the screen is for."""
        menu = self.query_one(Menu)
        if self.focused is menu and (menu.highlighted or 0) < len(self._lines):
            return explained(self._lines[menu.highlighted or 0])
        return super().help_lines()

    def open_at(self, inside: str) -> None:
        """Open a screen of this area, its page, or where it begins."""
        if inside in DOORS:
            self.action_open(inside)
        elif inside == PAGE:
            self.post_message(Go(f"page:{inside}"))
        elif inside == CHECK_IN:
            self.post_message(Go(CHECK_IN))

    def action_open(self, door: str) -> None:
        """Open a screen of this area."""
        self.open_screen(DOORS[door].open(self.store, self.now))
