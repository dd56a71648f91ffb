"""A day: what is planned above what was done, a cell for each half hour; or the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import time
from itertools import groupby
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style

from pain_companion.domain.pacing import Demand
from pain_companion.domain.pacing_day import SLOTS, Slots
from pain_companion.formats import clock_words
from pain_companion.widgets.packed import packed
from pain_companion.widgets.parts import Parted
from pain_companion.words.pacing_day import strip_lines

LETTERS: Mapping[Demand, str] = {
    Demand.LOW: "L",
    Demand.MEDIUM: "M",
    Demand.HIGH: "H",
    Demand.REST: "R",
}
NOTHING = "·"
EMPTY: Slots = (None,) * SLOTS
LABEL_WIDTH = 5
HOURS_BETWEEN_LABELS = 6


class DayStrip(Parted):
    """24 hours in one row of 48 cells, or where that is too wide in two rows of 24.

    `in_words` changes from the picture to words.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "day--low",
        "day--medium",
        "day--high",
        "day--rest",
        "day--muted",
    }
    DEFAULT_CSS = """
    DayStrip { height: auto; width: 100%; }
    DayStrip > .day--low { background: $primary-muted; color: $text; }
    DayStrip > .day--medium {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    DayStrip > .day--high { background: $accent; color: $background; text-style: bold; }
    DayStrip > .day--rest { background: $panel; color: $text-muted; }
    DayStrip > .day--muted { color: $text-muted; }
    DayStrip:ansi > .day--medium { color: $primary; text-style: reverse; }
    DayStrip:ansi > .day--high {
        background: $background; color: $accent; text-style: bold reverse;
    }
    """

    in_words: reactive[bool] = reactive(False, layout=True)

    def __init__(self) -> None:
        super().__init__()
        self.planned = EMPTY
        self.done = EMPTY
        self.twelve_hour = True

    def show_day(self, planned: Slots, done: Slots, *, twelve_hour: bool) -> None:
        """Show another day, or this one as it is now."""
        self.planned, self.done, self.twelve_hour = planned, done, twelve_hour
        self.refresh(layout=True)

    def render(self) -> Content:
        """The strips with their hours, then what the letters mean; or the words."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        if self.in_words:
            planned = strip_lines("Planned", self.planned, twelve_hour=self.twelve_hour)
            done = strip_lines("Done", self.done, twelve_hour=self.twelve_hour)
            return [Content(line) for line in [*planned, *done]]
        cells = SLOTS if width >= LABEL_WIDTH + SLOTS else SLOTS // 2
        rows: list[Content] = []
        for first in range(0, SLOTS, cells):
            rows += [
                self._strip("plan", self.planned[first : first + cells]),
                self._strip("done", self.done[first : first + cells]),
                self._hours(range(first, first + cells)),
            ]
        return [*rows, *packed(list(self._meanings()), width)]

    def _strip(self, label: str, slots: Slots) -> Content:
        row = Content(label.ljust(LABEL_WIDTH))
        for demand, run in groupby(slots):
            letter = NOTHING if demand is None else LETTERS[demand]
            row = row + Content.styled(letter * len(list(run)), self._style(demand))
        return row

    def _hours(self, slots: range) -> Content:
        """Some of the hours, each beneath the cell where it begins."""
        every = 2 * HOURS_BETWEEN_LABELS
        clocks = (time(slot // 2) for slot in slots[::every])
        labels = (clock_words(clock, twelve_hour=self.twelve_hour) for clock in clocks)
        words = "".join(label.ljust(every) for label in labels)
        return Content.styled(" " * LABEL_WIDTH + words, self._style(None))

    def _style(self, demand: Demand | None) -> Style:
        return self.get_visual_style(f"day--{demand.value if demand else 'muted'}")

    def _meanings(self) -> Iterator[Content]:
        """What each letter that is drawn means."""
        for demand, letter in LETTERS.items():
            if demand in self.planned or demand in self.done:
                yield Content.styled(letter, self._style(demand)) + f" {demand.value}"
