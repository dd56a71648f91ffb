"""A number that someone gave, as they told it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.story import GivenScore
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.story import SCORE_TITLES, read_score, typed_from_score

ABOUT = "Write it as you were told. The program says nothing about what it means."
LONGEST = 120


class ScoreFormScreen(ClosingForm[GivenScore]):
    """The form for one score; None for a new one."""

    AREA = "story"
    FORM = "given score"
    TITLES = SCORE_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "#name Input"
    HELP = (
        "A score that someone gave you: its name, the number, the day.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = "ScoreFormScreen NoteField { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The questions."""
        heading = "A score someone gave me" if self.record is None else "Change this score"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        yield Field("name", SCORE_TITLES["name"], max_length=LONGEST, wide=True)
        yield Field("score", SCORE_TITLES["score"], example="14")
        yield Field("day", SCORE_TITLES["day"], example="today")
        yield Field("from_whom", SCORE_TITLES["from_whom"], max_length=LONGEST, wide=True)
        yield NoteField("note", SCORE_TITLES["note"])
        yield from self.actions()

    def read(self) -> Entry[GivenScore]:
        """The score as it is typed."""
        return read_score(self.typed, self.record, self.today)

    def typed_from(self, record: GivenScore) -> Mapping[str, str]:
        """The score as one would type it."""
        return typed_from_score(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.today, self.today)}

    def keep(self, record: GivenScore) -> GivenScore:
        """Save it."""
        return self.store.story.save_score(record)

    def put_in_bin(self, record: GivenScore) -> None:
        """Put it into the bin."""
        self.store.story.delete_score(record.id)

    def find(self, record: GivenScore) -> GivenScore | None:
        """It as the diary has it."""
        return self.store.story.score(record.id)

    def saved_words(self, record: GivenScore) -> str:
        """What was saved."""
        return f"Saved: {shown(record.name)}."
