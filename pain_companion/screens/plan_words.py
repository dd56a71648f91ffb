"""The lines of one part of the flare-up plan, to read in the quiet room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.flare_plan import Part
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.widgets.lines import Lines
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_room import lines_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PlanWordsScreen(QuietRoom):
    """The lines of `part`."""

    HELP = "These are your own words from your plan.\nEsc goes back to the step."

    def __init__(self, store: Diary, now: Callable[[], datetime], part: Part) -> None:
        super().__init__(store, now)
        self.part = part

    def body(self) -> ComposeResult:
        """Its heading and its lines."""
        yield Static(Content(PART_TITLES[self.part]), classes="heading")
        yield Lines([], classes="paragraph")

    def refresh_room(self) -> None:
        """Show them as the plan has them now."""
        lines = self.store.flares.plan().of(self.part)
        self.query_one(".paragraph", Lines).tell(lines_of(self.part, lines))
