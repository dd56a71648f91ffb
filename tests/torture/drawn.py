"""What stands on the terminal, cell by cell, in the colours it is drawn in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.geometry import Offset, Region

from tests.test_themes import contrast

DRAWN = {*map(chr, range(0x2500, 0x2600)), "•"}
"""Lines, blocks and shapes."""
_apart = cache(contrast)


@dataclass(frozen=True)
class Run:
    """Characters beside each other in one style, and where they begin."""

    at: Offset
    words: str
    style: Style

    @property
    def colours(self) -> tuple[Color, Color] | None:
        """Of the characters, and of what they stand on. None where the terminal chooses."""
        pair = self.style.color, self.style.bgcolor
        if any(each is None or each.triplet is None for each in pair):
            return None
        front, back = (Color(*each.triplet) for each in pair if each and each.triplet)
        return (back, front) if self.style.reverse else (front, back)

    @property
    def is_text(self) -> bool:
        """Whether any of it is more than lines, blocks and shapes."""
        return any(each not in DRAWN for each in self.words if not each.isspace())

    @property
    def contrast(self) -> float | None:
        """How far its colours are apart. What is drawn in the colour beneath it is not there."""
        if self.colours is None:
            return None
        front, back = self.colours
        return None if front == back and not self.is_text else _apart(front, back)

    def __str__(self) -> str:
        colours = self.colours
        pair = " on ".join(each.hex for each in colours) if colours else "the terminal's colours"
        return f"{self.words.strip()[:40]!r} in {pair}"


def runs(app: App[Any]) -> Iterator[Run]:
    """Everything that can be seen, after all filters."""
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.text.strip():
                yield Run(Offset(x, y), segment.text, segment.style or Style())
            x += segment.cell_length


def look_of(app: App[Any], region: Region) -> list[list[tuple[str, str]]]:
    """What a part of the terminal looks like: characters with their styles."""
    rows = app.screen._compositor.render_strips()[max(0, region.y) : region.bottom]
    return [
        [(each.text, str(each.style)) for each in row.crop(region.x, region.right)] for row in rows
    ]
