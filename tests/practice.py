"""A little of practices, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta

from pain_companion.domain.practice import PracticeLog
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)


def fill_practices(diary: Diary) -> None:
    """One that went to its end, one of which little is known, and one in the bin."""
    whole = PracticeLog("sounds", TODAY, 240, True, 3, 6, "tight", "softer", "A bird.", diary.now())
    diary.practices.save(whole)
    diary.practices.save(PracticeLog("hands", TODAY - timedelta(days=1), 95))
    unwanted = diary.practices.save(PracticeLog("a-walk", TODAY, 60))
    diary.practices.delete(unwanted.id)
