"""The list of areas at the left: one widget that draws its own lines, for mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from pain_companion.areas import Area
from pain_companion.widgets.go import Go
from pain_companion.widgets.parts import Parted

NAME = "Pain Companion"
RULE = "─"


class Sidebar(Parted, can_focus=True):
    """The areas in their groups, with the one that is open marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sidebar--name",
        "sidebar--rule",
        "sidebar--letter",
        "sidebar--here",
        "sidebar--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("home", "move(-99)", "First", show=False),
        Binding("end", "move(99)", "Last", show=False),
        Binding("enter", "open", "open"),
        Binding("space,right", "open", "Open", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    def __init__(self, areas: Sequence[Area], here: str) -> None:
        super().__init__()
        self.areas = areas
        self.here = here
        self.set_reactive(Sidebar.cursor, self._place_of(here))

    def show_areas(self, areas: Sequence[Area]) -> None:
        """Show these instead, where they are others."""
        if areas != self.areas:
            self.areas = areas
            self.set_reactive(Sidebar.cursor, self._place_of(self.here))
            self.refresh()

    def render(self) -> Content:
        """The name of the program, then the areas, with rules between groups if there is room."""
        width = self.content_size.width
        shown = self._rows()[self._hidden_rows() :]
        return Content("\n").join(self._line(row, width) for row in shown)

    def on_focus(self) -> None:
        """Start where the person is."""
        self.cursor = self._place_of(self.here)

    def on_click(self, event: events.Click) -> None:
        """Open the area that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        rows = self._rows()
        row = offset.y + self._hidden_rows()
        if row < len(rows) and isinstance(clicked := rows[row], int):
            self.post_message(Go(self.areas[clicked].key))

    def action_move(self, by: int) -> None:
        """Move the cursor, as far as there are areas."""
        self.cursor = max(0, min(len(self.areas) - 1, self.cursor + by))

    def action_open(self) -> None:
        """Go to the area under the cursor."""
        self.post_message(Go(self.areas[self.cursor].key))

    def _rows(self) -> list[int | str]:
        """What stands in each row: the place of an area, or else a name, nothing or a rule.

        Where there is not enough room, the rules are left out first.
        """
        rows: list[int | str] = [NAME, ""]
        for place, each in enumerate(self.areas):
            if place and each.group != self.areas[place - 1].group:
                rows.append(RULE)
            rows.append(place)
        if len(rows) > self.content_size.height:
            return [row for row in rows if row != RULE]
        return rows

    def _hidden_rows(self) -> int:
        """How many rows are scrolled away at the top, so that the cursor can be seen."""
        rows = self._rows()
        height = self.content_size.height
        return max(0, min(len(rows) - height, rows.index(self.cursor) - height // 2))

    def _line(self, row: int | str, width: int) -> Content:
        if row == RULE:
            return Content.styled(RULE * width, self.get_visual_style("sidebar--rule"))
        if isinstance(row, str):
            return Content.styled(row, self.get_visual_style("sidebar--name"))
        each = self.areas[row]
        here = each.key == self.here
        words = Content(f"{'›' if here else ' '}{each.title}".ljust(width - 2))
        if self.has_focus and row == self.cursor:
            return (words + f"{each.letter:>2}").stylize(self.get_visual_style("sidebar--cursor"))
        if here:
            words = words.stylize(self.get_visual_style("sidebar--here"))
        return words + Content.styled(f"{each.letter:>2}", self.get_visual_style("sidebar--letter"))

    def _place_of(self, key: str) -> int:
        keys = [each.key for each in self.areas]
        return keys.index(key) if key in keys else 0
