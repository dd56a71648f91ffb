"""Writing one night."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import Night
from pain_companion.formats import clock_and_day, date_short, date_words
from pain_companion.screens import night_questions as questions
from pain_companion.screens.night_room import NightRoom
from pain_companion.store.faults import DiaryError
from pain_companion.typed import NotUnderstoodError
from pain_companion.typed_dates import read_date
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.words.night_entry import CLOCK_ITEMS, NightEntry, second_of
from pain_companion.words.sleep import long_night_sentence, running_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAYS_TO_WRITE_BACK = 14
FIGURE_ROWS = 2
"""The least height of the running figures, as the CSS says too: so most keys move nothing."""

OTHER_DAY = "type another day"
ONE_DAY = timedelta(days=1)


class NightScreen(NightRoom):
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
        Binding("left_square_bracket,alt+left", "other(-1)", "The night before", show=False),
        Binding("right_square_bracket,alt+right", "other(1)", "The night after", show=False),
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
        self._put_away: Mapping[str, str] = {}
        self._length_asked = False
        self._hours_asked: dict[str, Choice] = {}

    # What stands on the screen

    def body(self) -> ComposeResult:
        """The questions most people answer, with the figures and the buttons."""
        yield Static(id="title", classes="heading")
        yield questions.morning()
        yield Ask(id="ask-morning")
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
        self._tell_of_draft()
        self.call_after_refresh(self._mount_more)

    async def _mount_more(self) -> None:
        more = self.query_one("#more", Vertical)
        widgets = list(questions.more())
        for widget in widgets:
            if isinstance(widget, Answer):
                widget.text = self.form.typed.get(widget.item, "")
        await more.mount_all([*widgets, Horizontal(*questions.buttons(), id="aside")])
        self.show_entry(self.form.entry())

    def answers(self) -> Iterator[Answer]:
        """The questions about the night; the line for going to another one is none of them."""
        return (answer for answer in super().answers() if answer.item != questions.MORNING)

    def fill(self) -> None:
        """Put the texts into the fields, after they changed otherwise than by typing."""
        suggestions = self.form.suggestions()
        for item in questions.USUAL:
            self._field(item).suggest(suggestions.get(item, ""))
        last = "Last night, to" if self.morning == self.today else "The night to"
        title = f"{last} {date_words(self.morning, today=self.today)}"
        self.query_one("#title", Static).update(Content(title))
        morning = self._field(questions.MORNING)
        morning.show_example(date_short(self.morning))
        morning.text = ""
        morning.tell(OTHER_DAY)
        self.query_one("#usual").display = bool(suggestions)
        self.query_one("#before").display = False
        for ask in self.query(Ask):
            ask.stop()
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
                self.query_one("#body").mount(question, after=self._field(item))
            question.label = f"Which {clock}?"
            question.text = self.form.typed.get(second_of(item), "")

    def _tell_of_draft(self) -> None:
        if self.draft_since is not None:
            began = clock_and_day(self.draft_since, twelve_hour=self.form.twelve_hour)
            words = f"You typed this at {began}. It is as you left it."
            self._ask_morning.ask("draft", words, "Start again")

    def _field(self, item: str) -> Field:
        return self.query_one(f"#{item.replace('_', '-')}", Field)

    @property
    def _ask_morning(self) -> Ask:
        return self.query_one("#ask-morning", Ask)

    def _focus_first(self) -> None:
        self._field("to_bed_at").take_focus()
        self.query_one("#body").scroll_home(animate=False)

    # Keys and buttons

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """A typed morning is no answer. The base class, which comes next, reads all others."""
        if event.answer.item == questions.MORNING:
            event.prevent_default()
            self._typed_morning()
        elif event.answer.item in CLOCK_ITEMS:
            self._length_asked = False

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter on a morning goes to that night."""
        if day := self._typed_morning():
            self._go_to(day)
        else:
            self.focus_next()

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
            case "length", 0:
                self.form.confirm_length()
                self.action_save()
            case "length", _:
                event.ask.stop()
                self._focus_first()

    def _use_usual_times(self) -> None:
        for item in questions.USUAL:
            self._field(item).take_suggestion()
        self.query_one("#save").focus()

    def _start_again(self) -> None:
        self._put_away = self.draft_body()
        self._refill({})
        self._ask_morning.ask("started", "The form starts again.", "Bring back my words")

    def _refill(self, words: Mapping[str, str]) -> None:
        """Let the form hold what the diary has, with `words` on top."""
        self.form.load(self.form.loaded, keeping=words)
        self.fill()
        self.keep_now()
        self._focus_first()

    # Another morning

    def open_morning(self, day: date) -> None:
        """Open the night of another morning. What is typed here is kept for coming back."""
        self.keep_typing()
        self._length_asked = False
        self.read_diary(day)
        self.fill()
        self._tell_of_draft()
        self._focus_first()
        self.say("")

    def action_other(self, by: int) -> None:
        """Open the night before or after."""
        day = self.morning + by * ONE_DAY
        if day > self.today:
            self.say("That night has not come yet.")
        else:
            self.open_morning(day)

    def _typed_morning(self) -> date | None:
        """The morning typed in the first line; a sentence beneath it where it is not one."""
        field = self._field(questions.MORNING)
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
        self._focus_first()

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
        ask = self.query_one("#ask-length", Ask)
        ask.ask("length", sentence, "Yes", "No, let me look")
        ask.focus_answer()
        return True

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
        if self.form.loaded is None:
            self.say("This night is not saved, so there is nothing to delete.")
            return
        try:
            self.store.sleep.delete(self.form.loaded.id)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.read_diary(self.morning)
        self.fill()
        self.set_focus(None)
        self.say("This night is in the bin. Ctrl+Z brings it back.")
