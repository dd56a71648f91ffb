"""The load of some days as a picture and as a table: one row for each day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from pain_companion.domain.pacing import WEIGHTS, Demand
from pain_companion.domain.pacing_load import DayLoad
from pain_companion.formats import count_words, date_short, minutes_short, nearest
from pain_companion.frozen import frozen
from pain_companion.widgets.day_strip import LETTERS
from pain_companion.widgets.packed import packed
from pain_companion.widgets.parts import Parted
from pain_companion.words.pacing import DEMAND_WORDS
from pain_companion.words.pacing_week import (
    ACTIVE,
    NO_MINUTES,
    NOTHING_WRITTEN,
)

LABEL_WIDTH = 8
FIGURE_WIDTH = 7
WORDS_WIDTH = 16
NOT_WRITTEN = "–"
AND_MORE = "+"
AND_MORE_WORDS = f"{AND_MORE} more, without minutes"


@frozen
class LoadLine:
    """A day, and "big" or "small" where it is one of these."""

    day: DayLoad
    size: str = ""


def parts(day: DayLoad, most: Decimal, cells: int) -> list[tuple[Demand, int]]:
    """How many of the `cells` of a bar each demand takes; `most` is the load of a whole one.

    The bar is as long as the load of the day says, to the nearest cell, and at least one.
    """
    if not day.load:
        return []
    weighed = [(demand, WEIGHTS[demand] * day.minutes.get(demand, Decimal(0))) for demand in ACTIVE]
    length = max(1, nearest(float(day.load * cells / most)))
    so_far, edges = Decimal(0), [0]
    for _, load in weighed:
        so_far += load
        edges.append(nearest(float(so_far * length / day.load)))
    taken = [last - first for first, last in pairwise(edges)]
    return [(demand, count) for (demand, _), count in zip(weighed, taken, strict=True) if count]


class LoadRows(Parted):
    """Rows of days. A subclass draws what stands above, in and beneath them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "load--muted",
        "load--strong",
        "load--high",
        "load--medium",
        "load--low",
    }
    DEFAULT_CSS = """
    LoadRows { height: auto; width: 100%; text-wrap: nowrap; text-overflow: ellipsis; }
    LoadRows > .load--muted { color: $text-muted; }
    LoadRows > .load--strong { text-style: bold; }
    LoadRows > .load--low { background: $primary-muted; color: $text; }
    LoadRows > .load--medium {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    LoadRows > .load--high { background: $accent; color: $background; text-style: bold; }
    LoadRows:ansi > .load--medium { color: $primary; text-style: reverse; }
    LoadRows:ansi > .load--high {
        background: $background; color: $accent; text-style: bold reverse;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: Sequence[LoadLine] = ()

    def show_days(self, lines: Sequence[LoadLine]) -> None:
        """Show these days."""
        self.lines = lines
        self.refresh(layout=True)

    def above(self, width: int) -> list[Content]:
        """What stands above the rows."""
        return []

    def row(self, line: LoadLine, width: int) -> Content:
        """A row's own part, behind the day."""
        raise NotImplementedError

    def beneath(self, width: int) -> list[Content]:
        """What stands beneath the rows."""
        return packed(self._signs(), width)

    def render(self) -> Content:
        """The rows, with what stands above and beneath them."""
        width = self.content_size.width
        rows = [
            Content(date_short(line.day.day).ljust(LABEL_WIDTH)) + self.row(line, width)
            for line in self.lines
        ]
        return Content("\n").join([*self.above(width), *rows, *self.beneath(width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        return len(self.above(width)) + len(self.lines) + len(self.beneath(width))

    def styled(self, words: str, part: str) -> Content:
        """Words in the style of a part."""
        return Content.styled(words, self.get_visual_style(f"load--{part}"))

    def _signs(self) -> list[Content]:
        has_more = any(AND_MORE in _load(line.day) for line in self.lines)
        return [self.styled(AND_MORE_WORDS, "muted")] if has_more else []


class LoadBars(LoadRows):
    """Each day as a bar, its load as a figure, and a few words. A gap stays empty."""

    def row(self, line: LoadLine, width: int) -> Content:
        """The bar and what it comes to."""
        day = line.day
        if day.load is None:
            return self.styled(NO_MINUTES if day.is_logged else NOTHING_WRITTEN, "muted")
        has_words = width >= LABEL_WIDTH + FIGURE_WIDTH + 2 * WORDS_WIDTH
        cells = width - LABEL_WIDTH - FIGURE_WIDTH - (WORDS_WIDTH if has_words else 0)
        bar = Content("").join(self._bar(day, cells))
        figure = bar + self.styled(f" {_load(day)}", "strong")
        if not has_words:
            return figure
        gap = " " * (cells + FIGURE_WIDTH - len(figure) + 1)
        rests = count_words(day.rests, "rest") if day.rests else ""
        return figure + gap + self.styled(", ".join(filter(None, (line.size, rests))), "muted")

    def beneath(self, width: int) -> list[Content]:
        """What the letters mean too."""
        items = [
            self.styled(LETTERS[demand], demand.value) + f" {DEMAND_WORDS[demand]}"
            for demand in ACTIVE
            if any(line.day.minutes.get(demand) for line in self.lines)
        ]
        return packed([*items, *self._signs()], width)

    def _bar(self, day: DayLoad, cells: int) -> Iterator[Content]:
        most = max(line.day.load or Decimal(0) for line in self.lines)
        for demand, count in parts(day, most, cells):
            yield self.styled(LETTERS[demand] * count, demand.value)


@frozen
class Column:
    """A column: its head, and its width with the gap behind it."""

    head: str
    width: int


COLUMNS = (
    Column("load", 8),
    Column("high", 7),
    Column("medium", 8),
    Column("low", 7),
    Column("rest", 7),
    Column("size", 6),
)
"""The first of them are shown, as many as there is room for."""


class LoadTable(LoadRows):
    """Each day as a row of figures: its load, and the minutes that it is made of."""

    def above(self, width: int) -> list[Content]:
        """The heads of the columns."""
        heads = "".join(column.head.ljust(column.width) for column in _columns(width))
        return [self.styled(" " * LABEL_WIDTH + heads, "muted")]

    def row(self, line: LoadLine, width: int) -> Content:
        """The cells."""
        day = line.day
        if not day.is_logged:
            return self.styled(NOTHING_WRITTEN, "muted")
        cells = {
            "load": _load(day),
            "size": line.size,
            **{demand.value: _minutes(day, demand) for demand in Demand},
        }
        words = "".join(cells[column.head].ljust(column.width) for column in _columns(width))
        return Content(words.rstrip())


def _load(day: DayLoad) -> str:
    """The load of a day. One that lacks the minutes of something has a sign behind it."""
    if day.load is None:
        return NOT_WRITTEN
    return f"{nearest(float(day.load)):,}" + (AND_MORE if day.without_minutes else "")


def _minutes(day: DayLoad, demand: Demand) -> str:
    minutes = day.minutes.get(demand)
    return NOT_WRITTEN if minutes is None else minutes_short(nearest(float(minutes)))


def _columns(width: int) -> Iterator[Column]:
    room = width - LABEL_WIDTH
    for column in COLUMNS:
        room -= column.width
        if room < 0:
            return
        yield column
