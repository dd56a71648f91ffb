"""What was practised: some weeks at a time, newest first, to read, change and add to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.practices import practices
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.weeks import week_start
from pain_companion.formats import range_words
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.practice_form import PracticeFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.practice import (
    NOTHING_YET,
    log_details,
    log_heading,
    titles_of,
    week_words,
    wish_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WEEKS = timedelta(weeks=4)
ONE_DAY = timedelta(days=1)
WAYS: tuple[Way, ...] = (
    ("left_square_bracket", "older", "earlier"),
    ("right_square_bracket", "newer", "later"),
    ("delete", "delete", "put in the bin"),
)
NO_EARLIER = "There is nothing earlier than this."


class PracticeLogScreen(ListRoom):
    """The practices of four weeks, with the ways to those before and after."""

    AREA = "practice"
    TITLE_WORDS = "What I practised"
    HELP: ClassVar[str | None] = (
        "Each practice you did, newest first, with what you noticed.\n"
        "Enter opens one to change it. Del puts it into the bin, u brings it back.\n"
        "a adds one by hand, on any day. [ and ] go to earlier and later weeks.\n"
        "w is for a wish of your own: how often in a week. You need none."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("w", "wish", "a wish for a week"),
        *(Binding(*way, show=False) for way in WAYS),
    ]
    CSS = """
    PracticeLogScreen Menu { max-width: 76; }
    PracticeLogScreen #add-one { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._lasts: list[date] = []
        """The last days of the earlier weeks that were gone to, one after the other."""
        self._logs: Sequence[PracticeLog] = ()

    @property
    def last(self) -> date:
        """The last day that is shown."""
        return self._lasts[-1] if self._lasts else self.today

    def body(self) -> ComposeResult:
        """The week, the list, and the ways on."""
        yield Static(id="week", classes="muted")
        yield Static(id="days", classes="muted")
        yield Menu()
        yield KeyLinks(WAYS)
        yield Button("Add one by hand", id="add-one")

    def refresh_room(self) -> None:
        """Show what the diary has now."""
        self._logs = self.store.practices.logs(self.last - WEEKS + ONE_DAY, self.last)
        titles = titles_of(practices())
        self.query_one(Menu).show_lines([self._line(log, titles) for log in self._logs])
        self.query_one("#week", Static).update(Content(self._week()))
        days = range_words(self.last - WEEKS + ONE_DAY, self.last, today=self.today)
        self.query_one("#days", Static).update(Content(days if self._lasts else ""))
        self.query_one("#days").display = bool(self._lasts)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(self._logs) or bool(self._lasts)
        ways = [way for way in WAYS if self.check_action(way[1], ())]
        self.query_one(KeyLinks).show_ways(ways)
        self.refresh_bindings()
        if self.focused is None or not self.focused.display:
            self.focus_main()

    def focus_main(self) -> None:
        """On the list, or on the way to add the first one."""
        self.query_one("Menu" if self._logs else "#add-one").focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        if action == "delete":
            return bool(self._logs)
        if action == "newer":
            return bool(self._lasts)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open one to change it."""
        log = self._logs[event.option_index]
        self.open_screen(PracticeFormScreen(self.store, self.now, log, log))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add one."""
        self.action_add()

    def action_add(self) -> None:
        """Choose which practice it was, then write it down."""
        self.open_page("practice_pick:PickPracticeScreen")

    def action_wish(self) -> None:
        """Say how often one would like to practise, or that one has no such wish."""
        self.open_page("practice_wish:PracticeWishScreen")

    def action_older(self) -> None:
        """Go to earlier weeks. Those without anything are passed over."""
        day = self.store.practices.newest_day(before=self.last - WEEKS + ONE_DAY)
        if day is None:
            self.say(NO_EARLIER)
        else:
            self._lasts.append(day)
            self._show_from_top()

    def action_newer(self) -> None:
        """Go back to the later weeks."""
        self._lasts.pop()
        self._show_from_top()

    def action_delete(self) -> None:
        """Put the marked one into the bin."""
        place = self.query_one(Menu).highlighted
        if place is None or place >= len(self._logs):
            return
        self.changes(
            lambda: self.store.practices.delete(self._logs[place].id),
            "This is in the bin. u brings it back.",
        )

    def _show_from_top(self) -> None:
        self.say("")
        self.query_one(Menu).highlighted = 0 if self._logs else None
        self.look_again()
        self.action_scroll("home")

    def _week(self) -> str:
        settings = self.settings
        first = week_start(self.today, settings.week_starts)
        told = week_words(self.store.practices.week(first))
        nothing = "" if self._logs or self._lasts or told else self._nothing()
        return " ".join(filter(None, (told, wish_words(settings.practices_a_week), nothing)))

    def _nothing(self) -> str:
        """Nothing in these weeks; perhaps earlier."""
        earlier = self.store.practices.last()
        return "Nothing in the last 4 weeks. [ shows earlier ones." if earlier else NOTHING_YET

    def _line(self, log: PracticeLog, titles: dict[str, str]) -> Line:
        details = "\n".join(log_details(log))
        return Line(log.id, shown(log_heading(log, titles, self.today)), shown(details))
