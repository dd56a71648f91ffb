"""How a movement went on one day, with a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.store.movements import DAY_FORM
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.movement_entry import (
    ANSWER_CHOICES,
    DAY_TITLES,
    read_movement_day,
    typed_from_movement_day,
)
from pain_companion.words.movements import answer_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class MovementDayFormScreen(ClosingForm[MovementDay]):
    """The answer and the note for `movement` on `day`."""

    AREA = "wellbeing"
    FORM = DAY_FORM
    TITLES = DAY_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "Choice"
    HELP = (
        "1, 2 and 3 say how it went. Then write a note, if you like.\n"
        "Ctrl+S saves. What you type is kept at once."
    )
    CSS = "MovementDayFormScreen NoteField { margin-top: 1; }"

    def __init__(
        self, store: Diary, now: Callable[[], datetime], movement: Movement, day: date
    ) -> None:
        super().__init__(store, now, store.movements.on(movement.id, day))
        self.movement = movement
        self.day = day

    def body(self) -> ComposeResult:
        """The movement, the day, the questions."""
        yield Static(Content(shown(self.movement.name)), classes="heading")
        yield Static(Content(date_words(self.day, today=self.today)), classes="muted")
        yield Choice("answer", DAY_TITLES["answer"], ANSWER_CHOICES)
        yield NoteField("note", DAY_TITLES["note"])
        yield from self.actions()

    def draft_subject(self) -> str:
        """What is changed, or something new about this movement on this day."""
        new = f"{self.NEW} {self.movement.id} {self.day.isoformat()}"
        return self.record.id if self.record else new

    def read(self) -> Entry[MovementDay]:
        """How it went, as it is typed."""
        empty = MovementDay(self.movement.id, self.day, MovementAnswer.DONE)
        return read_movement_day(self.typed, self.record or empty)

    def typed_from(self, record: MovementDay) -> Mapping[str, str]:
        """How it went, as one would type it."""
        return typed_from_movement_day(record)

    def keep(self, record: MovementDay) -> MovementDay:
        """Save it."""
        return self.store.movements.save_day(record)

    def put_in_bin(self, record: MovementDay) -> None:
        """Put it into the bin."""
        self.store.movements.delete_day(record.id)

    def find(self, record: MovementDay) -> MovementDay | None:
        """It as the diary has it."""
        return self.store.movements.on(self.movement.id, self.day)

    def saved_words(self, record: MovementDay) -> str:
        """What was saved."""
        day = date_words(record.day, today=self.today)
        return f"Saved: {shown(self.movement.name)}, {day}, {answer_words(record)}."
