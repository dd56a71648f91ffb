"""Writing down someone to turn to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.order import next_place
from pain_companion.domain.people import Person
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.person_entry import EXAMPLES, TITLES, read_person, typed_from_person

ABOUT = "Only the name is needed. Write how to reach them as you would dial or type it."
LONGEST = 500


class PersonFormScreen(ClosingForm[Person]):
    """The form for one person; None for a new one. Saving closes it."""

    AREA = "flare"
    FORM = "person"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#name Input"
    HELP = (
        "Someone you can turn to: a friend, a neighbour, your surgery, a helpline.\n"
        "Only the name is needed. The rest can come later.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The questions."""
        heading = "Someone to turn to" if self.record is None else "Change what you wrote"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for name, title in TITLES.items():
            example = EXAMPLES.get(name, "")
            yield Field(name, title, example=example, max_length=LONGEST, wide=True)
        yield from self.actions()

    def read(self) -> Entry[Person]:
        """The person as they are typed."""
        return read_person(self.typed, self.record)

    def typed_from(self, record: Person) -> Mapping[str, str]:
        """A person as one would type them."""
        return typed_from_person(record)

    def keep(self, record: Person) -> Person:
        """Save them, someone new after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.people.all()))
        return self.store.people.save(record)

    def put_in_bin(self, record: Person) -> None:
        """Put them into the bin."""
        self.store.people.delete(record.id)

    def find(self, record: Person) -> Person | None:
        """The person as the diary has them."""
        return next((each for each in self.store.people.all() if each.id == record.id), None)

    def saved_words(self, record: Person) -> str:
        """What was saved."""
        return f"Saved: {shown(record.name)}"
