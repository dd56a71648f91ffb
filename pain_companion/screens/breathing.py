"""Slow breathing: in and a longer out, for as long as one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from pain_companion.screens.flare_room import QuietRoom
from pain_companion.widgets.breath import GENTLE, LONG, Breath, Moment, moment_of
from pain_companion.widgets.lines import Lines
from pain_companion.words.flare_room import (
    BREATHING_ABOUT,
    BREATHING_PAUSED,
    breath_words,
    pace_words,
    still_breath_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAINT_SECONDS = 0.1
"""At most ten paints a second, and none behind another screen."""


class BreathingScreen(QuietRoom):
    """Shows the breath by the clock. Where no motion is wanted, one line for each part of it."""

    TITLE_WORDS = "Slow breathing"
    HELP = (
        "Breathe in and out with the words. You can stop at any time.\n"
        "Space pauses and goes on. g makes the breaths shorter, or longer again.\n"
        "If you feel dizzy, breathe as you usually do.\n"
        "Esc goes back to where you were."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", "pause or go on"),
        Binding("g", "gentle", "shorter or longer"),
    ]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.pace = LONG
        self._before = timedelta()
        """How long it went on before the last pause."""
        self._since: datetime | None = now()
        """Since when it goes on; None while it is paused."""
        self._motion = True
        self._ticks: Timer | None = None

    def body(self) -> ComposeResult:
        """The breath, and beneath it how to use it."""
        yield Breath()
        yield Lines([], classes="muted about")

    def refresh_room(self) -> None:
        """Go on, as the person chose to see it."""
        self._motion = self.settings.motion
        pace = self.pace
        lasting = pace_words(pace.seconds_in, pace.seconds_out, gentle=pace is GENTLE)
        self.query_one(".about", Lines).tell([lasting, *BREATHING_ABOUT])
        self.tick()

    def on_screen_suspend(self) -> None:
        """Nothing is painted behind another screen."""
        self._stop_ticks()

    def on_unmount(self) -> None:
        """Nothing is painted after the end."""
        self._stop_ticks()

    def action_pause(self) -> None:
        """Pause, or go on."""
        if self._since is None:
            self._since = self.now()
        else:
            self._before = self._passed()
            self._since = None
        self.tick()

    def action_gentle(self) -> None:
        """Take shorter breaths, or the longer ones again, beginning with a breath in."""
        self.pace = LONG if self.pace is GENTLE else GENTLE
        self._before = timedelta()
        self._since = None if self._since is None else self.now()
        self.look_again()

    def tick(self) -> None:
        """Show the breath as it is now, and come again when it has changed."""
        at = moment_of(self.pace, self._passed().total_seconds())
        self.query_one(Breath).tell(self._words(at), at.full if self._motion else None)
        self._stop_ticks()
        if self._since is not None and self._in_front:
            self._ticks = self.set_timer(self._wait(at), self.tick)

    def _words(self, at: Moment) -> str:
        if self._since is None:
            return BREATHING_PAUSED
        if self._motion:
            return breath_words(at.is_in, at.second)
        return still_breath_words(at.is_in, at.seconds)

    def _wait(self, at: Moment) -> float:
        """Until something else is to be seen, in seconds. Without motion that is the next part."""
        return PAINT_SECONDS if self._motion else max(PAINT_SECONDS, at.left)

    def _passed(self) -> timedelta:
        """How long it has gone on, without its pauses. A clock that is put back stops nothing."""
        going = self.now() - self._since if self._since else timedelta()
        return self._before + max(going, timedelta())

    def _stop_ticks(self) -> None:
        if self._ticks is not None:
            self._ticks.stop()
            self._ticks = None
