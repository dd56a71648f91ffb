"""Looking back on check-ins: four weeks at a time, in words, as small pictures and as a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.check_in import ONE_DAY, WEEK
from pain_companion.formats import date_words, range_words
from pain_companion.screens.room import Body, Room
from pain_companion.text import shown
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import earlier_and_later
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.check_in import (
    day_lines,
    pain_line,
)
from pain_companion.words.check_in_weeks import (
    CAPTION,
    NOTHING_SO_FAR,
    ONLY_WORDS,
    TABLE_CAPTION,
    WEEKS_SHOWN,
    look_back_lines,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAYS: tuple[Way, ...] = (("v", "view", "pictures or numbers"),)
DAYS_SHOWN = WEEKS_SHOWN * WEEK


class CheckInWeeksScreen(Room):
    """Four weeks, those up to today at first. Only their days are read."""

    AREA = "checkin"
    TITLE_WORDS = "Looking back"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "Four weeks of check-ins, life first. A gap is a gap, never a 0.\n"
        "← and → go four weeks back or on. v shows numbers instead of blocks.\n"
        "Averages need four days in a week. Below are the days in words.\n"
        "Down goes on to them. Enter opens a day to read or change it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "weeks(-1)", "earlier weeks"),
        Binding("right", "weeks(1)", "later weeks"),
        *(Binding(*way) for way in WAYS),
    ]
    CSS = """
    CheckInWeeksScreen #weeks { margin-top: 1; }
    CheckInWeeksScreen #caption { height: auto; max-width: 76; margin-top: 1; }
    CheckInWeeksScreen #days-title { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._last: date | None = None
        self.as_table = False

    @property
    def last(self) -> date:
        """The last of the days."""
        return self._last or self.today

    def body(self) -> ComposeResult:
        """The weeks, what the pictures mean, and the days."""
        yield Static(id="when", classes="muted")
        weeks = Lines([])
        weeks.id = "weeks"
        yield weeks
        yield Static(id="caption", classes="muted")
        yield KeyLinks(WAYS)
        yield Static("The days", classes="heading", id="days-title")
        yield Menu()

    def refresh_room(self) -> None:
        """Show these weeks as they are in the diary now."""
        first = self.last - (DAYS_SHOWN - 1) * ONE_DAY
        check_ins = self.store.check_ins.between(first, self.last)
        questions = self.store.own_questions.all()
        pictures = look_back_lines(
            check_ins, questions, self.last, WEEKS_SHOWN, as_table=self.as_table
        )
        caption = TABLE_CAPTION if self.as_table else CAPTION
        self.query_one("#caption", Static).update(Content(caption))
        self.query_one("#when", Static).update(self._when(first))
        pain = self._pain(first)
        by_day = {each.day: day_lines(each, questions) for each in check_ins}
        days = sorted({*by_day, *pain}, reverse=True)
        self.query_one("#weeks", Lines).tell(pictures or [ONLY_WORDS if days else NOTHING_SO_FAR])
        lines = [
            Line(
                day.isoformat(),
                date_words(day, today=self.today),
                "\n".join([*map(shown, by_day.get(day, [])), *map(shown, pain.get(day, []))]),
            )
            for day in days
        ]
        self.query_one(Menu).show_lines(lines)
        for name in ("#caption", "KeyLinks"):
            self.query_one(name).display = bool(pictures)
        self.query_one("#days-title").display = bool(days)
        self.query_one(Menu).display = bool(days)

    def _pain(self, first: date) -> dict[date, list[str]]:
        """The pain numbers of these days in words, where they are shown."""
        found: dict[date, list[str]] = {}
        settings = self.settings
        if settings.pain_numbers:
            for each in self.store.pain_numbers.between(first, self.last):
                words = pain_line(each, twelve_hour=settings.twelve_hour)
                found.setdefault(each.day, []).append(words)
        return found

    def _when(self, first: date) -> Content:
        days = range_words(first, self.last, today=self.today)
        later = "screen.weeks(1)" if self.last < self.today else ""
        return earlier_and_later(days, "screen.weeks(-1)", later)

    def action_weeks(self, by: int) -> None:
        """Show the four weeks before or after."""
        if by > 0 and self.last >= self.today:
            self.say("These are the latest weeks.")
            return
        begun = self.store.check_ins.first_day()
        first = self.last - DAYS_SHOWN * ONE_DAY
        if by < 0 and (begun is None or begun > first):
            self.say("There are no check-ins before these weeks.")
            return
        last = self.last + by * DAYS_SHOWN * ONE_DAY
        self._last = None if last >= self.today else last
        self.set_focus(None)
        self.say("")
        self.look_again()
        self.query_one("#body", Body).scroll_home(animate=False)

    def action_scroll(self, way: str) -> None:
        """Down reads to the end of the pictures, then goes into the days. Up leads out of them."""
        menu, body = self.query_one(Menu), self.query_one("#body", Body)
        below = menu.region.y >= body.content_region.bottom
        if way == "down" and self.focused is None and menu.display and not below:
            menu.highlighted = 0
            self.set_focus(menu, scroll_visible=False)
            return
        if way == "up" and self.focused is menu:
            self.set_focus(None)
        super().action_scroll(way)

    def action_view(self) -> None:
        """Change between blocks and numbers."""
        self.as_table = not self.as_table
        self.look_again()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a day."""
        self.post_message(Go(f"checkin:{event.option_id}"))
