"""Writing down a medicine as one was told, and a question about medicines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.order import next_place
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.medicines import (
    ASK_FIRST,
    QUESTION_TITLES,
    TITLES,
    read_medicine,
    read_question,
    typed_from_medicine,
    typed_from_question,
)

LONGEST = 300
EXAMPLES: Mapping[str, str] = {
    "name": "as it is written on the box",
    "what_for": "for my back",
    "from_whom": "my GP, or the pharmacist",
    "since_on": "3/11",
    "ended_on": "blank",
}
NOTES = ("as_told", "note")
DAYS = ("since_on", "ended_on")


class MedicineFormScreen(ClosingForm[Medicine]):
    """The form for one medicine; None for a new one."""

    AREA = "wellbeing"
    FORM = "medicine"
    TITLES = TITLES
    DAYS = DAYS
    AUTO_FOCUS: ClassVar[str | None] = "#name Input"
    HELP = (
        "Write it as you were told, in your own words. Only the name is needed.\n"
        "Until when stays blank for as long as you take it.\n"
        "Nothing is worked out from what you write, and nothing reminds you.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    MedicineFormScreen NoteField { height: 4; }
    MedicineFormScreen NoteField > TextArea { height: 3; }
    MedicineFormScreen Lines { margin-bottom: 1; }
    """

    def body(self) -> ComposeResult:
        """The fixed line, then the questions."""
        heading = "A medicine, as I was told" if self.record is None else "Change what you wrote"
        yield Static(Content(heading), classes="heading")
        yield Lines([ASK_FIRST], classes="muted")
        for name, title in TITLES.items():
            if name in NOTES:
                yield NoteField(name, title)
            else:
                wide = name not in DAYS
                yield Field(name, title, example=EXAMPLES[name], max_length=LONGEST, wide=wide)
        yield from self.actions()

    def read(self) -> Entry[Medicine]:
        """The medicine as it is typed."""
        return read_medicine(self.typed, self.record, self.today)

    def typed_from(self, record: Medicine) -> Mapping[str, str]:
        """A medicine as one would type it."""
        return typed_from_medicine(record, self.today)

    def keep(self, record: Medicine) -> Medicine:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.medicines.all()))
        return self.store.medicines.save(record)

    def put_in_bin(self, record: Medicine) -> None:
        """Put it into the bin."""
        self.store.medicines.delete(record.id)

    def find(self, record: Medicine) -> Medicine | None:
        """The medicine as the diary has it."""
        return next((each for each in self.store.medicines.all() if each.id == record.id), None)

    def saved_words(self, record: Medicine) -> str:
        """What was saved."""
        return f"Saved: {shown(record.name)}"


class QuestionFormScreen(ClosingForm[MedicineQuestion]):
    """The form for one question; None for a new one."""

    AREA = "wellbeing"
    FORM = "medicine question"
    TITLES = QUESTION_TITLES
    DAYS = ("asked_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "Something to ask a pharmacist or your GP.\n"
        "Once you have asked it, write the day and what was answered.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The questions about the question."""
        heading = "Something to ask" if self.record is None else "A question, and its answer"
        yield Static(Content(heading), classes="heading")
        yield Static(Content("Only the question is needed."), classes="muted")
        yield Field("words", QUESTION_TITLES["words"], max_length=LONGEST, wide=True)
        yield Field("asked_on", QUESTION_TITLES["asked_on"], example="not yet")
        yield NoteField("answer", QUESTION_TITLES["answer"])
        yield from self.actions()

    def read(self) -> Entry[MedicineQuestion]:
        """The question as it is typed."""
        return read_question(self.typed, self.record, self.today)

    def typed_from(self, record: MedicineQuestion) -> Mapping[str, str]:
        """A question as one would type it."""
        return typed_from_question(record, self.today)

    def keep(self, record: MedicineQuestion) -> MedicineQuestion:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.medicines.questions()))
        return self.store.medicines.save_question(record)

    def put_in_bin(self, record: MedicineQuestion) -> None:
        """Put it into the bin."""
        self.store.medicines.delete_question(record.id)

    def find(self, record: MedicineQuestion) -> MedicineQuestion | None:
        """The question as the diary has it."""
        questions = self.store.medicines.questions()
        return next((each for each in questions if each.id == record.id), None)

    def saved_words(self, record: MedicineQuestion) -> str:
        """What was saved."""
        return f"Saved: {shown(record.words)}"
