"""A room with several menus that are gone through like one."""

from __future__ import annotations

from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from pain_companion.screens.room import Room
from pain_companion.widgets.menu import Menu


class MenusRoom(Room):
    """Beyond the end of one menu the arrows go on into the next. Only there a line is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the menu gets them, which would leave them to the scrolling page.
        Binding("down", "next_menu(1)", "Down", show=False, priority=True),
        Binding("up", "next_menu(-1)", "Up", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    MenusRoom Menu:blur > .option-list--option-highlighted {
        color: $text; background: transparent;
    }
    """

    def action_next_menu(self, by: int) -> None:
        """Go from the last line of a menu into the next one, and from the first one back."""
        menus = [menu for menu in self.query(Menu) if menu.display and menu.option_count]
        menu = self.focused
        if not isinstance(menu, Menu) or menu not in menus:
            raise SkipAction()
        there = menus.index(menu) + by
        edge = menu.option_count - 1 if by > 0 else 0
        if menu.highlighted != edge or not 0 <= there < len(menus):
            raise SkipAction()
        menus[there].highlighted = 0 if by > 0 else menus[there].option_count - 1
        self.set_focus(menus[there], scroll_visible=False)
        menus[there].scroll_to_highlight()
