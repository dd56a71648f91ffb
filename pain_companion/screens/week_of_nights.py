"""A week read from the diary: its rows, its words and its figures, for the sleep diary's screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.sleep import Nap, SleepWindow
from pain_companion.domain.sleep_summary import Summary, summarise
from pain_companion.formats import date_short, minutes_short
from pain_companion.frozen import frozen
from pain_companion.widgets.night_rows import NightLine
from pain_companion.words.sleep_view import FigureWords, figure_help, week_figures
from pain_companion.words.sleep_week import week_sentences

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE_DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@frozen
class WeekOfNights:
    """Seven mornings, and what they come to."""

    lines: Sequence[NightLine]
    naps: Sequence[Nap]
    summary: Summary
    fortnight: Summary
    """The same with the seven days before."""
    earlier: Summary
    """Those alone."""
    twelve_hour: bool

    @property
    def sentences(self) -> tuple[str, str]:
        """The week in two sentences."""
        return week_sentences(self.summary, self.earlier)

    @property
    def figures(self) -> tuple[FigureWords, ...]:
        """The week in three figures."""
        return week_figures(self.summary, twelve_hour=self.twelve_hour)

    @property
    def nap_words(self) -> str:
        """The naps of the week in a line; empty where there are none."""
        naps = [f"{date_short(nap.day)} {minutes_short(nap.minutes)}" for nap in self.naps]
        return f"Naps: {', '.join(naps)}" if naps else ""

    @property
    def has_nights(self) -> bool:
        """Whether any night is written."""
        return any(line.night for line in self.lines)

    def explained(self, place: int) -> list[str]:
        """How the figure at a place is worked out."""
        return figure_help(
            self.figures[place], self.summary, self.fortnight, twelve_hour=self.twelve_hour
        )


def read_week(store: Diary, last: date, *, without_late: bool, twelve_hour: bool) -> WeekOfNights:
    """Read the seven nights up to `last`. Raises DiaryError."""
    first = last - 6 * ONE_DAY
    nights = store.sleep.nights(first - WEEK, last)
    naps = store.sleep.naps(first - WEEK, last)
    windows = store.sleep.windows()
    written = {night.morning: night for night in nights}
    mornings = [first + n * ONE_DAY for n in range(7)]

    def summary(begin: date, end: date) -> Summary:
        return summarise(nights, naps, begin, end, without_late=without_late)

    return WeekOfNights(
        [NightLine(day, written.get(day), _window_on(day, windows)) for day in mornings],
        [nap for nap in naps if nap.day >= first],
        summary=summary(first, last),
        fortnight=summary(first - WEEK, last),
        earlier=summary(first - WEEK, first - ONE_DAY),
        twelve_hour=twelve_hour,
    )


def _window_on(morning: date, windows: Sequence[SleepWindow]) -> SleepWindow | None:
    return next((window for window in windows if window.holds_on(morning)), None)
