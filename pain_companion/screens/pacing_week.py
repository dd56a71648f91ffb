"""The load of seven days, and the up-then-down pattern as a question about the past."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from pain_companion.domain.pacing_load import (
    ONE_DAY,
    WEEK,
    DayLoad,
    Loads,
    first_needed,
    week_up_to,
)
from pain_companion.formats import range_words
from pain_companion.screens.room import Room
from pain_companion.typed_dates import FIRST_DAY
from pain_companion.widgets.figure import Figure
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.links import earlier_and_later, key_link
from pain_companion.widgets.load_bars import LoadBars, LoadLine, LoadRows, LoadTable
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.pacing_week import (
    NOTHING_YET,
    OWN_RULE,
    day_details,
    day_line,
    middle_help,
    middle_words,
    pattern_question,
    week_sentences,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAY = "pacing_day:PacingDayScreen"
BOOM_AND_BUST = "page:pacing/boom-and-bust"
ACTIONS = (
    ("v", "view", "bars, table or words"),
    ("b", "read", "about boom and bust"),
)
"""Keys of this screen that also stand on it as words to click."""


class PacingWeekScreen(Room):
    """Seven days up to `last`, or up to today where that is None."""

    AREA = "pacing"
    TITLE_WORDS = "Your week of activity"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "How much each day had in it. Load is minutes × 1, 2 or 3: low, medium or high.\n"
        "Rest counts 0. A day with nothing written is a gap, never a small day.\n"
        "v shows bars, a table or words. In words, Enter opens a day.\n"
        "[ and ] go to the week before and after.\n"
        "F1 on the middle day shows how it is worked out."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, action, words) for key, action, words in ACTIONS),
        Binding("left_square_bracket", "week(-1)", "earlier week"),
        Binding("right_square_bracket", "week(1)", "later week"),
    ]
    CSS = """
    PacingWeekScreen #words, PacingWeekScreen #empty, PacingWeekScreen #pattern {
        height: auto; max-width: 76; margin-bottom: 1;
    }
    PacingWeekScreen LoadRows { max-width: 100; margin-bottom: 1; }
    PacingWeekScreen Menu { margin: 0 0 1 0; }
    PacingWeekScreen #pattern { link-style: none; link-color: $text; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], last: date | None = None) -> None:
        super().__init__(store, now)
        self.last_shown = last
        """The last day shown; None for today, whichever that is."""
        self._loads = Loads(())

    @property
    def last(self) -> date:
        """The last of the seven days."""
        return min(self.last_shown or self.today, self.today)

    def body(self) -> ComposeResult:
        """The week in a sentence, then as bars, as a table or day by day in words."""
        yield Static(id="when", classes="muted")
        yield Static(Content(NOTHING_YET), id="empty")
        yield Static(id="words")
        yield LoadBars(id="bars")
        yield LoadTable(id="table")
        yield Menu(id="days")
        yield Static(id="pattern")
        yield Figure(id="middle")
        yield KeyLinks(ACTIONS)

    def on_mount(self) -> None:
        """Begin with the bars."""
        for view in self._views[1:]:
            view.display = False

    def refresh_room(self) -> None:
        """Show the days as they are in the diary now."""
        first = self.last - WEEK + ONE_DAY
        days, self._loads = self._read()
        lines = [LoadLine(day, self._loads.size_of(day)) for day in days]
        for rows in self.query(LoadRows):
            rows.show_days(lines)
        self.query_one(Menu).show_lines([self._line(line) for line in lines])
        self.query_one("#when", Static).update(self._when(first))
        self.query_one("#words", Static).update(Content("\n".join(week_sentences(days))))
        self._ask(first)
        self.query_one(Figure).tell(*middle_words(self._loads))
        self._hide_what_is_empty(any(day.is_logged for day in days))

    def _read(self) -> tuple[list[DayLoad], Loads]:
        pacing = self.store.pacing
        everyone = [*pacing.activities(), *pacing.activities(archived=True)]
        logs = pacing.logs(first_needed(self.last, self.today), self.last)
        return week_up_to(self.last, self.today, logs, {each.id: each for each in everyone})

    def _ask(self, first: date) -> None:
        """The pattern as a question, where there is one."""
        question = self.query_one("#pattern", Static)
        found = self._loads.up_then_down()
        question.display = found is not None
        if found is not None:
            words = pattern_question(found, first, self.today)
            page = key_link("b", "reads about boom and bust", "screen.read")
            question.update(Content(f"{words}\n{OWN_RULE}\n") + page)

    def _hide_what_is_empty(self, any_day: bool) -> None:
        self.query_one("#empty").display = not any_day
        self.query_one("#words").display = any_day
        self.query_one(Figure).display = bool(self._loads.known)
        if self.focused is None or not self.focused.display:
            self._focus_view()

    def _focus_view(self) -> None:
        """The list has the keys where it is shown, or else the figure."""
        menu, figure = self.query_one(Menu), self.query_one(Figure)
        wanted = menu if menu.display else figure
        self.set_focus(wanted if wanted.display else None, scroll_visible=False)

    def _line(self, line: LoadLine) -> Line:
        day = line.day
        told = day_line(day, line.size, self.today)
        return Line(day.day.isoformat(), told, day_details(day))

    def _when(self, first: date) -> Content:
        """The days, with the way to earlier and later ones."""
        days = range_words(first, self.last, today=self.today)
        later = "screen.week(1)" if self.last < self.today else ""
        return earlier_and_later(days, "screen.week(-1)", later)

    def help_lines(self) -> list[str]:
        """How the middle day is worked out where it has the focus; or what the screen is for."""
        if isinstance(self.focused, Figure):
            return middle_help(self._loads, self.today)
        return super().help_lines()

    @property
    def _views(self) -> list[Widget]:
        return [self.query_one(kind) for kind in (LoadBars, LoadTable, Menu)]

    def action_view(self) -> None:
        """Go on from the bars to the table, from there to the words, and round again."""
        views = self._views
        place = next(place for place, view in enumerate(views) if view.display)
        for view in views:
            view.display = view is views[(place + 1) % len(views)]
        self._focus_view()

    def action_read(self) -> None:
        """Go to the page about boom and bust."""
        self.post_message(Go(BOOM_AND_BUST))

    def action_week(self, by: int) -> None:
        """Show earlier or later days. The last week is the one up to today."""
        if by > 0 and self.last == self.today:
            self.say("This is the latest week.")
            return
        last = self.last + by * WEEK
        self.last_shown = None if last >= self.today else max(last, FIRST_DAY + 2 * WEEK)
        self.look_again()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a day."""
        day = date.fromisoformat(str(event.option_id))
        self.open_page(DAY, day)
