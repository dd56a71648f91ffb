"""A page to read from the top down, with links at its end."""

from __future__ import annotations

from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from pain_companion.screens.room import Body, Room
from pain_companion.widgets.menu import Menu


class ReadingRoom(Room):
    """The arrows move the page. At its end they go into the links, and out of them again."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "onward", "Down", show=False, priority=True),
        Binding("up", "back_to_reading", "Up", show=False, priority=True),
    ]

    def action_onward(self) -> None:
        """At the end of the page, and of a list of links, go into the next list."""
        menus = list(self.query(Menu))
        focused = self.focused
        body = self.query_one("#body", Body)
        if isinstance(focused, Menu) and focused.highlighted == focused.option_count - 1:
            following = menus[menus.index(focused) + 1 :]
        elif focused is None and body.scroll_offset.y >= body.max_scroll_y:
            following = menus
        else:
            raise SkipAction()
        if not following:
            raise SkipAction()
        following[0].highlighted = 0
        self.set_focus(following[0], scroll_visible=False)
        following[0].scroll_to_highlight()

    def action_back_to_reading(self) -> None:
        """From the first link the arrows move the page again."""
        if isinstance(self.focused, Menu) and not self.focused.highlighted:
            self.set_focus(None)
        raise SkipAction()
