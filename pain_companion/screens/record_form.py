"""A form for one record: filled in, read as it is typed, saved, put into the bin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button

from pain_companion.screens.drafting import DraftingRoom
from pain_companion.text import clean_input, sentence, shown
from pain_companion.widgets.answer import Answer
from pain_companion.words.entry import Entry

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class Record(Protocol):
    """Something with an id, which is empty as long as it is not in the diary."""

    @property
    def id(self) -> str:
        """Its id."""


R = TypeVar("R", bound=Record)


class RecordForm(DraftingRoom, Generic[R]):
    """Changes `record`, or makes a new one where that is None.

    A subclass gives `FORM`, `TITLES`, `body()` (its answers, then `yield from self.actions()`),
    `read()`, `typed_from()`, `keep()`, `put_in_bin()`, `find()` and `saved_words()`.
    """

    NEW: ClassVar[str] = "new"
    TITLES: ClassVar[Mapping[str, str]] = {}
    """What each answer is called on the screen, by its name."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save")]
    DEFAULT_CSS = """
    RecordForm #actions { height: auto; margin: 1 0 0 2; }
    RecordForm #actions Button { margin-right: 2; }
    RecordForm .muted { max-width: 76; margin-bottom: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], record: R | None) -> None:
        super().__init__(store, now)
        self.record = record
        self.typed: dict[str, str] = {}
        """What stands in the answers, by their names."""

    def read(self) -> Entry[R]:
        """What is understood of `typed`."""
        raise NotImplementedError

    def typed_from(self, record: R) -> Mapping[str, str]:
        """What a person would type for `record`."""
        raise NotImplementedError

    def typed_for_new(self) -> Mapping[str, str]:
        """What stands in the answers of a new record before anything is typed."""
        return {}

    def keep(self, record: R) -> R:
        """Save it. Raises DiaryError."""
        raise NotImplementedError

    def put_in_bin(self, record: R) -> None:
        """Put it into the bin. Raises DiaryError."""
        raise NotImplementedError

    def find(self, record: R) -> R | None:
        """The record as the diary has it now."""
        raise NotImplementedError

    def saved_words(self, record: R) -> str:
        """The line after saving."""
        raise NotImplementedError

    def focus_after_saving(self) -> None:
        """Put the focus where one goes on from."""
        self.query_one("#save").focus()

    def on_saved(self, record: R) -> None:
        """It is saved. A form that has done its work then closes."""

    def tell_more(self, entry: Entry[R]) -> None:
        """Say more about what is typed, beside what stands with each answer."""

    def actions(self) -> ComposeResult:
        """The buttons at the end of the form."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Delete", id="delete")

    def draft_subject(self) -> str:
        """The record that is changed, or a new one."""
        return self.NEW if self.record is None else self.record.id

    def draft_body(self) -> Mapping[str, str]:
        """What is typed and differs from the diary, and then always the days that are meant."""
        before = self._before()
        body = {name: said for name, said in self.typed.items() if said != before.get(name, "")}
        days = {name: said for name in self.DAYS if (said := self.typed.get(name, ""))}
        return self.lasting({**body, **days}) if body else body

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions."""
        return {self.TITLES.get(name, name): said for name, said in body.items()}

    def on_mount(self) -> None:
        """Fill in what is known."""
        self.take_up()
        if self.draft_body():
            self.say("You typed this earlier. It is as you left it.")

    def take_up(self) -> None:
        """Show the record, and over it what was typed here and not saved."""
        self.typed = dict(self._before())
        draft = self.find_draft()
        if draft is not None:
            self.typed.update(draft.body)
        self.fill()

    def refresh_room(self) -> None:
        """Take what another window of the program or an undo has changed; what is typed stays."""
        if self.record is None:
            return
        current = self.find(self.record)
        if current != self.record:
            typed = self.draft_body()
            self.record = current
            self.typed = {**self._before(), **typed}
            self.fill()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the form again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self.tell()
        self.typed_on()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or delete."""
        if event.button.id == "save":
            self.action_save()
        elif event.button.id == "delete":
            self.delete()

    def action_save(self) -> None:
        """Save the record, where it is whole."""
        self.typed |= {answer.item: answer.text for answer in self.query(Answer)}
        entry = self.read()
        if entry.record is None:
            # Out of the answer, so that it shows what stands in the way; Tab goes on from here.
            self.query_one("#save").focus(scroll_visible=False)
            self._tell_why_not(entry)
            return
        record = entry.record
        kept = self.try_to_save(lambda: self.keep(record))
        if kept is not None:
            self.record = kept
            self.typed = dict(self._before())
            self.fill()
            self.focus_after_saving()
            self.say(self.saved_words(kept))
            self.on_saved(kept)

    def _tell_why_not(self, entry: Entry[R]) -> None:
        """Why it cannot be saved: name what was not understood, and show the first of it."""
        wrong = [answer for answer in self.query(Answer) if answer.item in entry.problems]
        if not wrong:
            self.say(entry.not_saved)
            return
        titles = ", ".join(self.titled({each.item: each.text for each in wrong}))
        self.say(f"Not saved yet. Look once more at: {sentence(shown(titles))}")
        self.call_after_refresh(wrong[0].scroll_visible, animate=False)

    def delete(self) -> None:
        """Put the record into the bin."""
        record = self.record
        if record is None or not self.attempt(lambda: self.put_in_bin(record)):
            return
        self.set_focus(None)
        self.look_again()
        self.say("This is in the bin. Ctrl+Z brings it back.")

    def fill(self) -> None:
        """Put what is typed into the answers."""
        for answer in self.query(Answer):
            answer.text = self.typed.get(answer.item, "")
        self.query_one("#delete").display = self.record is not None
        self.tell()

    def tell(self) -> None:
        """Say with each answer what is understood of it."""
        entry = self.read()
        # Not a query, which asks each part for the rules of CSS: this is for every letter typed.
        for answer in self.walk_children(Answer):
            echo, problem = (told.get(answer.item, "") for told in (entry.echoes, entry.problems))
            answer.tell(shown(echo), shown(problem))
        self.tell_more(entry)

    def _before(self) -> Mapping[str, str]:
        """What stands in the answers of what the diary has, as it could have been typed."""
        known = self.typed_for_new() if self.record is None else self.typed_from(self.record)
        return {name: clean_input(said) for name, said in known.items()}
