"""Lessons in words: where a person is in them, without pushing, and what was kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pain_companion.domain.lessons import LessonNote, Notes, stopped_at
from pain_companion.formats import date_words

ABOUT = "Short lessons, in any order. Come back as often as you like."
NOTHING_NEEDED = "You do not have to write anything. It is for you."
NEXT = "This one is next."
WROTE = "You wrote something here."
READ_NOW = "Read today. Ctrl+Z takes that back."
SAVED = "Saved with this lesson. Ctrl+Z takes it back."
NOT_READ_YET = "This counts as not read yet."
NOTHING_HERE = "There is nothing of yours about this lesson."
IN_THE_BIN = "What there was about this lesson is in the bin. Ctrl+Z brings it back."
BACK_TO_ALL = "Back to all lessons"


def read_words(finished_on: date, today: date) -> str:
    """When a lesson was read: "Read on Tuesday 3 November."."""
    return f"Read on {date_words(finished_on, today=today)}."


def state_words(lesson: str, lessons: Sequence[str], notes: Notes, today: date) -> str:
    """Where the person is with one lesson; empty where there is nothing to say."""
    note = notes.get(lesson, LessonNote(lesson))
    read = read_words(note.finished_on, today) if note.finished_on else ""
    if note.has_words:
        return f"{read} {WROTE}".strip()
    return read or (NEXT if stopped_at(lessons, notes) == lesson else "")


def begin_words(title: str) -> str:
    """What leads to the first lesson, before anything was read."""
    return f"Begin with: {title}"


def next_words(title: str) -> str:
    """What leads to the lesson after this one."""
    return f"Next lesson: {title}"
