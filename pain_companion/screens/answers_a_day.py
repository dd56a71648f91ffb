"""A room in which one day is answered for: today, or one that is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from pain_companion.formats import date_words
from pain_companion.screens.room import Room
from pain_companion.widgets.links import link

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE_DAY = timedelta(days=1)


DAY_BINDINGS = (
    Binding("left_square_bracket", "day(-1)", "the day before"),
    Binding("right_square_bracket", "day(1)", "the day after"),
)
"""The keys to other days, which a room puts after its own: so they stand in the foot line."""


class AnswersADay(Room):
    """The keys [ and ] go to other days, up to today. A subclass has them in its BINDINGS."""

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._day: date | None = None

    @property
    def day(self) -> date:
        """The day that is answered for."""
        return self._day or self.today

    def day_line(self) -> Content:
        """The day, and the ways to those beside it."""
        day = "Today, " if self.day == self.today else ""
        ways = [
            Content(f"{day}{date_words(self.day, today=self.today)}"),
            link("← Day before", "screen.day(-1)"),
        ]
        if self.day < self.today:
            ways.append(link("Day after →", "screen.day(1)"))
        return Content("   ").join(ways)

    def action_day(self, by: int) -> None:
        """Answer for another day."""
        day = self.day + by * ONE_DAY
        if day > self.today:
            self.say("That day has not come yet.")
            return
        self._day = None if day == self.today else day
        self.look_again()
