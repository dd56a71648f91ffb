"""A bar that grows as one breathes in and shrinks as one breathes out, with words and a count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from pain_companion.widgets.parts import Parted

MOST_BAR = 40
ROWS = 3
FULL, EMPTY = "█", "░"


@dataclass(frozen=True)
class Pace:
    """How long a breath in and a breath out are, in seconds. Nothing is held between them."""

    seconds_in: int
    seconds_out: int

    @property
    def seconds(self) -> int:
        """A whole breath."""
        return self.seconds_in + self.seconds_out


LONG = Pace(4, 6)
GENTLE = Pace(3, 4)


@dataclass(frozen=True)
class Moment:
    """A moment of a breath: in or out, for how many seconds, and how many of them have passed."""

    is_in: bool
    seconds: int
    passed: float

    @property
    def second(self) -> int:
        """Which second of it this is, from 1."""
        return int(self.passed) + 1

    @property
    def left(self) -> float:
        """How many seconds it goes on."""
        return self.seconds - self.passed

    @property
    def full(self) -> float:
        """How full of breath one is, 0 to 1."""
        share = self.passed / self.seconds
        return share if self.is_in else 1 - share


def moment_of(pace: Pace, seconds: float) -> Moment:
    """Where breathing is, so many seconds after it began."""
    into = seconds % pace.seconds
    if into < pace.seconds_in:
        return Moment(True, pace.seconds_in, into)
    return Moment(False, pace.seconds_out, into - pace.seconds_in)


class Breath(Parted):
    """Shows what it is told, and moves by nothing else."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath--words", "breath--full", "breath--empty"}
    DEFAULT_CSS = """
    Breath { height: auto; width: 100%; margin: 1 0; }
    Breath > .breath--words { text-style: bold; }
    Breath > .breath--full { color: $asleep; }
    Breath > .breath--empty { color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[str, int | None] = ("", None)

    def tell(self, words: str, full: float | None) -> None:
        """Show words, and how full the bar is, 0 to 1; None for no bar.

        What it shows already is not painted again.
        """
        cells = self._cells(self.content_size.width)
        filled = None if full is None else 2 * round(full * cells / 2)
        if (words, filled) != self._told:
            rows = self._rows()
            self._told = (words, filled)
            self.refresh(layout=self._rows() != rows)

    def render(self) -> Content:
        """The words, then the bar."""
        words, filled = self._told
        said = Content.styled(words, self.get_visual_style("breath--words"))
        if filled is None:
            return said
        bar = self._bar(filled, self._cells(self.content_size.width))
        return Content("\n").join([said, Content(""), *[bar] * ROWS])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row, and those of the bar."""
        return self._rows()

    def _rows(self) -> int:
        return 1 if self._told[1] is None else 2 + ROWS

    def _cells(self, width: int) -> int:
        """How wide the bar is: even, so that it grows to both sides alike."""
        return min(MOST_BAR, width) // 2 * 2

    def _bar(self, filled: int, cells: int) -> Content:
        """The bar grows from its middle."""
        filled = min(filled, cells)
        beside = EMPTY * ((cells - filled) // 2)
        empty, full = (self.get_visual_style(f"breath--{name}") for name in ("empty", "full"))
        return Content.assemble((beside, empty), (FULL * filled, full), (beside, empty))
