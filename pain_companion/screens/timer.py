"""Doing an activity with a timer: part, rest, part, rest; then one question, and it is logged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer as Ticks
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity, Log, Stopped
from pain_companion.domain.pacing_timer import (
    Phase,
    State,
    Timer,
    carry_on,
    finish_part,
    pause,
    running,
    start,
    state,
    stop_early,
    to_words,
)
from pain_companion.domain.settings import Settings
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.timer_face import TimerFace
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import plan_words
from pain_companion.words.pacing_timer import (
    STOPPED_OPTIONS,
    Ended,
    about_words,
    change_words,
    ended_words,
    figures,
    read_ended,
    running_words,
    saved_words,
    share_done,
    timer_words,
    typed_at_end,
)
from pain_companion.zone import machine_zone

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

TICK_SECONDS = 1.0
FORM = "timer"
ANSWERS = ("amount", "stopped")


class View(Enum):
    """What the screen shows."""

    NOTHING = "no timer"
    ASKING = "what to do with another one"
    GOING = "a timer that runs or is paused"
    OVER = "the question at the end"


def running_timer(store: Diary) -> Timer | None:
    """The timer that is under way or not logged yet: at most one. Raises DiaryError."""
    return running(draft.body for draft in store.drafts.all() if draft.form == FORM)


class TimerScreen(DraftingRoom):
    """Starts a timer for an activity, or with None carries on the one that is under way.

    The timer is kept with each thing that is done to it, so it outlives the program. Time passes
    in it by the clock; the ticks only show it.
    """

    AREA = "pacing"
    FORM = FORM
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
    TimerScreen .ways, TimerScreen #ended { height: auto; }
    TimerScreen .ways { margin-top: 1; }
    TimerScreen .ways Button { margin-right: 1; }
    TimerScreen.-narrow .ways { layout: vertical; }
    TimerScreen #ended Answer { margin-top: 1; }
    TimerScreen #ended .ways { margin: 1 0 0 2; }
    TimerScreen #ask { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str | None) -> None:
        super().__init__(store, now)
        self.wanted = activity_id
        """The activity that is to be started, until it is."""
        self.timer: Timer | None = None
        """The timer that is shown."""
        self.activity = Activity("Timer")
        self.typed: dict[str, str] = {}
        """What was typed into the answers, by their names."""
        self._opening = True
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
        yield TimerFace(id="face")
        with Horizontal(id="ways", classes="ways"):
            yield Button(id="main")
            yield Button("Space  Pause", id="pause")
            yield Button("x  Stop", id="stop")
        with Vertical(id="ended"):
            yield Choice("stopped", "Why did you stop?", STOPPED_OPTIONS)
            amount = Field("amount", "How much was it?")
            amount.enter_goes_on = False
            yield amount
            with Horizontal(classes="ways"):
                yield Button("Log it", id="save")
                yield Button("Carry on", id="carry_on")
                yield Button("Do not log it", id="drop")

    @property
    def at(self) -> State | None:
        """The timer as it is now."""
        return None if self.timer is None else state(self.timer, self.now())

    def draft_subject(self) -> str:
        """What the timer is for."""
        return self.timer.activity_id if self.timer else ""

    def draft_body(self) -> Mapping[str, str]:
        """The timer itself, and what was typed at its end."""
        return {**to_words(self.timer), **self.typed} if self.timer else {}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """What a person can use of it."""
        done = str(self.at.done_minutes) if self.at else ""
        return {"Activity": self.activity.name, "Minutes": done, **self.typed}

    def keep_typing(self) -> None:
        """Keep what is not kept yet. The rest may have been logged in another window since."""
        if self._keeping is not None:
            self.keep_now()

    def refresh_room(self) -> None:
        """Find the timer that is under way, or start the one that is wanted."""
        if self._keeping is None:
            self._find()
        self._opening = False
        self._show()

    def _find(self) -> None:
        found = running_timer(self.store)
        if found and (self.timer or self.wanted in (None, found.activity_id)):
            self._take(found)
        elif found:
            self._ask_about(found)
        elif self.timer:
            self.timer = None
            self.say("This timer was ended in another window.")
        elif self._opening:
            self._start()

    def _start(self) -> None:
        activity = self.store.pacing.activity(self.wanted) if self.wanted else None
        self.wanted = None
        self.query_one(Ask).stop()
        if activity is not None:
            self.activity = activity
            self.timer = start(activity, self.store.pacing.plan(activity.id), self.now())
            self.keep_now()

    def _take(self, found: Timer) -> None:
        self.timer = found
        self.query_one(Ask).stop()
        if self.wanted == found.activity_id:
            self.wanted = None
        self.activity = self._activity(found.activity_id)
        draft = self.find_draft()
        said = draft.body if draft else {}
        self.typed = {name: said[name] for name in ANSWERS if name in said}

    def _activity(self, activity_id: str) -> Activity:
        """An activity, also where it was put into the bin while its timer ran."""
        return self.store.pacing.activity(activity_id) or Activity("Your activity", id=activity_id)

    def _ask_about(self, other: Timer) -> None:
        at = state(other, self.now())
        told = shown(running_words(self._activity(other.activity_id).name, at))
        if at.phase is Phase.OVER:
            self.query_one(Ask).ask("other", told, "Go to it")
        else:
            question = "One timer can run at a time. What would you like to do with it?"
            self.query_one(Ask).ask("other", f"{told} {question}", "Go to it", "Stop it and log it")

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Go to the other timer, and stop it if that was chosen."""
        found = running_timer(self.store)
        if found is None:
            self._start()
        else:
            self._take(found)
            if event.place == 1:
                self.timer = stop_early(found, self.now())
                self.keep_now()
        self._show()

    def _show(self) -> None:
        """Show all of it anew: something has begun or ended."""
        at = self.at
        self._choices = self.settings
        self._seen = _kind_of(at)
        before, self._view = self._view, self._view_of(at)
        self.query_one("#face").display = self._view is View.GOING
        self.query_one("#ways").display = self._view in (View.GOING, View.NOTHING)
        self.query_one("#ended").display = self._view is View.OVER
        self._head(at)
        self._label(at)
        if at is not None and at.phase is Phase.OVER:
            self._fill(at)
        self._draw(at)
        self._tick_while(at is not None and at.is_running)
        if self._view is not before or self.focused is None:
            self._focus_first()
        self.refresh_bindings()

    def _view_of(self, at: State | None) -> View:
        if at is None:
            return View.ASKING if self.query_one(Ask).question else View.NOTHING
        return View.OVER if at.phase is Phase.OVER else View.GOING

    def _focus_first(self) -> None:
        match self._view:
            case View.ASKING:
                self.query_one(Ask).focus_answer()
            case View.OVER:
                self.query_one(Choice).take_focus()
            case _:
                self.query_one("#main").focus()

    def _head(self, at: State | None) -> None:
        """The activity, and a line about it."""
        waits = self.timer is None and self.wanted is not None
        activity = self._activity(self.wanted) if waits and self.wanted else self.activity
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
        plan = self.store.pacing.plan(self.activity.id)
        words = plan_words(plan, self.activity) if plan else ""
        return about_words(self.timer, words, limited=energy_limited(self._choices))

    def _label(self, at: State | None) -> None:
        """Say on the buttons what they do now."""
        match at.phase if at else None:
            case None:
                label = "Start" if self.wanted else "Back"
            case Phase.PAUSED:
                label = "Carry on"
            case Phase.RESTING:
                label = "Next"
            case _:
                label = "Done"
        main = self.query_one("#main", Button)
        main.label = f"Enter  {label}"
        main.refresh(layout=True)
        self.query_one("#pause").display = at is not None and at.is_running
        self.query_one("#stop").display = at is not None
        stopped = self.timer is not None and self.timer.stopped_at is not None
        self.query_one("#carry_on").display = stopped

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
            same = running_timer(self.store) == self.timer
            self._tick_while(at.is_running and same)
            if not same or isinstance(front, TimerScreen):
                # Something else was done to it on another screen, which tells of it.
                return
        if self.settings.quiet_bell:
            self.app.bell()
        if self._in_front:
            self._show()
        elif isinstance(front, Room) and self.timer is not None:
            front.say(shown(change_words(self.activity.name, self.timer, at)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        phase = self._seen[0] if self._seen else None
        makes_sense = {
            "pause": phase in (Phase.DOING, Phase.RESTING),
            "carry_on": phase is Phase.PAUSED,
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
            paused = self._seen is not None and self._seen[0] is Phase.PAUSED
            self._change(carry_on if paused else finish_part)
        elif self.wanted is not None:
            self._opening = True
            self.look_again()
        else:
            self.action_leave()

    def action_pause(self) -> None:
        """Stop the time for a while."""
        self._change(pause)

    def action_carry_on(self) -> None:
        """Let the time run on."""
        self._change(carry_on)

    def action_stop(self) -> None:
        """End it early."""
        self._change(stop_early)

    def _change(self, how: Callable[[Timer, datetime], Timer]) -> None:
        if self.timer is None:
            return
        self.say("")
        self.timer = how(self.timer, self.now())
        self.typed = {}
        self.keep_now()
        self._show()

    def action_because(self, number: int) -> None:
        """Answer why it ended, and go on to how much it was."""
        self.query_one(Choice).action_choose(number)
        self.query_one(Field).take_focus()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the answers again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self._say_with_answers()
        self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter on the amount logs it."""
        self.action_save()

    def _fill(self, at_end: State) -> None:
        told = typed_at_end(at_end, self.activity) | self.typed
        for answer in self.query(Answer):
            answer.text = told.get(answer.item, "")
        self._say_with_answers()

    def _say_with_answers(self) -> None:
        entry = self._read()
        for answer in self.query(Answer):
            echo = shown(entry.echoes.get(answer.item, ""))
            answer.tell(echo, entry.problems.get(answer.item, ""))

    def _read(self) -> Entry[Sequence[Log]]:
        typed = {answer.item: answer.text for answer in self.query(Answer)}
        if self.timer is None:
            return Entry()
        zone = self.now().tzinfo
        name = zone.key if isinstance(zone, ZoneInfo) else machine_zone()
        at_end = state(self.timer, self.now())
        return read_ended(typed, Ended(self.timer, at_end, self.activity, name))

    def action_save(self) -> None:
        """Log what was done, and the rest."""
        entry = self._read()
        if entry.record is None:
            self.set_focus(None)
            self.say(entry.not_saved)
            return
        self.forget_timer()
        try:
            with self.store.saving(self.FORM, self.draft_subject()):
                self.store.pacing.save_logs(entry.record)
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
        else:
            self._finish(shown(saved_words(entry.record, self.activity)))

    def action_drop(self) -> None:
        """Ask whether it is not to be logged. Until then it is kept."""

        def drop(sure: bool | None) -> None:
            if sure:
                self.forget_timer()
                self._finish("This is not logged.")

        self.app.push_screen(
            ConfirmScreen(
                "Not log it?",
                [f"{self.activity.name} and the rests of this timer would not be in your diary."],
                yes="Do not log it",
                no="No, go back",
            ),
            drop,
        )

    def _finish(self, words: str) -> None:
        """The timer is logged, or is not to be."""
        self.forget_draft(self.draft_subject())
        self.timer = None
        self.typed = {}
        self._show()
        self.say(words)


def _kind_of(at: State | None) -> tuple[Phase, bool, int] | None:
    """What of a timer can begin or end."""
    return None if at is None else (at.phase, at.resting, at.round)
