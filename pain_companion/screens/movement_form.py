"""Writing a movement down as it was agreed, or as it was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.movements import Movement
from pain_companion.domain.order import next_place
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.activity_entry import LONGEST_NAME, LONGEST_UNIT, OWN_UNIT, UNIT_CHOICES
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.movement_entry import (
    POSITION_CHOICES,
    TITLES,
    read_movement,
    typed_from_movement,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Only the name is needed. Write it as you were told, or as you like it."


class MovementFormScreen(ClosingForm[Movement]):
    """The form for one movement; None for a new one, begun with what was picked."""

    AREA = "wellbeing"
    FORM = "movement"
    TITLES = TITLES
    DAYS = ("agreed_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#name Input"
    HELP = (
        "What you agreed, or what you chose. Only the name is needed.\n"
        "How many is for one time. Leave it empty if you do not count.\n"
        "Nothing you write here goes up by itself.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    MovementFormScreen NoteField { height: 4; }
    MovementFormScreen NoteField > TextArea { height: 3; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        movement: Movement | None,
        picked: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(store, now, movement)
        self._picked = picked or {}

    def body(self) -> ComposeResult:
        """The questions."""
        heading = "A new movement" if self.record is None else "Change this movement"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        yield Field("name", TITLES["name"], max_length=LONGEST_NAME, wide=True)
        yield NoteField("words", TITLES["words"])
        yield Field("amount", TITLES["amount"], example="if any")
        yield Choice("unit", TITLES["unit"], UNIT_CHOICES)
        yield Field("own_unit", TITLES["own_unit"], example="breaths", max_length=LONGEST_UNIT)
        example = "twice a day, or when I like"
        yield Field("often", TITLES["often"], example=example, max_length=200, wide=True)
        yield Choice("position", TITLES["position"], POSITION_CHOICES)
        example = "blank if it is your own choice"
        yield Field("from_whom", TITLES["from_whom"], example=example, max_length=200, wide=True)
        yield Field("agreed_on", TITLES["agreed_on"], example="today")
        yield from self.actions()

    def on_mount(self) -> None:
        """Begin with what was picked, as if it was typed."""
        if self._picked:
            self.call_next(self._fill_in)

    def _fill_in(self) -> None:
        self.typed |= self._picked
        self.fill()
        self.typed_on()
        self.say("")

    def tell_more(self, entry: Entry[Movement]) -> None:
        """Ask for one's own unit only where that was chosen."""
        self.query_one("#own-unit").display = self.typed.get("unit") == OWN_UNIT

    def read(self) -> Entry[Movement]:
        """The movement as it is typed."""
        return read_movement(self.typed, self.record, self.today)

    def typed_from(self, record: Movement) -> Mapping[str, str]:
        """A movement as one would type it."""
        return typed_from_movement(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"agreed_on": typed_day(self.today, self.today)}

    def keep(self, record: Movement) -> Movement:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.movements.all()))
        return self.store.movements.save(record)

    def put_in_bin(self, record: Movement) -> None:
        """Put it into the bin."""
        self.store.movements.delete(record.id)

    def find(self, record: Movement) -> Movement | None:
        """The movement as the diary has it."""
        return self.store.movements.movement(record.id)

    def saved_words(self, record: Movement) -> str:
        """What was saved."""
        return f"Saved: {shown(record.name)}"
