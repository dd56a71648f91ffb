"""A note about a whole picture of life, or about a whole body chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.body_chart import BodyChart
from pain_companion.domain.life_areas import LifePicture
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.widgets.note_field import NoteField
from pain_companion.words import body_chart, life_areas
from pain_companion.words.entry import Entry
from pain_companion.words.story import read_note

Noted = LifePicture | BodyChart


class StoryNoteFormScreen(ClosingForm[Noted]):
    """The note of one record, which is in the diary already."""

    AREA = "story"
    FORM = "story note"
    TITLES: ClassVar[Mapping[str, str]] = {"note": "Note"}
    AUTO_FOCUS: ClassVar[str | None] = "NoteField TextArea"
    HELP = "Write what belongs to all of it. Tab goes on, Ctrl+S saves.\nAn empty note is fine."

    def body(self) -> ComposeResult:
        """What it is about, and the note."""
        record = self.record
        if isinstance(record, LifePicture):
            heading = f"Ten parts of my life. {life_areas.of_day(record.begun_on, self.today)}"
        else:
            heading = body_chart.of_day(record.day, self.today) if record else ""
        yield Static(Content(heading), classes="heading")
        yield NoteField("note", "Note")
        yield from self.actions()

    def fill(self) -> None:
        """The whole record is deleted in its own room, and only the note here, by emptying it."""
        super().fill()
        self.query_one("#delete").display = False

    def read(self) -> Entry[Noted]:
        """The record with the note that is typed."""
        record = self.record
        if record is None:
            return Entry(missing=["what it is about. Ctrl+Z may bring it back"])
        if isinstance(record, LifePicture):
            return Entry(read_note(self.typed, record).record)
        return Entry(read_note(self.typed, record).record)

    def typed_from(self, record: Noted) -> Mapping[str, str]:
        """The note as one would type it."""
        return {"note": record.note or ""}

    def keep(self, record: Noted) -> Noted:
        """Save it."""
        if isinstance(record, LifePicture):
            return self.store.life_areas.save(record)
        return self.store.body_charts.save(record)

    def find(self, record: Noted) -> Noted | None:
        """It as the diary has it."""
        if isinstance(record, LifePicture):
            return self.store.life_areas.picture(record.id)
        return self.store.body_charts.chart(record.id)

    def saved_words(self, record: Noted) -> str:
        """What was saved."""
        return "Saved: the note."
