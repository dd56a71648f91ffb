"""Planning one thing for a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.pacing import PlannedItem
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import cut, shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import DEMAND_WORDS, PRIORITY_WORDS
from pain_companion.words.pacing_day import item_words
from pain_companion.words.planned_item_entry import (
    LEFT_OPEN,
    TITLES,
    Offered,
    read_item,
    typed_from_item,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

MOST_CHOICES = 5
LONGEST_NAME = 24
"""Characters of an activity's name in the row of choices."""


class PlannedItemScreen(ClosingForm[PlannedItem]):
    """The form for one planned thing. Saving closes it."""

    AREA = "pacing"
    FORM = "planned item"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "Write what you would like to do, and how long it may take.\n"
        "Digits answer: how much it asks of you today, and how much it matters.\n"
        "Without a time it waits for a place. On the day, o offers places.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    CSS = """
    PlannedItemScreen #left-open { margin: 1 0 0 2; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        record: PlannedItem | None,
        day: date,
        zone: tzinfo,
        *,
        choices: Sequence[Offered] = (),
    ) -> None:
        super().__init__(store, now, record)
        self.day = day
        self.zone = zone
        self.choices = choices[:MOST_CHOICES]

    def body(self) -> ComposeResult:
        """The questions."""
        day = date_words(self.day, today=self.today)
        yield Static(Content(f"Plan for {day}"), classes="heading")
        yield Field("words", TITLES["words"], max_length=200, wide=True)
        if self.choices:
            yield Choice("activity", TITLES["activity"], [_named(each) for each in self.choices])
        yield Field("minutes", TITLES["minutes"], example="how long")
        demands = [(demand.value, words) for demand, words in DEMAND_WORDS.items()]
        yield Choice("demand", TITLES["demand"], demands)
        priorities = [(priority.value, words) for priority, words in PRIORITY_WORDS.items()]
        yield Choice("priority", TITLES["priority"], priorities)
        yield Field("starts", TITLES["starts"], example="any time")
        yield from self.actions()
        yield Static(Content(LEFT_OPEN), id="left-open", classes="muted")

    def draft_subject(self) -> str:
        """The thing that is changed, or the day of a new one."""
        return self.day.isoformat() if self.record is None else self.record.id

    def read(self) -> Entry[PlannedItem]:
        """The thing as it is typed."""
        twelve_hour = self.settings.twelve_hour
        return read_item(self.typed, self.day, self.choices, self.zone, twelve_hour=twelve_hour)

    def typed_from(self, record: PlannedItem) -> Mapping[str, str]:
        """A thing as a person would type it."""
        return typed_from_item(record, twelve_hour=self.settings.twelve_hour)

    def keep(self, record: PlannedItem) -> PlannedItem:
        """Save it. Whether it is done is not asked here."""
        if self.record is not None:
            record = replace(record, id=self.record.id, done=self.record.done)
        return self.store.pacing.save_item(record)

    def put_in_bin(self, record: PlannedItem) -> None:
        """Put it into the bin."""
        self.store.pacing.delete_item(record.id)

    def find(self, record: PlannedItem) -> PlannedItem | None:
        """The thing as the diary has it."""
        items = self.store.pacing.items(self.day, self.day)
        return next((each for each in items if each.id == record.id), None)

    def saved_words(self, record: PlannedItem) -> str:
        """What was saved."""
        told = item_words(record, self.zone, twelve_hour=self.settings.twelve_hour)
        return f"Saved: {shown(told)}"


def _named(each: Offered) -> tuple[str, str]:
    return each.activity.id, cut(shown(each.activity.name), LONGEST_NAME)
