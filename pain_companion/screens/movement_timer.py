"""A timer for a movement that is counted in minutes. It ends with the screen.

The timer of pacing outlives the program and ends in the log of an activity, which a movement is
not. This one is for some minutes on a mat. It works by the same clock and has the same face.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer as Ticks
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.movements import Movement, MovementAnswer, share_in
from pain_companion.domain.pacing_timer import (
    Phase,
    State,
    Timer,
    carry_on,
    count_down,
    pause,
    state,
    stop_early,
)
from pain_companion.formats import date_words
from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.widgets.timer_face import TimerFace
from pain_companion.words.day_answers import ANSWERED
from pain_companion.words.movements import timed_minutes
from pain_companion.words.pacing_timer import figures, share_done, timer_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

TICK_SECONDS = 1.0
NOT_TIMED = "A timer is for movements that are counted in minutes. c on its page can change that."
GONE = "This movement is not in your list any more."
OVER = "It has ended. Rest as long as you like. How did it go?"
ANSWERS = (MovementAnswer.DONE, MovementAnswer.PART)


class MovementTimerScreen(Room):
    """Counts down for one movement, then asks how it went."""

    AREA = "wellbeing"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Space or Enter pauses and carries on. x ends it early.\n"
        "At the end 1 and 2 write down how it went, for the day it began.\n"
        "Esc leaves. Then the timer is over and nothing is written down."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", "pause or carry on"),
        Binding("x", "stop", "stop"),
        Binding("1", "answer(0)", "done"),
        Binding("2", "answer(1)", "part of it"),
    ]
    CSS = """
    MovementTimerScreen .ways { height: auto; margin-top: 1; }
    MovementTimerScreen .ways Button { margin-right: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], movement_id: str) -> None:
        super().__init__(store, now)
        self.saved = ""
        """What to say once this has closed; empty where nothing was saved."""
        self.movement: Movement | None = store.movements.movement(movement_id)
        self.timer: Timer | None = None
        self._ticks: Ticks | None = None
        self._was_over = False

    def body(self) -> ComposeResult:
        """What it is, the face, the ways on; then the question at the end."""
        name = shown(self.movement.name) if self.movement else GONE
        yield Static(Content(name), classes="heading")
        words = shown(self.movement.words or "") if self.movement else ""
        yield Static(Content(words), classes="muted")
        yield TimerFace()
        with Horizontal(id="going", classes="ways"):
            yield Button("Pause", id="pause")
            yield Button("Stop", id="stop")
        yield Static(Content(OVER), id="over", classes="paragraph")
        with Horizontal(id="asking", classes="ways"):
            yield Button("1  Done", id="answer-0")
            yield Button("2  Part of it", id="answer-1")
            yield Button("Write nothing down", id="leave")

    def on_mount(self) -> None:
        """Start."""
        if self.movement is not None and self.movement.amount is not None:
            share = share_in(self.store.flares.current())
            minutes = timed_minutes(self.movement, share)
            self.timer = count_down(self.movement.id, minutes, self.now())
            self._ticks = self.set_interval(TICK_SECONDS, self.tick)
        self.show()

    @property
    def at(self) -> State | None:
        """The timer as it is now."""
        return None if self.timer is None else state(self.timer, self.now())

    @property
    def is_over(self) -> bool:
        """Whether the time is over."""
        at = self.at
        return at is not None and at.phase is Phase.OVER

    def tick(self) -> None:
        """Show the time, and ring once it is over."""
        if self.is_over and not self._was_over and self.settings.quiet_bell:
            self.app.bell()
        self.show()

    def show(self) -> None:
        """Show the timer as it is now."""
        at, over = self.at, self.is_over
        self.query_one("#going").display = at is not None and not over
        self.query_one(TimerFace).display = at is not None and not over
        for asked in self.query("#over, #asking"):
            asked.display = over
        if self.timer is not None and at is not None and not over:
            motion, limited = self.settings.motion, energy_limited(self.settings)
            self.query_one(TimerFace).tell(
                figures(at) if motion else "",
                share_done(at, by_minutes=not motion),
                timer_words(self.timer, at, limited=limited, about=not motion),
            )
            self.query_one("#pause", Button).label = "Pause" if at.is_running else "Carry on"
        if self.focused is None or over is not self._was_over:
            self._was_over = over
            self.query_one("#answer-0" if over else "#pause").focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        if action in ("pause", "stop"):
            return self.timer is not None and not self.is_over
        if action == "answer":
            return self.is_over
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match str(event.button.id).partition("-"):
            case ("answer", _, number):
                self.action_answer(int(number))
            case (name, _, _):
                getattr(self, f"action_{name}")()

    def action_pause(self) -> None:
        """Stop the time for a while, or let it run on."""
        if self.timer is not None:
            paused = self.timer.since is None
            self.timer = (carry_on if paused else pause)(self.timer, self.now())
            self.show()

    def action_stop(self) -> None:
        """End it early."""
        if self.timer is not None:
            self.timer = stop_early(self.timer, self.now())
            self.show()

    def action_answer(self, number: int) -> None:
        """Write down how it went on the day it began."""
        movement = self.movement
        if movement is None or self.timer is None:
            return
        day, answer = self.timer.started_at.date(), ANSWERS[number]
        if not self.attempt(lambda: self.store.movements.answer(movement.id, day, answer)):
            return
        told = f"{date_words(day, today=self.today)}, {ANSWERED[answer]}"
        self.saved = f"Saved: {shown(movement.name)}, {told}."
        self.dismiss()
