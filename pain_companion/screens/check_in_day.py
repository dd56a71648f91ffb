"""The form for the check-in of one day. Enter saves what is answered and goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from pain_companion.domain.check_in import (
    SAME_WITHIN,
    CheckIn,
    OwnQuestion,
    asked_of,
    same_again,
)
from pain_companion.screens.answers_a_day import ONE_DAY, AnswersADay
from pain_companion.screens.record_form import RecordForm
from pain_companion.screens.room import Body
from pain_companion.store.check_ins import CHECK_IN_FORM
from pain_companion.text import capital, shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.check_in_answers import to_answer
from pain_companion.words.check_in import (
    NOTHING_SAID,
    TITLES,
    TOOK_BACK,
    same_words,
    saved_words,
)
from pain_companion.words.check_in_entry import own_titles, read_check_in, typed_from_check_in
from pain_companion.words.entry import Entry
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class CheckInDayForm(RecordForm[CheckIn], AnswersADay):
    """The questions about one day, today at first. A subclass has them in its `body()`.

    That is a `Static` called "when", a `Vertical` called "questions" with `answers()` in it, and
    `actions()`.
    """

    AREA = "checkin"
    FORM = CHECK_IN_FORM
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "same", "same numbers")]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now, None)
        self.shown_day = self.day
        self.record = store.check_ins.on(self.shown_day)
        self._questions: Sequence[OwnQuestion] = ()
        self._asked: tuple[object, ...] = ()
        self._last: CheckIn | None = None
        self._stays = False

    def actions(self) -> ComposeResult:
        """Save, the same again, delete."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Same", id="same")
            yield Button("Delete", id="delete")

    def on_mount(self) -> None:
        """Begin on the first question."""
        self.call_next(self.focus_first)

    def answers(self) -> Iterator[Widget]:
        """The questions that are asked now."""
        names = asked_of(self.settings.check_in_asks)
        self._questions = self.store.own_questions.asked()
        self._asked = (*names, *self._questions)
        return to_answer(names, self._questions)

    async def _build(self) -> None:
        """Make the questions anew: others are asked now."""
        box = self.query_one("#questions", Vertical)
        if self.answering() is not None:
            self.set_focus(None)
        await box.remove_children()
        await box.mount_all(self.answers())
        self.fill()
        self.focus_first()

    def focus_first(self) -> None:
        """On the first question: a digit can be typed at once."""
        if self.focused is None:
            first = next(iter(self.query("#questions Answer").results(Answer)), None)
            (first.take_focus if first else self.query_one("#save").focus)()
            self.call_after_refresh(self.show_first)

    def show_first(self) -> None:
        """From the top, unless what stands there hides what has the focus."""
        body = self.query_one("#body", Body)
        if self.focused and self.begins_below():
            body.scroll_to_widget(self.focused, animate=False)
        else:
            body.scroll_home(animate=False)

    def begins_below(self) -> bool:
        """Whether there is too much above the first question for it to be seen from the top."""
        return False

    def refresh_room(self) -> None:
        """Show the day as it is in the diary now; what is typed stays."""
        if self.shown_day != self.day:
            self._day_has_turned()
        current = self.store.check_ins.on(self.shown_day)
        if current != self.record:
            typed = self.draft_body()
            self.record = current
            self.typed = {**self._before(), **typed}
            self.fill()
        asked = (*asked_of(self.settings.check_in_asks), *self.store.own_questions.asked())
        if asked != self._asked:
            self.call_next(self._build)
        self.tell_around()

    def _day_has_turned(self) -> None:
        """After midnight the form is for the new day, unless something is typed in it."""
        if self.draft_body():
            self._day = self.shown_day
        else:
            self.show_day(self.today)

    def tell_around(self) -> None:
        """Show what stands around the questions."""
        self.query_one("#when", Static).update(self.day_line())
        self._last = self.store.check_ins.before(self.shown_day, SAME_WITHIN)
        same = self.query_one("#same", Button)
        same.display = self._taken() is not None
        if self._last is not None:
            words = same_words(self._last, self.shown_day)
            same.label = Content(capital(words))
        self.refresh_bindings()

    # The form

    def draft_subject(self) -> str:
        """The day."""
        return self.shown_day.isoformat()

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions."""
        titles = {**self.TITLES, **own_titles(self._questions)}
        return {titles.get(name, name): said for name, said in body.items()}

    def read(self) -> Entry[CheckIn]:
        """What is answered about the day."""
        before = self.record or CheckIn(self.shown_day, zone=zone_of(self.now()))
        return read_check_in(self.typed, before, self._questions)

    def typed_from(self, record: CheckIn) -> Mapping[str, str]:
        """A check-in as one would type it."""
        return typed_from_check_in(record)

    def keep(self, record: CheckIn) -> CheckIn:
        """Save it."""
        return self.store.check_ins.save(record, self.record)

    def put_in_bin(self, record: CheckIn) -> None:
        """Put it into the bin."""
        self.store.check_ins.delete(record.id)

    def find(self, record: CheckIn) -> CheckIn | None:
        """The check-in as the diary has it."""
        return self.store.check_ins.on(self.shown_day)

    def saved_words(self, record: CheckIn) -> str:
        """What was saved, or that nothing is left of it."""
        if not record.id:
            return TOOK_BACK
        return shown(saved_words(record, self.store.own_questions.all(), self.today))

    def on_saved(self, record: CheckIn) -> None:
        """Where nothing is said any more, there is no check-in."""
        self.record = self.store.check_ins.on(self.shown_day)
        self.fill()
        self.tell_around()

    def action_go_on(self) -> None:
        """Enter saves what is answered, and goes to the next question."""
        if self.draft_body():
            self._save_and_stay()
        self.focus_next()

    def _save_and_stay(self) -> None:
        self._stays = True
        self.action_save()
        self._stays = False

    def focus_after_saving(self) -> None:
        """Stay at the question, where it was saved with a key of its own."""
        if not self._stays:
            super().focus_after_saving()

    # The same again

    def _taken(self) -> CheckIn | None:
        """The day with the numbers of the last time, where that adds any."""
        if self._last is None:
            return None
        now = self.record or CheckIn(self.shown_day, zone=zone_of(self.now()))
        asked = [*asked_of(self.settings.check_in_asks), *(each.id for each in self._questions)]
        taken = same_again(now, self._last, asked)
        return taken if taken != now else None

    def action_same(self) -> None:
        """Save the numbers of the last time for this day, beside what is typed."""
        taken = self._taken()
        if taken is None:
            self.say(NOTHING_SAID)
            return
        typed = self.draft_body()
        self.typed = {**self.typed_from(taken), **{k: said for k, said in typed.items() if said}}
        self.fill()
        self._save_and_stay()
        self.say_also("Ctrl+Z takes that back.")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There may be no numbers to take over."""
        if action == "same":
            return self._taken() is not None
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take the numbers of the last time. Saving and deleting are every form's."""
        if event.button.id == "same":
            self.action_same()

    # Days

    def action_day(self, by: int) -> None:
        """Show another day."""
        day = self.shown_day + by * ONE_DAY
        if day > self.today:
            self.say("That day has not come yet.")
        else:
            self.show_day(day)

    def show_day(self, day: date) -> None:
        """Show a day. What is typed for another one is kept for coming back."""
        self.keep_typing()
        self._day = None if day == self.today else day
        self.shown_day = day
        self.record = self.store.check_ins.on(day)
        self.set_focus(None)
        self.take_up()
        self.say("You typed this earlier. It is as you left it." if self.draft_body() else "")
        self.tell_around()
        self.focus_first()
