"""The table of a week: the same nights as in the picture, in figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.content import Content

from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.formats import clock_words, in_every_hundred, minutes_short
from pain_companion.frozen import frozen
from pain_companion.widgets.night_rows import (
    LABEL_WIDTH,
    NOT_RECORDED,
    NightLine,
    NightRows,
    asleep_short,
)

Cell = Callable[[Night, Figures, bool], str]


def _clock(name: str) -> Cell:
    def words(night: Night, _: Figures, twelve_hour: bool) -> str:
        moment: datetime | None = getattr(night, name)
        if moment is None:
            return NOT_RECORDED
        return clock_words(moment.time(), twelve_hour=twelve_hour)

    return words


def _length(name: str) -> Cell:
    def words(_: Night, computed: Figures, __: bool) -> str:
        minutes: int | None = getattr(computed, name)
        return NOT_RECORDED if minutes is None else minutes_short(minutes)

    return words


def _of_hundred(_: Night, computed: Figures, __: bool) -> str:
    percent = computed.sleep_efficiency
    return NOT_RECORDED if percent is None else in_every_hundred(percent).split()[0]


@frozen
class Column:
    """A column: its head, its width with the gap behind it, what it shows, and its rank.

    Where there is too little room, the columns with the lowest ranks are chosen.
    """

    head: str
    width: int
    cell: Cell
    rank: int


COLUMNS = (
    Column("to bed", 8, _clock("to_bed_at"), 3),
    Column("lights out", 11, _clock("lights_out_at"), 5),
    Column("to sleep", 9, _length("sleep_onset_latency"), 6),
    Column("awake", 6, _length("wake_after_sleep_onset"), 7),
    Column("woke", 8, _clock("woke_at"), 8),
    Column("up", 8, _clock("got_up_at"), 4),
    Column("asleep", 7, lambda night, *_: asleep_short(night), 0),
    Column("of 100", 7, _of_hundred, 2),
    Column("quality", 9, lambda night, *_: night.quality or NOT_RECORDED, 1),
)
OF_A_HUNDRED = "of 100: minutes asleep of 100 in bed"


def columns_for(width: int) -> list[Column]:
    """The columns that fit into `width` cells, in their order."""
    chosen: set[str] = set()
    for column in sorted(COLUMNS, key=lambda each: each.rank):
        if column.width > width:
            break
        chosen.add(column.head)
        width -= column.width
    return [column for column in COLUMNS if column.head in chosen]


class NightTable(NightRows):
    """Each night as a row of figures."""

    def above(self, width: int) -> list[Content]:
        """The heads of the columns."""
        heads = (column.head.ljust(column.width) for column in columns_for(width - LABEL_WIDTH))
        return [self.muted(" " * LABEL_WIDTH + "".join(heads))]

    def row(self, line: NightLine, width: int) -> Content:
        """The cells."""
        if line.night is None:
            return self.muted(self.hint(line) or NOT_RECORDED)
        computed = figures(line.night)
        cells = (
            column.cell(line.night, computed, self.twelve_hour).ljust(column.width)
            for column in columns_for(width - LABEL_WIDTH)
        )
        return Content("".join(cells).rstrip())

    def beneath(self, width: int) -> list[Content]:
        """What the marks and the shortest head mean."""
        heads = [column.head for column in columns_for(width - LABEL_WIDTH)]
        caption = [self.muted(OF_A_HUNDRED)] if "of 100" in heads else []
        return [*super().beneath(width), *caption]
