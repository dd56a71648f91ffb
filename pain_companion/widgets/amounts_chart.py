"""How much of an activity was done over time: as a picture of bars, and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from math import ceil
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from pain_companion.domain.pacing import Reason, shown_amount
from pain_companion.domain.pacing_amounts import AmountPoint
from pain_companion.text import shown
from pain_companion.widgets.packed import packed
from pain_companion.words.activity import day_short, done_in, happened_words, point_short
from pain_companion.words.pacing import amount_words, number_words

ROWS = 7
EIGHTHS = " ▁▂▃▄▅▆▇█"
WIDEST = 4
"""The most cells a point takes, the gap behind it among them."""
PLAN, PLAN_ON_BAR = "─", "═"
UNWRITTEN = "·"
MARKS = {Reason.STEPPED_UP: "▲", Reason.STEPPED_BACK: "▼", Reason.CHANGED: "◆", Reason.START: "◆"}
MARK_WORDS = {"▲": "stepped up", "▼": "stepped back", "◆": "plan began or changed"}
IN_FLARE = "f"
NOT_WRITTEN = "–"
LABEL_WIDTH = 14
NUMBER_WIDTH = 10


def mark(point: AmountPoint) -> str:
    """The sign of the last thing that became of the plan in it, or a space."""
    signs = [MARKS[reason] for reason in point.changes if reason in MARKS]
    return signs[-1] if signs else " "


def column(point: AmountPoint, top: Decimal) -> str:
    """The cells of a point from the top down. `top` is the amount at the top of the picture."""
    height = _height(point.amount, top)
    rows = [EIGHTHS[max(0, min(8, height - 8 * place))] for place in range(ROWS)]
    if point.amount is None:
        rows[0] = UNWRITTEN
    if point.planned is not None:
        reached = point.amount is not None and point.amount >= point.planned
        rows[(_height(point.planned, top) - 1) // 8] = PLAN_ON_BAR if reached else PLAN
    return "".join(reversed(rows))


def _height(amount: Decimal | None, top: Decimal) -> int:
    """An amount in eighths of a row, at least one."""
    return 0 if amount is None else max(1, int(amount * 8 * ROWS / top + Decimal("0.5")))


class Amounts(Widget):
    """Points in time, of amounts in one unit. `today` says whether years have to be told."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"amounts--muted", "amounts--done", "amounts--plan"}
    DEFAULT_CSS = """
    Amounts { height: auto; width: 100%; text-wrap: nowrap; text-overflow: ellipsis; }
    Amounts > .amounts--muted { color: $text-muted; }
    Amounts > .amounts--done { color: $primary; }
    Amounts > .amounts--plan { color: $accent; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.points: Sequence[AmountPoint] = ()
        self.unit = ""
        self.today: date | None = None

    def show_points(self, points: Sequence[AmountPoint], unit: str, today: date) -> None:
        """Show these points, oldest first."""
        self.points, self.unit, self.today = points, unit, today
        self.refresh(layout=True)

    @property
    def has_plan(self) -> bool:
        """Whether there is a plan to show."""
        return any(point.planned is not None for point in self.points)

    def rows(self, width: int) -> list[Content]:
        """What it looks like, row by row."""
        raise NotImplementedError

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self.rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it takes."""
        return len(self.rows(width))

    def styled(self, words: str, part: str) -> Content:
        """Words in the style of a part."""
        return Content.styled(words, self.get_visual_style(f"amounts--{part}"))


class AmountsChart(Amounts):
    """A bar for each point, the plan as a line, its steps as signs beneath. A gap stays empty.

    Where there is room for fewer points, the newest are shown.
    """

    def rows(self, width: int) -> list[Content]:
        """The top, the bars, the signs, the dates, and what it all means."""
        points = self.points[-max(1, width) :]
        amounts = [each for point in points for each in (point.amount, point.planned) if each]
        if not amounts:
            return []
        top = Decimal(ceil(max(amounts)))
        cells = min(WIDEST, max(1, width // len(points)))
        bars = zip(*(column(point, top) for point in points), strict=True)
        signs = "".join(mark(point).ljust(cells) for point in points).rstrip()
        flares = "".join(_flare_mark(point).ljust(cells) for point in points).rstrip()
        return [
            self.styled(f"{shown(amount_words(top, self.unit))} at the top", "muted"),
            *(self._bars("".join(_wide(cell, cells) for cell in row)) for row in bars),
            *([self.styled(signs, "plan")] if signs else []),
            *([self.styled(flares, "muted")] if flares else []),
            self._dates(points, cells * len(points)),
            *packed(list(self._legend(points)), width),
        ]

    def _bars(self, row: str) -> Content:
        """A row of the picture: each of its runs in the style of what it shows."""
        runs = ("".join(run) for _, run in groupby(row, _part))
        return Content("").join(self.styled(run, _part(run[0])) for run in runs)

    def _dates(self, points: Sequence[AmountPoint], width: int) -> Content:
        first, last = points[0].first, points[-1].last
        year = first.year != last.year or self.today is None or last.year != self.today.year
        ending = day_short(last, year=year)
        start = day_short(first, year=year)
        return self.styled(
            f"{start}{ending.rjust(max(len(ending) + 1, width - len(start)))}", "muted"
        )

    def _legend(self, points: Sequence[AmountPoint]) -> Iterator[Content]:
        if any(point.amount is not None for point in points):
            average = "" if points[0].first == points[0].last else ", on average"
            yield self.styled(EIGHTHS[-1], "done") + f" done on a day{average}"
        if self.has_plan:
            yield self.styled(PLAN, "plan") + " plan"
        if any(point.in_flare for point in points):
            yield self.styled(IN_FLARE, "muted") + " flare-up"
        signs = {mark(point) for point in points}
        for sign, words in MARK_WORDS.items():
            if sign in signs:
                yield self.styled(sign, "plan") + f" {words}"


class AmountsTable(Amounts):
    """The same in figures, newest first."""

    def rows(self, width: int) -> list[Content]:
        """The heads, a row for each point, and the unit."""
        heads = "done".ljust(NUMBER_WIDTH) + ("plan" if self.has_plan else "")
        return [
            self.styled(" " * LABEL_WIDTH + heads, "muted"),
            *(self._row(point) for point in reversed(self.points)),
            self.styled(
                f"In {shown(self.unit)}, for a day. {NOT_WRITTEN} nothing written.", "muted"
            ),
        ]

    def _row(self, point: AmountPoint) -> Content:
        cells = [_done(point), _planned(point) if self.has_plan else ""]
        words = "".join(cell.ljust(NUMBER_WIDTH) for cell in cells)
        row = point_short(point).ljust(LABEL_WIDTH) + words + happened_words(point)
        return Content(row.rstrip())


def _flare_mark(point: AmountPoint) -> str:
    return IN_FLARE if point.in_flare else " "


def _wide(cell: str, width: int) -> str:
    """A cell as wide as a point is: a gap behind a bar, but none in the line of the plan."""
    if cell == UNWRITTEN:
        return cell.ljust(width)
    behind = PLAN if cell in (PLAN, PLAN_ON_BAR) else " "
    return (cell * max(1, width - 1)).ljust(width, behind)


def _part(cell: str) -> str:
    if cell in (PLAN, PLAN_ON_BAR):
        return "plan"
    return "muted" if cell == UNWRITTEN else "done"


def _done(point: AmountPoint) -> str:
    done = done_in(point)
    return NOT_WRITTEN if done is None else number_words(done)


def _planned(point: AmountPoint) -> str:
    return NOT_WRITTEN if point.planned is None else f"{shown_amount(point.planned):,}"
