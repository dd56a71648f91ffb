"""A body to point at: front and back side by side, or one at a time where there is little room."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.geometry import Region as Place
from textual.geometry import Size
from textual.message import Message

from pain_companion.domain.body_chart import (
    ROWS_IN_A_LINE,
    Arrow,
    Body,
    Drawing,
    Region,
    Side,
    Square,
)
from pain_companion.widgets.parts import Parted

UPPER, LOWER = "▀", "▄"
PLAIN, EYE, MARKED, HERE, HERE_MARKED = "█", "•", "●", "░", "◆"
"""What a cell of a region is drawn with. The glyphs say it where there are no colours."""
TITLES = {
    Side.FRONT: ("FRONT", "your right", "your left"),
    Side.BACK: ("BACK", "your left", "your right"),
}
"""What stands above a side, and above its two ends."""
GAP = 4
"""Cells between front and back."""


class BodyPicture(Parted, can_focus=True):
    """The arrows move to the nearest region that way; Enter or a click opens one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "body--plain",
        "body--eye",
        "body--marked",
        "body--here",
        "body--marked-edge",
        "body--here-edge",
        "body--title",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(way.value, f"towards('{way.value}')", show=False) for way in Arrow),
        Binding("enter", "open", "mark"),
    ]
    DEFAULT_CSS = """
    BodyPicture { height: auto; width: 100%; }
    BodyPicture > .body--plain { color: $in-bed; }
    BodyPicture > .body--eye { color: $background; background: $in-bed; }
    BodyPicture > .body--marked { color: $background; background: $accent; text-style: bold; }
    BodyPicture > .body--here { color: $text; background: $primary-muted; text-style: bold; }
    BodyPicture > .body--marked-edge { color: $accent; }
    BodyPicture > .body--here-edge { color: $text; }
    BodyPicture:ansi > .body--eye { background: $background; color: $in-bed; text-style: reverse; }
    BodyPicture:ansi > .body--marked {
        background: $background; color: $accent; text-style: bold reverse;
    }
    BodyPicture:focus > .body--here {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    BodyPicture:focus > .body--here-edge { color: $block-cursor-background; }
    BodyPicture:ansi:focus > .body--here { text-style: bold reverse; }
    BodyPicture > .body--title { color: $text-muted; }
    """

    class Moved(Message):
        """Another region is pointed at."""

    class Opened(Message):
        """A region was chosen."""

        def __init__(self, region: Region) -> None:
            super().__init__()
            self.region = region
            """Which one."""

    def __init__(self, body: Body, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.body = body
        self.here = body.first()
        """The region that is pointed at."""
        self._marked: frozenset[Region] = frozenset()

    def show_marked(self, regions: Collection[Region]) -> None:
        """Show these as marked."""
        self._marked = frozenset(regions)
        self.refresh()

    def point_at(self, region: Region) -> None:
        """Point at a region."""
        self.here = region
        self.refresh()
        self.call_after_refresh(self._bring_into_view)
        self.post_message(self.Moved())

    def action_towards(self, way: str) -> None:
        """Go to the nearest region that way. At the edge the key is for the screen."""
        region = self.body.towards(self.here, Arrow(way))
        if region is None:
            raise SkipAction()
        self.point_at(region)

    def action_open(self) -> None:
        """Choose the region that is pointed at."""
        self.post_message(self.Opened(self.here))

    def on_click(self, event: events.Click) -> None:
        """Choose the region that was clicked."""
        offset = event.get_content_offset(self)
        region = None if offset is None else self._region_at(offset.x, offset.y)
        if region is not None:
            self.point_at(region)
            self.action_open()

    def render(self) -> Content:
        """The sides that there is room for, with what they are called."""
        rows = [self._rows(side) for side in self._sides()]
        gap = Content(" " * GAP)
        return Content("\n").join(gap.join(beside) for beside in zip(*rows, strict=True))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row of titles, and the drawing."""
        return 1 + max(each.height for each in self.body.drawings.values()) // ROWS_IN_A_LINE

    def _bring_into_view(self) -> None:
        """Scroll as little as shows the region, and with the topmost ones the title."""
        around = self.parent
        if isinstance(around, ScrollableContainer):
            squares = self.body.drawings[self.here.side].places[self.here.key]
            rows = sorted(each.y // ROWS_IN_A_LINE for each in squares)
            first = rows[0] + 1 if rows[0] > 1 else 0
            place = self.virtual_region.y + first
            height = rows[-1] + 2 - first
            around.scroll_to_region(Place(0, place, 1, height), animate=False, x_axis=False)

    def _sides(self) -> tuple[Side, ...]:
        widths = [each.width for each in self.body.drawings.values()]
        both = sum(widths) + GAP <= self.content_size.width
        return tuple(Side) if both else (self.here.side,)

    def _rows(self, side: Side) -> list[Content]:
        drawing = self.body.drawings[side]
        lines = range(drawing.height // ROWS_IN_A_LINE)
        return [self._title(side, drawing.width), *(self._row(drawing, each) for each in lines)]

    def _title(self, side: Side, width: int) -> Content:
        middle, first, last = TITLES[side]
        words = f"{first}{middle.center(width - len(first) - len(last))}{last}"
        return Content.styled(words, self.get_visual_style("body--title"))

    def _row(self, drawing: Drawing, line: int) -> Content:
        top = line * ROWS_IN_A_LINE
        cells = (self._cell(drawing, Square(x, top)) for x in range(drawing.width))
        runs = groupby(cells, key=lambda cell: cell[1])
        parts = (("".join(glyph for glyph, _ in run), style) for style, run in runs)
        return Content("").join(
            Content.styled(words, self.get_visual_style(f"body--{style}"))
            if style
            else Content(words)
            for words, style in parts
        )

    def _cell(self, drawing: Drawing, top: Square) -> tuple[str, str]:
        """What a cell is drawn with, and the style of it; an empty one has none."""
        above, below = (drawing.squares[top.y + row][top.x] for row in range(ROWS_IN_A_LINE))
        key = above if above is not None else below
        if key is None:
            return " ", ""
        region = self.body.region(drawing.side, key)
        is_here, is_marked = region == self.here, region in self._marked
        if above is None or below is None:
            style = "here-edge" if is_here else "marked-edge" if is_marked else "plain"
            return (UPPER if below is None else LOWER), style
        if is_here:
            return (HERE_MARKED if is_marked else HERE), "here"
        if is_marked:
            return MARKED, "marked"
        return (EYE, "eye") if top in drawing.eyes else (PLAIN, "plain")

    def _region_at(self, x: int, y: int) -> Region | None:
        """The region at a cell, if any."""
        line = y - 1
        for side in self._sides():
            drawing = self.body.drawings[side]
            if 0 <= x < drawing.width:
                rows = drawing.squares[max(0, line) * ROWS_IN_A_LINE :][:ROWS_IN_A_LINE]
                keys = [key for row in rows if line >= 0 and (key := row[x]) is not None]
                return self.body.region(side, keys[0]) if keys else None
            x -= drawing.width + GAP
        return None
