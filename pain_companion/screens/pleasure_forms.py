"""Writing down a small thing in one's own words, and a note about a day with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.order import next_place
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.pleasures import (
    DAY_TITLES,
    TITLES,
    read_pleasure,
    read_pleasure_day,
    typed_from_pleasure,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST = 200


class PleasureFormScreen(ClosingForm[Pleasure]):
    """The form for one small thing; None for a new one."""

    AREA = "wellbeing"
    FORM = "pleasure"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "A small thing that you like, or that matters to you.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The question."""
        heading = "A small thing of your own" if self.record is None else "Change the words"
        yield Static(Content(heading), classes="heading")
        yield Static(Content("It may be as small as one song."), classes="muted")
        yield Field("words", TITLES["words"], max_length=LONGEST, wide=True)
        yield from self.actions()

    def read(self) -> Entry[Pleasure]:
        """The small thing as it is typed."""
        return read_pleasure(self.typed, self.record)

    def typed_from(self, record: Pleasure) -> Mapping[str, str]:
        """A small thing as one would type it."""
        return typed_from_pleasure(record)

    def keep(self, record: Pleasure) -> Pleasure:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.pleasures.all()))
        return self.store.pleasures.save(record)

    def put_in_bin(self, record: Pleasure) -> None:
        """Put it into the bin."""
        self.store.pleasures.delete(record.id)

    def find(self, record: Pleasure) -> Pleasure | None:
        """The small thing as the diary has it."""
        return next((each for each in self.store.pleasures.all() if each.id == record.id), None)

    def saved_words(self, record: Pleasure) -> str:
        """What was saved."""
        return f"In your list: {shown(record.words)}"


class PleasureDayFormScreen(ClosingForm[PleasureDay]):
    """That `pleasure` was done on `day`, with a note."""

    AREA = "wellbeing"
    FORM = "pleasure day"
    TITLES = DAY_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#note TextArea"
    HELP = (
        "Saving says that you did it on this day. The note is optional.\n"
        "Ctrl+S saves. What you type is kept at once."
    )

    def __init__(
        self, store: Diary, now: Callable[[], datetime], pleasure: Pleasure, day: date
    ) -> None:
        super().__init__(store, now, store.pleasures.on(pleasure.id, day))
        self.pleasure = pleasure
        self.day = day

    def body(self) -> ComposeResult:
        """The small thing, the day, the note."""
        yield Static(Content(shown(self.pleasure.words)), classes="heading")
        yield Static(Content(date_words(self.day, today=self.today)), classes="muted")
        yield NoteField("note", DAY_TITLES["note"])
        yield from self.actions()

    def draft_subject(self) -> str:
        """What is changed, or something new about this small thing on this day."""
        new = f"{self.NEW} {self.pleasure.id} {self.day.isoformat()}"
        return self.record.id if self.record else new

    def read(self) -> Entry[PleasureDay]:
        """The day as it is typed."""
        return read_pleasure_day(self.typed, self.record or PleasureDay(self.pleasure.id, self.day))

    def typed_from(self, record: PleasureDay) -> Mapping[str, str]:
        """The note as one would type it."""
        return {"note": record.note or ""}

    def keep(self, record: PleasureDay) -> PleasureDay:
        """Save it."""
        return self.store.pleasures.save_day(record)

    def put_in_bin(self, record: PleasureDay) -> None:
        """Put it into the bin."""
        self.store.pleasures.delete_day(record.id)

    def find(self, record: PleasureDay) -> PleasureDay | None:
        """It as the diary has it."""
        return self.store.pleasures.on(self.pleasure.id, self.day)

    def saved_words(self, record: PleasureDay) -> str:
        """What was saved."""
        return f"Saved: {shown(self.pleasure.words)}, {date_words(record.day, today=self.today)}."
