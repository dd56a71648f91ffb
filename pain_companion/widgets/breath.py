"""A bar that grows as one breathes in and shrinks as one breathes out, with words and a count."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from pain_companion.widgets.parts import Parted

MOST_BAR = 40
ROWS = 3
FULL, EMPTY = "█", "░"


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
        self._full = 0.0

    def tell(self, words: str, full: float | None) -> None:
        """Show words, and how full the bar is, 0 to 1; None for no bar.

        What it shows already is not painted again.
        """
        # Before it has a place on the screen it has no width.
        cells = self._cells(self.content_size.width or MOST_BAR)
        filled = None if full is None else _filled(full, cells)
        if (words, filled) != self._told:
            rows = self._rows()
            self._told, self._full = (words, filled), full or 0.0
            self.refresh(layout=self._rows() != rows)

    def render(self) -> Content:
        """The words, then the bar."""
        words, filled = self._told
        said = Content.styled(words, self.get_visual_style("breath--words"))
        if filled is None:
            return said
        bar = self._bar(self._cells(self.content_size.width))
        return Content("\n").join([said, Content(""), *[bar] * ROWS])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row, and those of the bar."""
        return self._rows()

    def _rows(self) -> int:
        return 1 if self._told[1] is None else 2 + ROWS

    def _cells(self, width: int) -> int:
        """How wide the bar is: even, so that it grows to both sides alike."""
        return min(MOST_BAR, width) // 2 * 2

    def _bar(self, cells: int) -> Content:
        """The bar grows from its middle."""
        filled = _filled(self._full, cells)
        beside = EMPTY * ((cells - filled) // 2)
        empty, full = (self.get_visual_style(f"breath--{name}") for name in ("empty", "full"))
        return Content.assemble((beside, empty), (FULL * filled, full), (beside, empty))


def _filled(full: float, cells: int) -> int:
    """So many cells, as many at one side as at the other."""
    return 2 * round(full * cells / 2)
