"""Looking back at small things with pleasure or meaning, in words."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.screens.room import Room
from pain_companion.widgets.lines import Lines
from pain_companion.words.habits import WEEK, WEEKS_BACK
from pain_companion.words.pleasures import by_day

ABOUT = "What you wrote in the last 8 weeks. Days in between are fine."
NOTHING = "Nothing is written down in these weeks. That is fine, too."


class PleasuresBackScreen(Room):
    """The days that had a small thing, newest first."""

    AREA = "wellbeing"
    TITLE_WORDS = "Looking back"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "The days on which you did a small thing, newest first.\n"
        "The arrow keys move the page. Esc goes back to your list."
    )
    CSS = "PleasuresBackScreen Lines { margin-top: 1; max-width: 76; }"

    def body(self) -> ComposeResult:
        """A line about it, then the days."""
        yield Static(Content(ABOUT), classes="muted")
        yield Lines([])

    def refresh_room(self) -> None:
        """Show the days as they are now."""
        pleasures = self.store.pleasures
        days = pleasures.days(self.today - WEEK * WEEKS_BACK, self.today)
        told = by_day(days, pleasures.all(), self.today)
        lines = [line for day, things in told for line in (day, *(f"- {e}" for e in things), "")]
        self.query_one(Lines).tell(lines or [NOTHING])
