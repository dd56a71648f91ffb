"""A screen whose main thing is a list to choose from."""

from __future__ import annotations

from typing import ClassVar

from textual.widgets import Button

from pain_companion.screens.room import Body, Room
from pain_companion.widgets.menu import Menu


class ListRoom(Room):
    """The list has the focus from the beginning, and the screen begins at its top."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def on_mount(self) -> None:
        """Mark the first line without scrolling away what stands above it."""
        self.focus_main()

    def action_leave(self) -> None:
        """Out of the menu of areas the keys are for the list again."""
        super().action_leave()
        if self.focused is None:
            self.focus_main()

    def action_scroll(self, way: str) -> None:
        """The arrows go from a button above the list into it, and from its first line back."""
        menu, above = self.query_one(Menu), self._above()
        at_top = self.query_one("#body", Body).scroll_offset.y == 0
        if way == "down" and self.focused is above and above is not None:
            self.set_focus(menu, scroll_visible=False)
        elif way == "up" and at_top and self.focused is menu and above is not None:
            self.set_focus(above, scroll_visible=False)
        else:
            super().action_scroll(way)

    def _above(self) -> Button | None:
        """The button that comes right before the list, where there is one."""
        chain = self.focus_chain
        place = chain.index(menu) if (menu := self.query_one(Menu)) in chain else 0
        before = chain[place - 1] if place else None
        return before if isinstance(before, Button) else None

    def focus_main(self) -> None:
        """Put the focus where the screen begins: the list, unless something comes before it."""
        self.query_one(Menu).focus(scroll_visible=False)
