"""Lines to read, as wide as there is room. What begins with a dash hangs behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from pain_companion.text import shown

DASH = "- "


class Lines(Widget):
    """A heading in bold, if there is one, then lines of text. None of it is read as markup."""

    DEFAULT_CSS = "Lines { height: auto; max-width: 80; }"

    def __init__(self, lines: Sequence[str], heading: str = "", *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._lines = lines
        self._heading = heading

    def tell(self, lines: Sequence[str]) -> None:
        """Show these lines instead."""
        self._lines = lines
        self.refresh(layout=True)

    def render(self) -> Content:
        """Every row."""
        width = self.content_size.width
        heading = [Content.styled(row, "bold") for row in _rows(self._heading, width)]
        return Content("\n").join([*heading, *map(Content, self._rows(width))])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words take."""
        return len([*_rows(self._heading, width), *self._rows(width)])

    def _rows(self, width: int) -> Iterator[str]:
        for line in self._lines:
            yield from _rows(line, width) or [""]


def _rows(line: str, width: int) -> list[str]:
    hanging = " " * len(DASH) if line.startswith(DASH) else ""
    return wrap(shown(line), max(len(DASH) + 1, width), subsequent_indent=hanging)
