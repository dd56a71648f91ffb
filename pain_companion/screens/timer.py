"""Doing an activity with a timer: part, rest, part, rest; then one question, and it is logged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.timer import Timer as Ticks
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Stopped
from pain_companion.domain.pacing_timer import (
    Phase,
    State,
    carry_on,
    finish_part,
    pause,
    stop_early,
)
from pain_companion.domain.settings import Settings
from pain_companion.screens.room import Room
from pain_companion.screens.timer_room import TimerRoom
from pain_companion.text import shown
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.timer_end import TimerEnd
from pain_companion.widgets.timer_face import TimerFace
from pain_companion.widgets.timer_ways import TimerWays
from pain_companion.words.pacing import plan_words
from pain_companion.words.pacing_timer import (
    about_words,
    change_words,
    ended_words,
    figures,
    share_done,
    timer_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

TICK_SECONDS = 1.0


class View(Enum):
    """What the screen shows."""

    NOTHING = "no timer"
    ASKING = "what to do with another one"
    GOING = "a timer that runs or is paused"
    OVER = "the question at the end"


class TimerScreen(TimerRoom):
    """Starts a timer for an activity, or with None carries on the one that is under way.

    Time passes in it by the clock; the ticks only show it.
    """

    AREA = "pacing"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Space pauses and carries on. Enter says that this part is done. x stops early.\n"
        "The time goes on while you look at something else, or leave the program.\n"
        "At the end it asks why you stopped. You can correct how much it was.\n"
        "Ctrl+S logs it. You can also choose not to log it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Next question", show=False, priority=True),
        Binding("enter", "main", "Go on", show=False),
        Binding("space", "pause", "pause"),
        Binding("space", "carry_on", "carry on"),
        Binding("x", "stop", "stop"),
        Binding("ctrl+s", "save", "log it"),
        *(
            Binding(str(n), f"because({n})", f"Reason {n}", show=False, priority=True)
            for n in range(1, len(Stopped) + 1)
        ),
    ]
    CSS = """
    TimerScreen .ways { height: auto; margin-top: 1; }
    TimerScreen .ways Button { margin-right: 1; }
    TimerScreen.-narrow .ways { layout: vertical; }
    TimerScreen TimerEnd .ways { margin: 1 0 0 2; }
    TimerScreen #ask { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str | None) -> None:
        super().__init__(store, now, activity_id)
        self._opened_at = now()
        self._choices = Settings()
        self._ticks: Ticks | None = None
        self._view = View.NOTHING
        self._seen: tuple[Phase, bool, int] | None = None

    def body(self) -> ComposeResult:
        """What it is for, the face, the ways on; then the question at the end."""
        yield Static(id="name", classes="heading")
        yield Static(id="about", classes="muted")
        yield Ask(id="ask")
        yield TimerFace()
        yield TimerWays(classes="ways")
        yield TimerEnd()

    def show(self) -> None:
        """Show all of it anew: something has begun or ended."""
        at = self.at
        self._choices = self.settings
        self._seen = _kind_of(at)
        before, self._view = self._view, self._view_of(at)
        self.query_one(TimerFace).display = self._view is View.GOING
        self.query_one(TimerWays).display = self._view in (View.GOING, View.NOTHING)
        self.query_one(TimerEnd).display = self._view is View.OVER
        self._head(at)
        self.query_one(TimerWays).label(at, without="Start" if self.wanted else "Back")
        if (ended := self.ended) is not None:
            self.query_one(TimerEnd).fill(ended, self.typed)
        self._draw(at)
        self._tick_while(at is not None and at.is_running)
        if self._view is not before or self.focused is None:
            self._focus_first()
        self.refresh_bindings()

    @property
    def _phase(self) -> Phase | None:
        """What goes on in the timer as it is shown."""
        return self._seen[0] if self._seen else None

    def _view_of(self, at: State | None) -> View:
        if at is None:
            return View.ASKING if self.query_one(Ask).question else View.NOTHING
        return View.OVER if at.phase is Phase.OVER else View.GOING

    def _focus_first(self) -> None:
        match self._view:
            case View.ASKING:
                self.query_one(Ask).focus_answer()
            case View.OVER:
                self.query_one(TimerEnd).focus_answer()
            case _:
                self.query_one("#main").focus()

    def _head(self, at: State | None) -> None:
        """The activity, and a line about it."""
        waits = self.wanted if self.timer is None else None
        activity = self.named(waits) if waits else self.activity
        self.query_one("#name", Static).update(Content(shown(activity.name)))
        self.query_one("#about", Static).update(Content(shown(self._about(at))))

    def _about(self, at: State | None) -> str:
        if self.timer is None or at is None:
            return "" if self.wanted else "No timer is running."
        if at.phase is Phase.OVER:
            return ended_words(
                self.activity.name,
                at,
                self.now(),
                unseen=at.ended_at is not None and at.ended_at < self._opened_at,
                twelve_hour=self._choices.twelve_hour,
            )
        plan = self.store.flares.eased_plan(self.activity.id)
        words = plan_words(plan, self.activity) if plan else ""
        return about_words(self.timer, words, limited=energy_limited(self._choices))

    def _draw(self, at: State | None) -> None:
        """Show the time."""
        if self.timer is None or at is None:
            return
        motion = self._choices.motion
        limited = energy_limited(self._choices)
        self.query_one(TimerFace).tell(
            figures(at) if motion else "",
            share_done(at, by_minutes=not motion),
            timer_words(self.timer, at, limited=limited, about=not motion),
        )

    def _tick_while(self, running: bool) -> None:
        """Wake up only while time passes."""
        if running and self._ticks is None:
            self._ticks = self.set_interval(TICK_SECONDS, self.tick)
        elif self._ticks is not None and not running:
            self._ticks.stop()
            self._ticks = None

    def tick(self) -> None:
        """See whether something has begun or ended. Nothing is painted behind another screen."""
        at = self.at
        if at is not None and _kind_of(at) != self._seen:
            self._tell_of(at)
        elif self._in_front:
            self._draw(at)

    def _tell_of(self, at: State) -> None:
        """Ring, and say it where the person looks."""
        front = self.app.screen
        if not self._in_front:
            self._seen = _kind_of(at)
            same = self.store.pacing.timer() == self.timer
            self._tick_while(at.is_running and same)
            if not same or isinstance(front, TimerScreen):
                # Something else was done to it on another screen, which tells of it.
                return
        if self.settings.quiet_bell:
            self.app.bell()
        if self._in_front:
            self.show()
        elif isinstance(front, Room) and self.timer is not None:
            front.say(shown(change_words(self.activity.name, self.timer, at)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        makes_sense = {
            "pause": self._phase in (Phase.DOING, Phase.RESTING),
            "carry_on": self._phase is Phase.PAUSED,
            "stop": self._view is View.GOING,
            "main": self._view in (View.GOING, View.NOTHING),
            "save": self._view is View.OVER,
            "because": self._view is View.OVER and isinstance(self.focused, Choice),
        }
        return makes_sense.get(action, super().check_action(action, parameters))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        getattr(self, f"action_{event.button.id}")()

    def action_main(self) -> None:
        """Go on to what follows."""
        if self.timer is not None:
            self.change(carry_on if self._phase is Phase.PAUSED else finish_part)
        elif self.wanted is not None:
            self.start_wanted()
        else:
            self.action_leave()

    def action_pause(self) -> None:
        """Stop the time for a while."""
        self.change(pause)

    def action_carry_on(self) -> None:
        """Let the time run on."""
        self.change(carry_on)

    def action_stop(self) -> None:
        """End it early."""
        self.change(stop_early)

    def action_because(self, number: int) -> None:
        """Answer why it ended, and go on to how much it was."""
        self.query_one(TimerEnd).stopped_because(number)


def _kind_of(at: State | None) -> tuple[Phase, bool, int] | None:
    """What of a timer can begin or end."""
    return None if at is None else (at.phase, at.resting, at.round)
