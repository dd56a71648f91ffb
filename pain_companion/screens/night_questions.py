"""The questions about one night, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.tick import Tick
from pain_companion.words.night_entry import CHOICE_ITEMS, NO, YES, second_of
from pain_companion.words.night_questions import (
    EXAMPLES,
    FIRST,
    MORE,
    MORE_TITLE,
    MORNING_TITLE,
)

MORNING = "morning"
USUAL = ("to_bed_at", "lights_out_at", "fell_asleep_after_minutes", "woke_at", "got_up_at")
"""The items for which a person's usual answer is suggested."""


def morning() -> Field:
    """The field for going to another night."""
    field = Field(MORNING, MORNING_TITLE)
    field.enter_goes_on = False
    return field


def first() -> Iterator[Answer]:
    """What most people answer. With the figures it fits on a small terminal."""
    return (_question(item, title) for item, title in FIRST.items())


def more() -> Iterator[Widget]:
    """What can be added. It is mounted after the first paint."""
    yield Static(Content(MORE_TITLE), classes="heading")
    for item, title in MORE.items():
        yield _question(item, title)
    yield Static(Content("Away from home? The clock you went by:"), classes="muted")
    yield Field("bed_zone", "Going to bed")
    yield Field("rise_zone", "Getting up")


def _question(item: str, title: str) -> Answer:
    if item in CHOICE_ITEMS:
        return Choice(item, title, options(CHOICE_ITEMS[item]))
    if item == "never_slept":
        return Tick(item, title)
    if item == "note":
        # The text area costs as much to import as the rest of the form.
        from pain_companion.widgets.note_field import NoteField  # noqa: PLC0415

        return NoteField(item, title)
    if item == "sleep_medicine":
        return Field(item, title, max_length=200, wide=True)
    return Field(item, title, example=EXAMPLES.get(item, ""))


def buttons() -> Iterator[Button]:
    """What else can be done with a night."""
    yield Button("Earlier night", id="earlier")
    yield Button("Later night", id="later")
    yield Button("Delete", id="delete")


def which_hour(item: str) -> Choice:
    """Asks which of two is meant, where the clocks went back over a time."""
    return Choice(second_of(item), "Which", ((NO, "the first"), (YES, "the second")))


def options(choice: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    """Each answer, shown by its own words."""
    return tuple((each.value, each.value) for each in choice)
