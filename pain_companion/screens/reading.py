"""A page to read from the top down, with something to do at its end: links, or questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, TextArea

from pain_companion.screens.room import Body, Room
from pain_companion.widgets.menu import Menu


class ReadingRoom(Room):
    """The arrows and Page Down move the page. At its end they go into what is there to do.

    That is its `stops()`, one after the other. Going up leads out of them again.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "onward", "Down", show=False, priority=True),
        Binding("up", "back_to_reading", "Up", show=False, priority=True),
        Binding("pagedown", "onward(True)", "A page down", show=False, priority=True),
        Binding("pageup", "back_to_reading(True)", "A page up", show=False, priority=True),
    ]

    def stops(self) -> Sequence[Widget]:
        """What the arrows lead into, in their order: of themselves the lists of links."""
        return list(self.query(Menu))

    def beginning_of(self, stop: Widget) -> Widget:
        """What is to be seen together with a stop, above it."""
        return stop

    def action_onward(self, by_page: bool = False) -> None:
        """At the end of what is read, and of a stop, go into the next stop."""
        stops = list(self.stops())
        focused = self.focused
        if focused in stops:
            if not _is_at_edge(focused, down=True, by_page=by_page):
                raise SkipAction()
            following = stops[stops.index(focused) + 1 :]
        elif not self._is_reading():
            raise SkipAction()
        elif self._is_read(stops):
            following = stops
        elif by_page:
            self._turn_the_page(stops)
            return
        else:
            following = []
        if following:
            self._enter(following[0], first=True)
        else:
            self.action_scroll("page_down" if by_page else "down")

    def action_back_to_reading(self, by_page: bool = False) -> None:
        """From its first line go back to the stop before; from the first stop, read again."""
        stops = list(self.stops())
        focused = self.focused
        if self._is_reading():
            self.action_scroll("page_up" if by_page else "up")
            return
        if focused not in stops or not _is_at_edge(focused, down=False, by_page=by_page):
            raise SkipAction()
        place = stops.index(focused)
        if place:
            self._enter(stops[place - 1], first=False)
            return
        self.set_focus(None)
        self.action_scroll("page_up" if by_page else "up")

    def _is_reading(self) -> bool:
        """Whether the arrows move the page: nothing has the focus that needs them itself."""
        focused = self.focused
        return focused is None or (isinstance(focused, Button) and focused not in self.stops())

    def _is_read(self, stops: Sequence[Widget]) -> bool:
        """Whether the page is at its end, or the first question has come into view whole."""
        body = self.query_one("#body", Body)
        if body.scroll_offset.y >= body.max_scroll_y:
            return True
        return _asks_first(stops) and stops[0].region.bottom <= body.content_region.bottom

    def _turn_the_page(self, stops: Sequence[Widget]) -> None:
        """Go on by what is seen, but not past the first question."""
        body = self.query_one("#body", Body)
        here = body.scroll_offset.y
        there = here + body.content_region.height
        if _asks_first(stops):
            there = min(there, here + self.beginning_of(stops[0]).region.y - body.region.y - 1)
        if there <= here:
            self._enter(stops[0], first=True)
        else:
            body.scroll_to(y=there, animate=False)

    def _enter(self, stop: Widget, *, first: bool) -> None:
        """Go into a stop, at its first line or its last, and bring all of it into view."""
        if isinstance(stop, Menu):
            stop.highlighted = 0 if first else stop.option_count - 1
        self.set_focus(stop, scroll_visible=False)
        self.call_after_refresh(self._show, stop)

    def _show(self, stop: Widget) -> None:
        """Bring a stop into view, with what is above it where there is room for both."""
        body = self.query_one("#body", Body)
        both = self.beginning_of(stop).region.union(stop.region)
        region = both if both.height <= body.content_region.height else stop.region
        there = region.translate(-body.content_region.offset).translate(body.scroll_offset)
        body.scroll_to_region(there, animate=False, x_axis=False)
        if isinstance(stop, Menu):
            stop.scroll_to_highlight()


def _asks_first(stops: Sequence[Widget]) -> bool:
    """Whether the first stop is a question. Links are for who has read to the end."""
    return bool(stops) and not isinstance(stops[0], Menu)


def _is_at_edge(stop: Widget | None, *, down: bool, by_page: bool) -> bool:
    """Whether the way on leads out of a stop."""
    match stop:
        case Menu():
            last = stop.option_count - 1
            return stop.highlighted == last if down else not stop.highlighted
        case TextArea():
            place = stop.cursor_location
            navigator = stop.navigator
            leaves = navigator.is_last_wrapped_line if down else navigator.is_first_wrapped_line
            return by_page or leaves(place)
        case _:
            return True
