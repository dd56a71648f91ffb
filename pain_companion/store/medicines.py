"""The list of medicines and the questions about them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import query
from pain_companion.store.wellbeing_rows import (
    medicine_from,
    question_from,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class MedicineStore:
    """The medicines of one diary, as the person was told, and what they want to ask."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Medicine]:
        """Every medicine in its order, those that are not taken any more last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM medicines WHERE deleted_at IS NULL"
            " ORDER BY ended_on IS NOT NULL, place, created_at, rowid",
        )
        return [medicine_from(row) for row in rows]

    def save(self, medicine: Medicine) -> Medicine:
        """Add a medicine, or change the one with its id."""
        return self.save_all([medicine])[0]

    def save_all(self, medicines: Sequence[Medicine]) -> list[Medicine]:
        """Add or change several, in one change."""
        with self._diary.change("Medicines list") as recorder:
            return [recorder.keep("medicines", medicine) for medicine in medicines]

    def end(self, medicine_id: str, day: date | None) -> None:
        """Note until when a medicine was taken, or with None that it is taken."""
        with self._diary.change("Medicines list") as recorder:
            recorder.alter("medicines", medicine_id, ended_on=day)

    def delete(self, medicine_id: str) -> None:
        """Put a medicine into the bin."""
        with self._diary.change("Deleted: a medicine in the list") as recorder:
            recorder.put_in_bin("medicines", medicine_id)

    def questions(self) -> list[MedicineQuestion]:
        """Every question in its order."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM medicine_questions WHERE deleted_at IS NULL"
            " ORDER BY place, created_at, rowid",
        )
        return [question_from(row) for row in rows]

    def save_question(self, question: MedicineQuestion) -> MedicineQuestion:
        """Add a question, or change the one with its id."""
        return self.save_questions([question])[0]

    def save_questions(self, questions: Sequence[MedicineQuestion]) -> list[MedicineQuestion]:
        """Add or change several, in one change."""
        with self._diary.change("Questions about medicines") as recorder:
            return [recorder.keep("medicine_questions", question) for question in questions]

    def delete_question(self, question_id: str) -> None:
        """Put a question into the bin."""
        with self._diary.change("Deleted: a question about medicines") as recorder:
            recorder.put_in_bin("medicine_questions", question_id)


MEDICINE_BIN_KINDS: Mapping[str, BinKind] = {
    "medicines": BinKind(lambda row: "A medicine in the list"),
    "medicine_questions": BinKind(lambda row: "A question about medicines"),
}
