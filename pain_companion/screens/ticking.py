"""A room in which something changes by itself, by the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual.timer import Timer

from pain_companion.screens.room import Room

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAINT_SECONDS = 0.1
"""At most ten paints a second, and none behind another screen."""


class TickingRoom(Room):
    """Wakes only when something else is to be seen. A subclass gives `draw()` and `wait()`."""

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._ticks: Timer | None = None

    def draw(self) -> None:
        """Show what there is to be seen now."""
        raise NotImplementedError

    def wait(self) -> float | None:
        """How many seconds it stays like this; None where nothing changes by itself."""
        raise NotImplementedError

    def tick(self) -> None:
        """Show it as it is now, and come again when it has changed."""
        self.draw()
        self.stop_ticks()
        seconds = self.wait()
        if seconds is not None and self._in_front:
            self._ticks = self.set_timer(max(PAINT_SECONDS, seconds), self.tick)

    def stop_ticks(self) -> None:
        """Wake no more."""
        if self._ticks is not None:
            self._ticks.stop()
            self._ticks = None

    def on_screen_suspend(self) -> None:
        """Nothing is painted behind another screen."""
        self.stop_ticks()

    def on_unmount(self) -> None:
        """Nothing is painted after the end."""
        self.stop_ticks()
