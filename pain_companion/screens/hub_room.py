"""The first screen of an area that lists what is inside it."""

from __future__ import annotations

from textual.widgets import OptionList

from pain_companion.areas import area
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.go import Go


class HubRoom(ListRoom):
    """Choosing a line opens what it stands for: a screen of this area, or a page to read.

    A subclass gives `open_other()` where there is more.
    """

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what the line stands for."""
        self.open_at(event.option_id or "")

    def open_at(self, inside: str) -> None:
        """Open a screen of this area by its name, or a page."""
        doors = area(self.AREA).doors()
        if inside in doors:
            self.open_screen(doors[inside].open(self.store, self.now))
        elif "/" in inside:
            self.post_message(Go(f"page:{inside}"))
        elif inside:
            self.open_other(inside)

    def open_other(self, inside: str) -> None:
        """Open something else of this area by its name."""
