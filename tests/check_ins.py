"""Check-ins for the tests: one of each record, with what belongs to it."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.check_in import CheckIn, OwnQuestion, PainNumber
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
ZONE = "Europe/London"


def fill_check_ins(diary: Diary, note: str = "A note.") -> None:
    """A check-in with an answer to an own question, and a pain number."""
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    day = CheckIn(TODAY, "the beds", "tea", 0, 10, 5, note, {fog.id: 3}, ZONE)
    diary.check_ins.save(day)
    diary.pain_numbers.save(PainNumber(TODAY, 4, diary.now(), "left knee", ZONE))
