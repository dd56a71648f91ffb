"""How much of an activity was done over some time: in a sentence, and one way to look at it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from pain_companion.domain.pacing_amounts import AmountPoint
from pain_companion.text import shown
from pain_companion.widgets.amounts_chart import Amounts, AmountsChart, AmountsTable
from pain_companion.widgets.lines import Lines
from pain_companion.words.activity import point_lines


class AmountsOverTime(Vertical):
    """The days, a sentence, and under them a chart, a table or the same in words."""

    DEFAULT_CSS = """
    AmountsOverTime { height: auto; }
    AmountsOverTime > #when { margin-top: 1; link-style: none; link-color: $text; }
    AmountsOverTime > #words { height: auto; max-width: 76; }
    AmountsOverTime > Amounts { max-width: 108; }
    """

    def compose(self) -> ComposeResult:
        """The chart is shown at first."""
        yield Static(id="when", classes="muted")
        yield Static(id="words")
        yield AmountsChart()
        yield AmountsTable()
        yield Lines([])

    def on_mount(self) -> None:
        """Show one of the three."""
        self._look_at(0)

    def show(self, when: Content, sentence: str) -> None:
        """Show which days these are, and how much was done in them."""
        self.query_one("#when", Static).update(when)
        self.query_one("#words", Static).update(Content(shown(sentence)))

    def show_points(self, points: Sequence[AmountPoint], unit: str, today: date) -> None:
        """Show these points, oldest first."""
        for amounts in self.query(Amounts):
            amounts.show_points(points, unit, today)
        self.query_one(Lines).tell(point_lines(points, unit, today))

    def look_at_next(self) -> None:
        """Go on from the chart to the table, from there to the words, and round again."""
        views = self._views
        seen = next(place for place, view in enumerate(views) if view.display)
        self._look_at((seen + 1) % len(views))

    def _look_at(self, place: int) -> None:
        for each, view in enumerate(self._views):
            view.display = each == place

    @property
    def _views(self) -> list[Widget]:
        return [*self.query(Amounts), self.query_one(Lines)]
