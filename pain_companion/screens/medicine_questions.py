"""Questions for the pharmacist: what to ask, when it was asked, what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from pain_companion.domain.medicines import MedicineQuestion
from pain_companion.screens.medicine_forms import QuestionFormScreen
from pain_companion.screens.ordered_room import OrderedRoom
from pain_companion.text import shown
from pain_companion.widgets.menu import Line
from pain_companion.words.medicines import question_line


class QuestionsScreen(OrderedRoom[MedicineQuestion]):
    """The list of questions."""

    AREA = "wellbeing"
    TITLE_WORDS = "Questions for the pharmacist"
    NONE_YET = "What would you like to ask? Write it here, so that it is at hand when you are."
    SOME = "Enter opens one, to write when you asked and what was answered."
    ADD = "Add a question"
    HELP = (
        "What you want to ask a pharmacist or your GP.\n"
        "Enter opens one, to write the answer. a adds one.\n"
        "They stand on the page to take along, beneath your medicines.\n"
        "← and → change the order."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in OrderedRoom.WAYS]

    def records(self) -> Sequence[MedicineQuestion]:
        """Every question."""
        return self.store.medicines.questions()

    def line(self, record: MedicineQuestion) -> Line:
        """The question, and what became of it."""
        return Line(record.id, shown(record.words), shown(question_line(record, self.today)))

    def called(self, record: MedicineQuestion) -> str:
        """Its words."""
        return record.words

    def save_order(self, records: Sequence[MedicineQuestion]) -> object:
        """Save those that changed places."""
        return self.store.medicines.save_questions(records)

    def put_in_bin(self, record: MedicineQuestion) -> None:
        """Put it into the bin."""
        self.store.medicines.delete_question(record.id)

    def open_one(self, record: MedicineQuestion) -> None:
        """Write when it was asked and what was answered."""
        self.open_form(QuestionFormScreen(self.store, self.now, record))

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(QuestionFormScreen(self.store, self.now, None))
