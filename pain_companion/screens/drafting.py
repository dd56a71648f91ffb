"""A room with a form: what is typed into it is kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from pain_companion.screens.aside import put_aside
from pain_companion.screens.room import Room
from pain_companion.store.connection import DiaryKind
from pain_companion.store.drafts import Draft
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.typed_dates import read_date
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.go import Tell
from pain_companion.words.days_as_typed import lasting_day

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

V = TypeVar("V")

KEEP_AFTER_SECONDS = 0.15
"""How long typing goes on before it is kept: at most so much is lost when the program is killed."""

TRY_AGAIN_SECONDS = 1.0


class DraftingRoom(Room):
    """Keeps what a form holds and the diary does not, and finds it again.

    A subclass gives `FORM`, `draft_subject()` and `draft_body()`, and calls `typed_on()` after
    each change.
    """

    FORM: ClassVar[str] = ""
    # What is not saved yet is named until it is.
    KEEPS_SAID: ClassVar[bool] = True
    DAYS: ClassVar[tuple[str, ...]] = ()
    """The answers that name a day. A draft has whole dates: tomorrow is another today."""
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the field gets them: keys that follow at once must go to the next field.
        Binding("enter", "go_on", "Next question", show=False, priority=True),
        Binding("tab", "app.focus_next", "Next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", "Before", show=False, priority=True),
    ]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._keeping: Timer | None = None
        self._not_kept: Mapping[str, str] = {}
        """What could not be kept and waits for the next try."""
        self._aside_since = now()

    def draft_subject(self) -> str:
        """What the form is about."""
        raise NotImplementedError

    def draft_body(self) -> Mapping[str, str]:
        """What is typed and differs from the diary; empty where there is nothing to keep."""
        raise NotImplementedError

    def read_day(self, said: str) -> date:
        """A day that is typed here, as it is meant today. Raises NotUnderstoodError."""
        return read_date(said, self.today)

    def lasting(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """What is typed, with its days as whole dates."""
        days = {name: lasting_day(body[name], self.read_day) for name in self.DAYS if name in body}
        return {**body, **days}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only in a form's questions does Enter lead to the next one."""
        if action == "go_on":
            answer = self.answering()
            return answer is not None and answer.enter_goes_on
        return super().check_action(action, parameters)

    def answering(self) -> Answer | None:
        """The question that has the focus."""
        widgets = self.focused.ancestors_with_self if self.focused else []
        return next((widget for widget in widgets if isinstance(widget, Answer)), None)

    def action_go_on(self) -> None:
        """Go to the next question."""
        self.focus_next()

    def typed_on(self) -> None:
        """Something was typed: keep it soon. Typing on does not put that off."""
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER_SECONDS, self.keep_now)

    def keep_typing(self) -> None:
        """Keep at once what was not kept yet: the program may end now."""
        if self._keeping is not None or self.draft_body():
            self.keep_now()

    def keep_now(self) -> None:
        """Keep what is typed. Where that cannot be done, say so and try again."""
        self.forget_timer()
        body = self.draft_body()
        try:
            if body:
                self.store.drafts.keep(self.FORM, self.draft_subject(), body)
            else:
                self.store.drafts.drop(self.FORM, self.draft_subject())
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self._not_kept = body
            self._keeping = self.set_timer(TRY_AGAIN_SECONDS, self._try_again)
            self.say(f"Not saved yet. {fault}")

    def forget_timer(self) -> None:
        """Nothing waits to be kept."""
        self._not_kept = {}
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None

    def find_draft(self) -> Draft | None:
        """What was typed here earlier and not saved."""
        return self.store.drafts.newest(self.FORM, self.draft_subject())

    def forget_draft(self, subject: str) -> None:
        """Drop what was kept about `subject`: it is kept elsewhere, or not wanted."""
        self.attempt(lambda: self.store.drafts.drop(self.FORM, subject))

    def try_to_save(self, change: Callable[[], V]) -> V | None:
        """Save, with the draft going in the same step. What `change` gives, or None on a fault."""
        self.forget_timer()
        try:
            with self.store.saving(self.FORM, self.draft_subject()):
                return change()
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
        return None

    def put_words_aside(self, fault: DiaryError) -> str:
        """Write the words beside a diary that is gone. Returns what to say about it."""
        path = self._put_aside(self.draft_body())
        return f"{fault} Your words are in {path}." if path else str(fault)

    def put_unkept_aside(self) -> str:
        """Write the words that could not be kept beside the diary: nothing will try again."""
        body = self._not_kept
        self.forget_timer()
        if not body:
            return ""
        path = self._put_aside(body)
        where = f" Your words are in {path}." if path else ""
        return f"What you typed last could not be kept in the diary.{where}"

    def _put_aside(self, body: Mapping[str, str]) -> Path | None:
        if not body:
            return None
        # Outside its folder nobody would clear what was written in a session.
        in_session = self.store.kind is DiaryKind.SESSION
        words, path = self.titled(body), self.store.path
        return put_aside(words, path, self._aside_since, only_beside=in_session)

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by what each is called on the screen."""
        return body

    def on_screen_suspend(self) -> None:
        """Something comes in front, or this closes."""
        self.keep_typing()

    def on_unmount(self) -> None:
        """This goes: what could not be kept meanwhile must not go with it."""
        if words := self.put_unkept_aside():
            self.app.post_message(Tell(words))

    def _try_again(self) -> None:
        self.keep_now()
        if self._keeping is None:
            self.say("Kept as you typed it.")
