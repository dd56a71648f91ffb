"""A night's form in which one goes on to the night of another morning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.formats import clock_and_day, date_short, date_words
from pain_companion.screens import night_questions as questions
from pain_companion.screens.night_room import ONE_DAY, NightRoom
from pain_companion.typed import NotUnderstoodError
from pain_companion.typed_dates import read_date
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.field import Field

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OTHER_DAY = "type another day"


class NightMorningRoom(NightRoom):
    """Its first line says which night this is, and takes another morning.

    What was typed and not saved about any of them is found again, and can be put away.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left_square_bracket,alt+left", "other(-1)", "The night before", show=False),
        Binding("right_square_bracket,alt+right", "other(1)", "The night after", show=False),
    ]

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        morning: date | None,
        zone: str,
    ) -> None:
        super().__init__(store, now, morning, zone)
        self._put_away: Mapping[str, str] = {}

    def morning_lines(self) -> ComposeResult:
        """The night, the field for another one, and what is asked about it."""
        yield Static(id="title", classes="heading")
        yield questions.morning()
        yield Ask(id="ask-morning")

    def answers(self) -> Iterator[Answer]:
        """The questions about the night; the line for going to another one is none of them."""
        return (answer for answer in super().answers() if answer.item != questions.MORNING)

    def fill(self) -> None:
        """Put the texts into the fields, and say which night it is."""
        last = "Last night, to" if self.morning == self.today else "The night to"
        title = f"{last} {date_words(self.morning, today=self.today)}"
        self.query_one("#title", Static).update(Content(title))
        morning = self.field(questions.MORNING)
        morning.show_example(date_short(self.morning))
        morning.text = ""
        morning.tell(OTHER_DAY)
        self._ask_morning.stop()
        super().fill()

    def tell_of_draft(self) -> None:
        """Say where what was typed here earlier came from, and offer to start again."""
        if self.draft_since is not None:
            began = clock_and_day(self.draft_since, twelve_hour=self.form.twelve_hour)
            words = f"You typed this at {began}. It is as you left it."
            self._ask_morning.ask("draft", words, "Start again")

    def field(self, item: str) -> Field:
        """The field of one item."""
        return self.query_one(f"#{item.replace('_', '-')}", Field)

    def focus_first(self) -> None:
        """To the first question about the night, with all that stands above it in view."""
        next(self.answers()).take_focus()
        self.query_one("#body").scroll_home(animate=False)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """A typed morning is no answer. The base class, which comes next, reads all others."""
        if event.answer.item == questions.MORNING:
            event.prevent_default()
            self._typed_morning()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter on a morning goes to that night."""
        if day := self._typed_morning():
            self._go_to(day)
        else:
            self.focus_next()

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Do what was chosen."""
        match event.question, event.place:
            case "draft", _:
                self._start_again()
            case "started", _:
                self._refill(self._put_away)
            case ("open", _) | ("move", 0):
                if day := self._typed_morning():
                    self.open_morning(day)
            case "move", _:
                if day := self._typed_morning():
                    self.save_night(self.form.night_to_save(day), {})

    def open_morning(self, day: date) -> None:
        """Open the night of another morning. What is typed here is kept for coming back."""
        self.keep_typing()
        self.read_diary(day)
        self.fill()
        self.tell_of_draft()
        self.focus_first()
        self.say("")

    def action_other(self, by: int) -> None:
        """Open the night before or after."""
        day = self.morning + by * ONE_DAY
        if day > self.today:
            self.say("That night has not come yet.")
        else:
            self.open_morning(day)

    def _start_again(self) -> None:
        self._put_away = self.draft_body()
        self._refill({})
        self._ask_morning.ask("started", "The form starts again.", "Bring back my words")

    def _refill(self, words: Mapping[str, str]) -> None:
        """Let the form hold what the diary has, with `words` on top."""
        self.form.load(self.form.loaded, keeping=words)
        self.fill()
        self.keep_now()
        self.focus_first()

    def _typed_morning(self) -> date | None:
        """The morning typed in the first line; a sentence beneath it where it is not one."""
        field = self.field(questions.MORNING)
        if not field.text.strip():
            field.tell(OTHER_DAY)
            return None
        try:
            day = read_date(field.text, self.today)
        except NotUnderstoodError as problem:
            field.tell(problem=str(problem))
            return None
        field.tell(date_words(day, today=self.today))
        return day

    def _go_to(self, day: date) -> None:
        """Go to the typed morning. Nothing typed or saved moves without being asked for."""
        taken = self.store.sleep.night(day) is not None
        if day == self.morning:
            self.focus_next()
        elif taken and self.form.unsaved():
            words = f"There is a night for {date_words(day, today=self.today)} already."
            self._ask_morning.ask("open", words, "Open it")
        elif not taken and self.form.loaded is not None:
            words = f"There is no night for {date_words(day, today=self.today)} yet."
            self._ask_morning.ask("move", words, "Write it", "Move this one there")
        elif not taken and self.form.unsaved():
            self._carry_to(day)
        else:
            self.open_morning(day)

    def _carry_to(self, day: date) -> None:
        """File what is typed under another morning: nothing of it is in the diary yet."""
        left, typed = self.draft_subject(), self.draft_body()
        self.read_diary(day)
        self.form.typed.update(typed)
        self.fill()
        self.keep_now()
        self.forget_draft(left)
        self.focus_first()

    @property
    def _ask_morning(self) -> Ask:
        return self.query_one("#ask-morning", Ask)
