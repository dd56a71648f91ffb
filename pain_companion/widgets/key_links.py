"""The keys of a screen as words to click."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from pain_companion.widgets.footline import key_words
from pain_companion.widgets.links import key_link
from pain_companion.widgets.packed import packed

GAP = 3

Way = tuple[str, str, str]
"""A key by its name, the action of the screen that it runs, and what that does in words."""


class KeyLinks(Widget):
    """As many beside each other as there is room for."""

    DEFAULT_CSS = """
    KeyLinks {
        height: auto; margin-top: 1; color: $text-muted; link-style: none; link-color: $text;
    }
    """

    def __init__(self, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self._ways = ways

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Show these instead."""
        self._ways = ways
        self.refresh(layout=True)

    def render(self) -> Content:
        """Every row."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as they take."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        items = [key_link(key_words(key), does, f"screen.{do}") for key, do, does in self._ways]
        return packed(items, width, gap=GAP)
