"""A question of the person's own for the check-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.check_in import OwnQuestion, asks_enough
from pain_companion.domain.order import next_place
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.words.check_in import PUT_ASIDE_AT_FIRST
from pain_companion.words.check_in_entry import KIND_CHOICES, QUESTION_TITLES, read_question
from pain_companion.words.entry import Entry

LONGEST_QUESTION = 48


class OwnQuestionFormScreen(ClosingForm[OwnQuestion]):
    """The form for one question; None for a new one."""

    AREA = "checkin"
    FORM = "own question"
    TITLES = QUESTION_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "A question for your check-in, in a few words: Foggy head?\n"
        "It is answered by a number from 0 to 10, or by a few words.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The words, and for a new one how it is answered."""
        heading = "A question of my own" if self.record is None else "Change the words"
        yield Static(Content(heading), classes="heading")
        yield Field(
            "words",
            QUESTION_TITLES["words"],
            example="Foggy head?",
            max_length=LONGEST_QUESTION,
            wide=True,
        )
        if self.record is None:
            yield Choice("kind", QUESTION_TITLES["kind"], KIND_CHOICES)
        yield from self.actions()

    def typed_for_new(self) -> Mapping[str, str]:
        """Most are answered by a number."""
        return {"kind": KIND_CHOICES[0][0]}

    def read(self) -> Entry[OwnQuestion]:
        """The question as it is typed."""
        return read_question(self.typed, self.record)

    def typed_from(self, record: OwnQuestion) -> Mapping[str, str]:
        """A question as one would type it."""
        return {"words": record.words, "kind": record.kind.value}

    def keep(self, record: OwnQuestion) -> OwnQuestion:
        """Save it; a new one after the others, and without a tick where enough are asked."""
        if not record.id:
            every = self.store.own_questions.all()
            waits = asks_enough(self.settings.check_in_asks, every)
            aside = self.today if waits else None
            record = replace(record, place=next_place(every), ended_on=aside)
        return self.store.own_questions.save(record)

    def put_in_bin(self, record: OwnQuestion) -> None:
        """Put it into the bin."""
        self.store.own_questions.delete(record.id)

    def find(self, record: OwnQuestion) -> OwnQuestion | None:
        """The question as the diary has it."""
        return next((each for each in self.store.own_questions.all() if each.id == record.id), None)

    def saved_words(self, record: OwnQuestion) -> str:
        """What was saved."""
        return PUT_ASIDE_AT_FIRST if record.is_aside else f"Saved: {shown(record.words)}"
