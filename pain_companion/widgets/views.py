"""A few ways to see something, each with more to say about it once it is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import OptionList

from pain_companion.widgets.menu import Line, Menu

View = tuple[str, str]
"""What one may think, and what is said about it."""


class Views(Menu):
    """Enter, a click or its number opens a view. Any number may be open; none of them is right."""

    def __init__(self, views: Sequence[View], *, id: str | None = None) -> None:
        self._views = views
        self._opened: set[int] = set()
        super().__init__(id=id)
        self._show_views()

    def open(self, place: int) -> None:
        """Show what is said about a view, counted from 0."""
        if 0 <= place < len(self._views):
            self._opened.add(place)
            self._show_views()
            self.highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen one. The screen need not know."""
        event.stop()
        self.open(event.option_index)

    def _show_views(self) -> None:
        self.show_lines(
            [
                Line(str(place), f"{place + 1}  {words}", says if place in self._opened else "")
                for place, (words, says) in enumerate(self._views)
            ]
        )
