"""How something went on one day, with a note: what every such form has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.record_form import Record
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.day_entry import CHOICES, TITLES, DayAnswer, read_day, typed_from_day
from pain_companion.words.entry import Entry

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class AnsweredDay(DayAnswer, Record, Protocol):
    """An answer about a day that the diary keeps."""


D = TypeVar("D", bound=AnsweredDay)


class DayAnswerForm(ClosingForm[D]):
    """The answer and the note about one thing on one day.

    `empty` is the answer as it is before anything is said, `found` the one that the diary has.
    `thing_id` and `called` are of what it is about. A subclass gives `FORM`, `keep()`,
    `put_in_bin()` and `find()`.
    """

    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "Choice"
    HELP = (
        "1, 2 and 3 say how it went. Then write a note, if you like.\n"
        "Ctrl+S saves. What you type is kept at once."
    )
    DEFAULT_CSS = "DayAnswerForm NoteField { margin-top: 1; }"

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        found: D | None,
        empty: D,
        *,
        thing_id: str,
        called: str,
        day: date,
    ) -> None:
        super().__init__(store, now, found)
        self.empty = empty
        self.thing_id = thing_id
        self.called = called
        self.day = day

    def body(self) -> ComposeResult:
        """What it is about, the day, the questions."""
        yield Static(Content(shown(self.called)), classes="heading")
        yield Static(Content(date_words(self.day, today=self.today)), classes="muted")
        yield Choice("answer", TITLES["answer"], CHOICES)
        yield NoteField("note", TITLES["note"])
        yield from self.actions()

    def on_mount(self) -> None:
        """Where it is known how it went, what is left to write is the note."""
        if self.record is not None:
            self.query_one(NoteField).go_on_at_end()

    def draft_subject(self) -> str:
        """What is changed, or something new about this on this day."""
        new = f"{self.NEW} {self.thing_id} {self.day.isoformat()}"
        return self.record.id if self.record else new

    def read(self) -> Entry[D]:
        """How it went, as it is typed."""
        return read_day(self.typed, self.record or self.empty)

    def typed_from(self, record: D) -> Mapping[str, str]:
        """How it went, as one would type it."""
        return typed_from_day(record)

    def saved_words(self, record: D) -> str:
        """What was saved."""
        day = date_words(self.day, today=self.today)
        answer = dict(CHOICES)[record.answer]
        return f"Saved: {shown(self.called)}, {day}, {answer}."
