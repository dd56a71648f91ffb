"""A timer from its start until it is logged, kept so that it outlives the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.domain.pacing import Activity
from pain_companion.domain.pacing_timer import Phase, State, Timer, start, state, stop_early
from pain_companion.domain.pacing_timer_kept import to_words
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.pacing import TIMER_FORM
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.timer_end import TimerEnd
from pain_companion.words.pacing_timer import Ended, running_words, saved_words
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ANSWERS = ("amount", "stopped")


class TimerRoom(DraftingRoom):
    """Takes up the timer that is under way, or starts one for an activity.

    The timer is kept with each thing that is done to it. Where another one is under way, it asks
    what to do with that first. A subclass has an `Ask` and a `TimerEnd`, and shows what there is
    in `show()`.
    """

    FORM = TIMER_FORM

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

    def show(self) -> None:
        """Show all of it anew: something has begun or ended."""
        raise NotImplementedError

    @property
    def at(self) -> State | None:
        """The timer as it is now."""
        return None if self.timer is None else state(self.timer, self.now())

    @property
    def ended(self) -> Ended | None:
        """The timer once it is over, with what belongs to it."""
        at = self.at
        if self.timer is None or at is None or at.phase is not Phase.OVER:
            return None
        return Ended(self.timer, at, self.activity, zone_of(self.now()))

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
        self.show()

    def start_wanted(self) -> None:
        """Start the one that is wanted. That happens by itself only on opening."""
        self._opening = True
        self.look_again()

    def change(self, how: Callable[[Timer, datetime], Timer]) -> None:
        """Do something to the timer, now."""
        if self.timer is None:
            return
        self.say("")
        self.timer = how(self.timer, self.now())
        self.typed = {}
        self.keep_now()
        self.show()

    def named(self, activity_id: str) -> Activity:
        """An activity, also where it was put into the bin while its timer ran."""
        return self.store.pacing.activity(activity_id) or Activity("Your activity", id=activity_id)

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Go to the other timer, and stop it if that was chosen."""
        found = self.store.pacing.timer()
        if found is None:
            self._start()
        else:
            self._take(found)
            if event.place == 1:
                self.timer = stop_early(found, self.now())
                self.keep_now()
        self.show()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the answers again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        if (ended := self.ended) is not None:
            self.query_one(TimerEnd).tell(ended)
        self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter on the amount logs it."""
        self.action_save()

    def action_save(self) -> None:
        """Log what was done, and the rest."""
        ended = self.ended
        if ended is None:
            # The clock was set back: it is not over any more.
            self.show()
            return
        entry = self.query_one(TimerEnd).read(ended)
        if entry.record is None:
            self.set_focus(None)
            self.say(entry.not_saved)
            return
        logs = entry.record
        if self.try_to_save(lambda: self.store.pacing.save_logs(logs)):
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

    def _find(self) -> None:
        found = self.store.pacing.timer()
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
            self.timer = start(activity, self.store.flares.eased_plan(activity.id), self.now())
            self.keep_now()

    def _take(self, found: Timer) -> None:
        self.timer = found
        self.query_one(Ask).stop()
        if self.wanted == found.activity_id:
            self.wanted = None
        self.activity = self.named(found.activity_id)
        draft = self.find_draft()
        said = draft.body if draft else {}
        self.typed = {name: said[name] for name in ANSWERS if name in said}

    def _ask_about(self, other: Timer) -> None:
        at = state(other, self.now())
        told = shown(running_words(self.named(other.activity_id).name, at))
        if at.phase is Phase.OVER:
            self.query_one(Ask).ask("other", told, "Go to it")
        else:
            question = "One timer can run at a time. What would you like to do with it?"
            self.query_one(Ask).ask("other", f"{told} {question}", "Go to it", "Stop it and log it")

    def _finish(self, words: str) -> None:
        """The timer is logged, or is not to be."""
        self.forget_draft(self.draft_subject())
        self.timer = None
        self.typed = {}
        self.show()
        self.say(words)
