"""The screens inside an area: what each is called, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from pain_companion.frozen import frozen
from pain_companion.widgets.menu import Line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


@frozen
class Door:
    """A screen by its name and a few words about it, imported when it is opened.

    `page` names it as "module:Class" in this folder. `given` is what it gets beside the diary
    and the clock.
    """

    words: str
    more: str
    page: str
    given: tuple[object, ...] = ()

    def line(self, key: str) -> Line:
        """This door in a menu, by its name in the area."""
        return Line(key, self.words, self.more)

    def open(self, store: Diary, now: Callable[[], datetime]) -> Screen[Any]:
        """Make the screen."""
        return make_screen(self.page, store, now, *self.given)


def load_screen(page: str) -> Any:
    """Import a screen's class by its name, "module:Class"."""
    module, _, name = page.partition(":")
    return getattr(import_module(f"pain_companion.screens.{module}"), name)


def make_screen(
    page: str, store: Diary, now: Callable[[], datetime], *given: object
) -> Screen[Any]:
    """Import a screen by its name, "module:Class", and make one."""
    screen: Screen[Any] = load_screen(page)(store, now, *given)
    return screen
