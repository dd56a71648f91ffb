"""Slow breathing: in and a longer out, for as long as one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.domain.breath import GENTLE, LONG, BreathMoment, moment_of
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.screens.ticking import PAINT_SECONDS, TickingRoom
from pain_companion.widgets.breath import Breath
from pain_companion.widgets.lines import Lines
from pain_companion.words.breath import (
    BREATHING_ABOUT,
    PAUSED,
    breath_words,
    pace_words,
    still_breath_words,
    way_to_other_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class BreathingScreen(QuietRoom, TickingRoom):
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

    def body(self) -> ComposeResult:
        """The breath, and beneath it how to use it."""
        yield Breath()
        yield Lines([], classes="muted about")

    def refresh_room(self) -> None:
        """Go on, as the person chose to see it."""
        self._motion = self.settings.motion
        other = way_to_other_words(gentle=self.pace is GENTLE)
        lasting = f"{pace_words(self.pace)} {other}"
        self.query_one(".about", Lines).tell([lasting, *BREATHING_ABOUT])
        self.tick()

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

    def draw(self) -> None:
        """Show the breath as it is now."""
        at = self._at()
        self.query_one(Breath).tell(self._words(at), at.full if self._motion else None)

    def wait(self) -> float | None:
        """Without motion, until the next part of the breath. Nothing moves while it is paused."""
        if self._since is None:
            return None
        return PAINT_SECONDS if self._motion else self._at().left

    def _at(self) -> BreathMoment:
        return moment_of(self.pace, self._passed().total_seconds())

    def _words(self, at: BreathMoment) -> str:
        if self._since is None:
            return PAUSED
        return breath_words(at) if self._motion else still_breath_words(at)

    def _passed(self) -> timedelta:
        """How long it has gone on, without its pauses. A clock that is put back stops nothing."""
        going = self.now() - self._since if self._since else timedelta()
        return self._before + max(going, timedelta())
