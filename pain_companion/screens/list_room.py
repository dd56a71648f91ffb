"""A screen whose main thing is a list to choose from."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.screens.room import Room
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

    def focus_main(self) -> None:
        """Put the focus where the screen begins: the list, unless something comes before it."""
        self.query_one(Menu).focus(scroll_visible=False)
