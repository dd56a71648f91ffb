"""The longer view: every week since the first night, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_figures import figures
from pain_companion.domain.sleep_summary import NIGHTS_NEEDED_A_WEEK, ratio_of_sums
from pain_companion.domain.weeks import week_start
from pain_companion.screens.room import Room
from pain_companion.widgets.go import Go
from pain_companion.widgets.week_list import HEADS, WeekLine, WeekList

WEEK = timedelta(days=7)
LAST_DAY_OF_WEEK = timedelta(days=6)
NO_WEEKS = "No nights yet. Your weeks show here once there are some."
CAPTION = (
    f"Averages need {NIGHTS_NEEDED_A_WEEK} nights in a week. "
    "Of 100: how many of 100 minutes in bed you slept, all nights together. "
    "Dots: nothing written. A whole bar is 12 hours."
)


def week_line(first: date, nights: Sequence[Night]) -> WeekLine:
    """A week and its nights in figures: the same as those of `summarise`, but only two of them.

    A page of weeks is worked out between two frames.
    """
    computed = [figures(night) for night in nights]
    asleep = [each.total_sleep_time for each in computed if each.total_sleep_time is not None]
    efficient = [each for each in computed if each.sleep_efficiency is not None]
    return WeekLine(
        first,
        first + LAST_DAY_OF_WEEK,
        len(nights),
        fmean(asleep) if len(asleep) >= NIGHTS_NEEDED_A_WEEK else None,
        ratio_of_sums(efficient) if len(efficient) >= NIGHTS_NEEDED_A_WEEK else None,
    )


class SleepWeeksScreen(Room):
    """A row for each week. Only the nights of the weeks in sight are read."""

    AREA = "sleep"
    TITLE_WORDS = "Your weeks of sleep"
    AUTO_FOCUS: ClassVar[str | None] = "WeekList"
    HELP = (
        "One row for each week, this week first.\n"
        "Time asleep is the average of the nights. A week without nights is a gap.\n"
        "Page Up and Page Down go faster. Home and End go to either end.\n"
        "Enter opens a week. Esc goes back."
    )
    CSS = """
    SleepWeeksScreen #heads { height: 1; margin-top: 1; }
    SleepWeeksScreen #caption { height: auto; max-width: 76; margin: 1 0 0 1; }
    """

    def body(self) -> ComposeResult:
        """The heads, the list, and what it means."""
        yield Static(Content(HEADS), id="heads", classes="muted")
        yield WeekList(self.weeks)
        yield Static(Content(NO_WEEKS), id="none")
        yield Static(Content(CAPTION), id="caption", classes="muted")

    def refresh_room(self) -> None:
        """Count the weeks there are now."""
        first = self.store.sleep.first_morning()
        for name in ("#heads", "#caption", "WeekList"):
            self.query_one(name).display = first is not None
        self.query_one("#none").display = first is None
        self.query_one(WeekList).show_weeks(self._place_of(first) + 1 if first else 0)

    def weeks(self, place: int, count: int) -> Sequence[WeekLine]:
        """So many weeks from a place on, backwards from this week at place 0."""
        week_starts = self.settings.week_starts
        this_week = week_start(self.today, week_starts)
        starts = [this_week - WEEK * each for each in range(place, place + count)]
        nights = self.store.sleep.nights(starts[-1], starts[0] + LAST_DAY_OF_WEEK)
        by_week: dict[date, list[Night]] = {first: [] for first in starts}
        for night in nights:
            by_week[week_start(night.morning, week_starts)].append(night)
        return [week_line(first, by_week[first]) for first in starts]

    def on_week_list_opened(self, event: WeekList.Opened) -> None:
        """Show a week in the sleep diary."""
        self.post_message(Go(f"sleep:week-up-to-{event.week.last.isoformat()}"))

    def _start(self, day: date) -> date:
        return week_start(day, self.settings.week_starts)

    def _place_of(self, day: date) -> int:
        return (self._start(self.today) - self._start(day)).days // 7
