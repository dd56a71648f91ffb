"""The questions about one night, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from pain_companion.domain.sleep import PainPart, Quality, Rested
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.tick import Tick
from pain_companion.words.night_entry import NO, YES, second_of

MORNING = "morning"
USUAL = ("to_bed_at", "lights_out_at", "fell_asleep_after_minutes", "woke_at", "got_up_at")
"""The items for which a person's usual answer is suggested."""


def morning() -> Field:
    """The field for going to another night."""
    field = Field(MORNING, "Morning")
    field.enter_goes_on = False
    return field


def first() -> Iterator[Answer]:
    """What most people answer. With the figures it fits on a small terminal."""
    yield Field("to_bed_at", "Into bed")
    yield Field("lights_out_at", "Lights out")
    yield Field("fell_asleep_after_minutes", "Fell asleep after", example="minutes")
    yield Field("wakings", "Wakings", example="how many")
    yield Field("awake_minutes", "Awake in the night", example="minutes")
    yield Field("woke_at", "Last woke")
    yield Field("got_up_at", "Got up")
    yield Choice("quality", "Quality of sleep", options(Quality))
    yield Tick("never_slept", "I did not sleep")


def more() -> Iterator[Widget]:
    """What can be added. It is mounted after the first paint."""
    # The text area costs as much to import as the rest of the form.
    from pain_companion.widgets.note_field import NoteField  # noqa: PLC0415

    yield Static(Content("More, if you like"), classes="heading")
    yield Field("trying_after_minutes", "Tried to sleep on", example="minutes")
    yield Choice("rested", "Rested", options(Rested))
    yield Choice("pain_part", "Was pain part?", options(PainPart))
    yield Field("caffeine_count", "Caffeine drinks", example="how many")
    yield Field("caffeine_last", "The last at")
    yield Field("alcohol_count", "Alcohol drinks", example="how many")
    yield Field("alcohol_last", "The last at")
    yield Field("sleep_medicine", "Sleep medicine", max_length=200, wide=True)
    yield Field("estimated_sleep_minutes", "Or guess hours", example="hours")
    yield NoteField("note", "Note")
    yield Static(Content("Away from home? The clock you went by:"), classes="muted")
    yield Field("bed_zone", "Going to bed")
    yield Field("rise_zone", "Getting up")


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
