"""The sleep diary: one week of nights, as a picture, as a table and in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from pain_companion.formats import date_words, range_words
from pain_companion.screens.doors import Door
from pain_companion.screens.room import Room
from pain_companion.screens.week_of_nights import ONE_DAY, WEEK, WeekOfNights, read_week
from pain_companion.typed_dates import FIRST_DAY
from pain_companion.widgets.figure import Figure
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.links import earlier_and_later
from pain_companion.widgets.night_chart import NightChart
from pain_companion.widgets.night_rows import NightRows
from pain_companion.widgets.night_table import NightTable
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WEEK_UP_TO = "week-up-to-"
"""Stands before the last morning of a week in the name of a place."""

FIGURES_PAGE = "page:sleep/what-the-figures-mean"
NO_NIGHTS = "No nights yet. Press Enter to write last night. It takes about a minute."

DOORS = {
    "weeks": Door(
        "All your weeks", "The weeks of sleep, newest first.", "sleep_weeks:SleepWeeksScreen"
    ),
    "habits": Door(
        "Sleep habits",
        "One or two small things to try.",
        "sleep_habits:SleepHabitsScreen",
    ),
    "window": Door(
        "Sleep window",
        "Times in bed that a clinician has set.",
        "sleep_window:SleepWindowsScreen",
    ),
    "sheet": Door(
        "A blank sheet of nights",
        "To print, and to fill in by hand.",
        "save_sheet:NightsSheetScreen",
    ),
}
"""The other screens of this area."""

ACTIONS = (
    ("s", "short", "short way"),
    ("n", "nap", "nap"),
    ("v", "view", "picture or table"),
    ("w", "open('weeks')", "all weeks"),
    ("h", "open('habits')", "habits"),
    ("i", "open('window')", "sleep window"),
    ("b", "open('sheet')", "blank sheet"),
    ("o", "late", "leave out nights filled in later"),
    ("r", "read", "what the figures mean"),
)
"""Keys of this screen that also stand on it as words to click."""


class SleepScreen(Room):
    """Seven nights, those up to this morning at first."""

    AREA = "sleep"
    TITLE_WORDS = "Sleep diary"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Your nights, each under the morning it ended.\n"
        "Up and down choose a night. Enter writes or opens it. Delete puts it in the bin.\n"
        "Left and right show the week before and after.\n"
        "Tab goes to the figures. F1 on one shows how it is worked out."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, action, words) for key, action, words in ACTIONS),
        Binding("left", "week(-1)", "earlier week"),
        Binding("right", "week(1)", "later week"),
        Binding("delete", "delete", "put in the bin"),
    ]
    CSS = """
    SleepScreen #when { height: auto; }
    SleepScreen.-wide #chart, SleepScreen.-wide #table { margin-top: 1; }
    SleepScreen #empty { height: auto; margin: 1 0; }
    SleepScreen #words { height: auto; margin-top: 1; }
    SleepScreen #figures { height: auto; max-width: 110; margin-top: 1; }
    SleepScreen.-narrow #figures { layout: vertical; }
    SleepScreen.-narrow Figure { width: 100%; margin-bottom: 1; }
    SleepScreen.-wide #words { max-width: 76; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.last_shown: date | None = None
        """The last morning shown; None for this morning, whichever that is."""
        self.without_late = False
        self._week: WeekOfNights | None = None

    @property
    def last(self) -> date:
        """The last of the seven mornings."""
        return min(self.last_shown or self.today, self.today)

    def body(self) -> ComposeResult:
        """The week, then what it comes to."""
        yield Static(id="when", classes="muted")
        yield Static(Content(NO_NIGHTS), id="empty")
        yield NightChart(id="chart")
        yield NightTable(id="table")
        yield Static(id="naps", classes="muted")
        yield Static(id="words")
        with Horizontal(id="figures"):
            for place in range(3):
                yield Figure(id=f"figure-{place}")
        yield KeyLinks(ACTIONS)

    def on_mount(self) -> None:
        """Begin with the picture, on last night."""
        self.query_one(NightTable).display = False
        for rows in self.query(NightRows):
            rows.set_reactive(NightRows.cursor, 6)

    def refresh_room(self) -> None:
        """Show the week as it is in the diary now."""
        twelve_hour = self.settings.twelve_hour
        self._week = read_week(
            self.store, self.last, without_late=self.without_late, twelve_hour=twelve_hour
        )
        for rows in self.query(NightRows):
            rows.show_nights(self._week.lines, today=self.today, twelve_hour=twelve_hour)
        self._show_words(self._week)
        self.query_one("#when", Static).update(self._when())
        if self.focused is None:
            # Not scrolled to: the heading stays in view.
            self.rows.focus(scroll_visible=False)

    def _show_words(self, week: WeekOfNights) -> None:
        self.query_one("#words", Static).update(Content("\n".join(week.sentences)))
        naps = self.query_one("#naps", Static)
        naps.update(Content(week.nap_words))
        naps.display = bool(week.nap_words)
        for place, words in enumerate(week.figures):
            self.query_one(f"#figure-{place}", Figure).tell(words.title, words.line)
        any_night = week.has_nights or self.store.sleep.last_morning() is not None
        self.query_one("#empty").display = not any_night
        self.query_one("#words").display = any_night
        self.query_one("#figures").display = week.has_nights

    def _when(self) -> Content:
        """The days, with the way to earlier and later ones."""
        days = range_words(self.last - 6 * ONE_DAY, self.last, today=self.today)
        later = "screen.week(1)" if self.last < self.today else ""
        words = earlier_and_later(days, "screen.week(-1)", later)
        late = "\nAverages leave out nights filled in later. o counts them again."
        return words + late if self.without_late else words

    def help_lines(self) -> list[str]:
        """How the figure that has the focus is worked out; or what the screen is for."""
        if isinstance(self.focused, Figure) and self._week is not None:
            return self._week.explained(int(str(self.focused.id).removeprefix("figure-")))
        return super().help_lines()

    @property
    def rows(self) -> NightRows:
        """The picture or the table, whichever is shown."""
        table = self.query_one(NightTable)
        return table if table.display else self.query_one(NightChart)

    def open_at(self, inside: str) -> None:
        """Open a night by its morning, the week up to one, or another screen by its name."""
        if inside in DOORS:
            self.action_open(inside)
            return
        try:
            morning = date.fromisoformat(inside.removeprefix(WEEK_UP_TO))
        except ValueError:
            return
        if inside.startswith(WEEK_UP_TO):
            self.show_week(morning)
        else:
            self.open_night(morning)

    def open_night(self, morning: date) -> None:
        """Write or change the night that ended on `morning`."""
        from pain_companion.screens.night import NightScreen  # noqa: PLC0415  # when it is used

        self.open_screen(NightScreen(self.store, self.now, morning, zone_of(self.now())))

    def on_night_rows_opened(self, event: NightRows.Opened) -> None:
        """Enter or a click on a night."""
        self.open_night(event.morning)

    def action_short(self) -> None:
        """Write the night under the cursor the short way."""
        from pain_companion.screens.short_night import ShortNightScreen  # noqa: PLC0415

        morning, zone = self._marked_morning(), zone_of(self.now())
        self.open_screen(ShortNightScreen(self.store, self.now, morning, zone))

    def action_nap(self) -> None:
        """Write a nap on the day under the cursor."""
        from pain_companion.screens.nap import NapScreen  # noqa: PLC0415

        day, zone = self._marked_morning(), zone_of(self.now())
        self.open_screen(NapScreen(self.store, self.now, day, zone))

    def action_view(self) -> None:
        """Change between picture and table."""
        before = self.rows
        for rows in self.query(NightRows):
            rows.display = rows is not before
            rows.cursor = before.cursor
        self.rows.focus()

    def action_read(self) -> None:
        """Go to the page about the figures."""
        self.post_message(Go(FIGURES_PAGE))

    def action_late(self) -> None:
        """Leave nights that were filled in later out of the averages, or take them in again."""
        self.without_late = not self.without_late
        self.look_again()

    def action_week(self, by: int) -> None:
        """Show earlier or later nights. The last week is the one up to this morning."""
        if by > 0 and self.last == self.today:
            self.say("This is the latest week.")
            return
        self.show_week(self.last + by * WEEK)

    def show_week(self, last: date) -> None:
        """Show the seven nights up to `last`, as far as there are days."""
        self.last_shown = None if last >= self.today else max(last, FIRST_DAY + WEEK)
        self.look_again()

    def action_open(self, door: str) -> None:
        """Open another screen of this area."""
        self.open_screen(DOORS[door].open(self.store, self.now))

    def action_delete(self) -> None:
        """Put the night under the cursor into the bin."""
        line = self.rows.marked
        night = line.night if line else None
        if line is None or night is None:
            self.say("There is no night here to delete.")
            return
        self.changes(
            lambda: self.store.sleep.delete(night.id),
            f"Deleted: {date_words(line.morning, today=self.today)}. Ctrl+Z brings it back.",
        )

    def _marked_morning(self) -> date:
        return self.rows.marked.morning if self.rows.marked else self.today
