"""Writing one night."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import Night
from pain_companion.formats import date_words
from pain_companion.screens import night_questions as questions
from pain_companion.screens.night_morning import NightMorningRoom
from pain_companion.screens.night_room import ONE_DAY
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.words.night_entry import CLOCK_ITEMS, NightEntry, second_of
from pain_companion.words.sleep import long_night_sentence, running_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAYS_TO_WRITE_BACK = 14
FIGURE_ROWS = 2
"""The least height of the running figures, as the CSS says too: so most keys move nothing."""


class NightScreen(NightMorningRoom):
    """The whole form for one night."""

    AUTO_FOCUS: ClassVar[str | None] = "#to-bed-at Input"
    HELP = (
        "Write one night. Nothing is required: leave out what you do not know.\n"
        "Type times your way: 2230, 10.30pm. Beside it stands what was understood.\n"
        "Enter goes on. → takes your usual time. Ctrl+S saves.\n"
        "What you type is kept at once, saved or not.\n"
        "Another night: type its morning in the first line. Outside a field, press [ or ]."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save"),
    ]
    CSS = """
    NightScreen #running { height: auto; min-height: 2; margin: 1 0 0 2; }
    NightScreen #actions, NightScreen #aside { height: auto; margin: 1 0 1 2; }
    NightScreen #actions Button, NightScreen #aside Button { margin-right: 2; }
    NightScreen.-narrow #actions, NightScreen.-narrow #aside { layout: vertical; }
    NightScreen #save { background: $primary-muted; text-style: bold; }
    NightScreen #save:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    NightScreen #more { height: auto; }
    NightScreen #more .muted { margin: 1 0 0 2; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        morning: date | None,
        zone: str,
    ) -> None:
        super().__init__(store, now, morning, zone)
        self._length_asked = False
        self._hours_asked: dict[str, Choice] = {}

    # What stands on the screen

    def body(self) -> ComposeResult:
        """The questions most people answer, with the figures and the buttons."""
        yield from self.morning_lines()
        yield from questions.first()
        yield Static(id="running")
        yield Ask(id="ask-length")
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Use my usual times", id="usual")
            yield Button("Write the night before", id="before")
        yield Vertical(id="more")

    def on_mount(self) -> None:
        """Fill in what is known; the rest of the questions follow after the first paint."""
        self.fill()
        self.tell_of_draft()
        self.call_after_refresh(self._mount_more)

    async def _mount_more(self) -> None:
        more = self.query_one("#more", Vertical)
        widgets = list(questions.more())
        for widget in widgets:
            if isinstance(widget, Answer):
                widget.text = self.form.typed.get(widget.item, "")
        await more.mount_all([*widgets, Horizontal(*questions.buttons(), id="aside")])
        self.show_entry(self.form.entry())

    def fill(self) -> None:
        """Put the texts into the fields, after they changed otherwise than by typing."""
        suggestions = self.form.suggestions()
        for item in questions.USUAL:
            self.field(item).suggest(suggestions.get(item, ""))
        self.query_one("#usual").display = bool(suggestions)
        self.query_one("#before").display = False
        self._ask_length.stop()
        super().fill()

    def show_entry(self, entry: NightEntry) -> None:
        """Say what was understood, and what it comes to."""
        super().show_entry(entry)
        running = Content("\n".join(running_lines(entry.night, twelve_hour=self.form.twelve_hour)))
        figures = self.query_one("#running", Static)
        if figures.content != running:
            rows = max(FIGURE_ROWS, running.get_height({}, figures.size.width or 1))
            figures.update(running, layout=rows != figures.size.height)
        self._ask_which_hour(entry)

    def _ask_which_hour(self, entry: NightEntry) -> None:
        """Ask which of two hours is meant, only where such an hour is typed."""
        wanted = {item: entry.echoes[item].split()[0] for item in entry.doubled}
        for item in self._hours_asked.keys() - wanted.keys():
            self._hours_asked.pop(item).remove()
        for item, clock in wanted.items():
            question = self._hours_asked.get(item)
            if question is None:
                question = self._hours_asked[item] = questions.which_hour(item)
                self.query_one("#body").mount(question, after=self.field(item))
            question.label = f"Which {clock}?"
            question.text = self.form.typed.get(second_of(item), "")

    # Keys and buttons

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """With another time the length of the night is another."""
        if event.answer.item in CLOCK_ITEMS:
            self._length_asked = False

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "save":
                self.action_save()
            case "usual":
                self._use_usual_times()
            case "before":
                if day := self._unwritten_before():
                    self.open_morning(day)
            case "earlier":
                self.action_other(-1)
            case "later":
                self.action_other(1)
            case "delete":
                self._delete()

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Save a long night that is right, or let the person look."""
        if event.question == "length" and event.place == 0:
            self.form.confirm_length()
            self.action_save()
        elif event.question == "length":
            event.ask.stop()
            self.focus_first()

    def _use_usual_times(self) -> None:
        for item in questions.USUAL:
            self.field(item).take_suggestion()
        self.query_one("#save").focus()

    def open_morning(self, day: date) -> None:
        """Open the night of another morning, of whose length nothing was asked yet."""
        self._length_asked = False
        super().open_morning(day)

    # Saving

    def action_save(self) -> None:
        """Save what was understood. What was not stays in its field."""
        self.collect()
        if not self._asks_about_length(self.form.night_to_save()) and self.save_form():
            self._offer_the_night_before()

    def _asks_about_length(self, night: Night) -> bool:
        """Ask once whether a night of more than 16 hours is right. True while it is asked."""
        sentence = long_night_sentence(night, twelve_hour=self.form.twelve_hour)
        if sentence is None or self._length_asked:
            return False
        self._length_asked = True
        self._ask_length.ask("length", sentence, "Yes", "No, let me look")
        self._ask_length.focus_answer()
        return True

    @property
    def _ask_length(self) -> Ask:
        return self.query_one("#ask-length", Ask)

    def _offer_the_night_before(self) -> None:
        before, day = self.query_one("#before", Button), self._unwritten_before()
        before.display = day is not None
        if day is not None:
            self.query_one("#usual").display = False
            follows = day == self.morning - ONE_DAY
            named = f"Write {date_words(day, today=self.today)}"
            before.label = "Write the night before" if follows else named
            before.refresh(layout=True)
            before.focus()

    def _unwritten_before(self) -> date | None:
        """The latest morning before this one, in the last two weeks, that has no night."""
        last, first = self.morning - ONE_DAY, self.today - DAYS_TO_WRITE_BACK * ONE_DAY
        written = {night.morning for night in self.store.sleep.nights(first, last)}
        days = (last - n * ONE_DAY for n in range((last - first).days + 1))
        return next((day for day in days if day not in written), None)

    def _delete(self) -> None:
        night = self.form.loaded
        if night is None:
            self.say("This night is not saved, so there is nothing to delete.")
            return
        if not self.attempt(lambda: self.store.sleep.delete(night.id)):
            return
        self.read_diary(self.morning)
        self.fill()
        self.set_focus(None)
        self.say("This night is in the bin. Ctrl+Z brings it back.")
