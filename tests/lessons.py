"""A little about lessons, and a list of what winds up and what settles, for whole diaries."""

from __future__ import annotations

from datetime import date, timedelta

from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
FIRST, SECOND, THIRD = "pain/what-pain-is", "pain/hurt-and-harm", "pain/why-it-lasts"
RUSHED = UpDownLine(Way.UP, "doing", "I rushed", TODAY - timedelta(days=20))
SHORT_NIGHT = UpDownLine(Way.UP, "nights", "A short night", TODAY - timedelta(days=14))
MUSIC = UpDownLine(Way.DOWN, "doing", "Music [loud] ♫", TODAY - timedelta(days=14))
BATH = UpDownLine(Way.DOWN, "comfort", "A warm bath", TODAY - timedelta(days=2))
ENDED_DAYS_AGO = 5


def fill_list(diary: Diary) -> None:
    """Four lines, one of which is not so any more."""
    kept = [diary.up_and_down.add(line) for line in (RUSHED, SHORT_NIGHT, MUSIC, BATH)]
    diary.up_and_down.end(kept[0], TODAY - timedelta(days=ENDED_DAYS_AGO))


def fill_lessons(diary: Diary) -> None:
    """One lesson read and written about, one only written about, one in the bin, and the list."""
    diary.lessons.finish(FIRST, TODAY - timedelta(days=20))
    diary.lessons.write(FIRST, reflection="My sister [she] knew. ☎")
    diary.lessons.write(SECOND, own_words="=1+1 It can hurt and be safe.")
    diary.lessons.finish(THIRD, TODAY)
    diary.lessons.delete(THIRD)
    fill_list(diary)
