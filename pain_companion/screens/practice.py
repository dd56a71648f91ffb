"""One practice: what to know first, then its words one after the other, by the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button

from pain_companion.content.practices import cautions
from pain_companion.domain.practice_clock import (
    Playing,
    back,
    begin,
    change_tempo,
    go_on,
    pause,
    skip,
    state,
)
from pain_companion.screens.doors import make_screen
from pain_companion.screens.practice_room import PracticeRoom
from pain_companion.screens.ticking import PAINT_SECONDS
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.footline import is_typing
from pain_companion.widgets.practice_before import READ_WAYS, PracticeBefore
from pain_companion.widgets.practice_face import PLAY_WAYS, PracticeFace
from pain_companion.words.practice import (
    left_changes_in,
    length_words,
    tempo_words,
    unfinished_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

UNFINISHED = "unfinished"
GO_ON, WRITE_DOWN = "Go on with it", "Write down what I did"
DOORS_BY_KEY = {"r": "page:PageScreen", "g": "practice_places:SensitivePlacesScreen"}
SHOWN_IN_FOOT = ("space", "right")


class PracticeScreen(PracticeRoom):
    """Before it is started, and while it goes on. At its end it is written down."""

    HELP = (
        "Enter starts it. Nothing has to be answered first.\n"
        "Space pauses and goes on. → skips a part, ← goes back.\n"
        "+ makes it slower, - makes it faster. v is for closing your eyes.\n"
        "Esc ends it at any time, and needs no reason.\n"
        "If you feel light-headed, breathless or upset, stop and look round."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way, show=False) for way in READ_WAYS),
        *(Binding(*way, show=way[0] in SHOWN_IN_FOOT) for way in PLAY_WAYS if way[0] != "escape"),
        Binding("equals_sign", "tempo(1)", "slower", show=False),
        Binding("b", "bell", "soft bell", show=False),
    ]

    CSS = """
    PracticeScreen.-narrow #words { min-height: 3; padding: 0 1; margin: 0 0 1 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], name: str) -> None:
        super().__init__(store, now, name)
        self.eyes_closed = False
        self._rings = self._motion = False
        self._number = 0

    def body(self) -> ComposeResult:
        """What to know first, and what is seen while it goes on."""
        yield PracticeBefore(
            self.page.title,
            length_words(self.moments),
            self.passed_by(),
            cautions(self.page),
            self.page.standing,
        )
        face = PracticeFace()
        face.display = False
        yield face

    def refresh_room(self) -> None:
        """Show it as the settings are now. What goes on stays as it was begun."""
        self._motion = self.settings.motion
        if self.playing is None:
            self.moments = self.unfolded()
            self._tell_before()
        self.tick()

    def show(self) -> None:
        """Show what there is now, and put the focus where it begins."""
        before = self.query_one(PracticeBefore)
        face = self.query_one(PracticeFace)
        before.display, face.display = self.playing is None, self.playing is not None
        if self.playing is not None:
            self.set_focus(None)
        else:
            before.ask(self.found is not None)
            before.fill(self.typed)
        self.refresh_bindings()

    def _tell_before(self) -> None:
        before = self.query_one(PracticeBefore)
        before.tell(length_words(self.moments), self.passed_by())
        if self.found is not None:
            done = state(self.found, self.moments, self.now()).done_seconds
            words = unfinished_words(self.found.started_at.date(), done, self.today)
            before.query_one(Ask).ask(UNFINISHED, words, GO_ON, WRITE_DOWN)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        if action == "read":
            return self.playing is None
        if action in ("pause", "skip", "back", "tempo", "close_eyes"):
            return self.playing is not None
        if action == "bell":
            return self.playing is not None and self.eyes_closed
        return super().check_action(action, parameters)

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Go on with what was begun earlier, or write it down as it is."""
        self.playing, self.found = self.found, None
        if self.playing is None:
            return
        if event.place == 0:
            self._begin(go_on(self.playing, self.moments, self.now()))
        else:
            self.finish()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter starts it."""
        self.start()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Start it."""
        self.start()

    def start(self) -> None:
        """Begin with the first part."""
        self.typed |= self.query_one(PracticeBefore).answers()
        self._begin(begin(self.practice.name, self.now()))

    def _begin(self, playing: Playing) -> None:
        self.eyes_closed, self._rings = False, self.settings.quiet_bell
        self._number = state(playing, self.moments, self.now()).number
        self.play(playing)
        self.show()
        self.tick()

    def action_read(self, key: str) -> None:
        """Read more about it, or choose the sensitive places."""
        given = [self.page.name] if key == "r" else []
        self.app.push_screen(make_screen(DOORS_BY_KEY[key], self.store, self.now, *given))

    def action_pause(self) -> None:
        """Pause, or go on."""
        if self.playing is not None:
            self.change(go_on if self.playing.since is None else pause)

    def action_skip(self) -> None:
        """Pass this part by."""
        self.change(skip)

    def action_back(self) -> None:
        """Go to the beginning of this part, or to the one before."""
        self.change(back)

    def action_tempo(self, by: int) -> None:
        """Go slower, or faster."""
        if self.playing is not None:
            before = self.playing.tempo
            self.change(partial(change_tempo, by=by))
            self.say(tempo_words(before, self.playing.tempo, slower=by > 0))

    def action_close_eyes(self) -> None:
        """Show almost nothing, or the words again."""
        self.eyes_closed = not self.eyes_closed
        self.say("")
        self.refresh_bindings()
        self.tick()

    def action_bell(self) -> None:
        """Let a soft bell tell of each new part, or let it be."""
        self._rings = not self._rings
        self.tick()

    def action_leave(self) -> None:
        """End what goes on; otherwise leave a field, or go back."""
        if self.playing is None or self.focused is not None or is_typing(self):
            super().action_leave()
        else:
            self.finish()

    def draw(self) -> None:
        """Show it as it is now. What has come to its end is written down."""
        at = self.at
        if at is None:
            return
        has_moved, self._number = at.number != self._number, at.number
        if (has_moved or at.is_over) and self.eyes_closed and self._rings:
            self.app.bell()
        if at.is_over:
            self.finish()
            return
        if has_moved:
            self.keep_now()
        face = self.query_one(PracticeFace)
        if self.eyes_closed:
            face.rest_eyes(rings=self._rings, is_going=at.is_going)
        else:
            face.tell(self.moments[at.number].words, at, motion=self._motion)

    def wait(self) -> float | None:
        """Until the next part, or until something else on the screen changes."""
        at = self.at
        if at is None or not at.is_going:
            return None
        if self.eyes_closed:
            return at.part_left
        if at.breath is None:
            return min(filter(None, (at.part_left, left_changes_in(at.left))))
        return PAINT_SECONDS if self._motion else min(at.part_left, at.breath_left)
