"""What there is about lessons as rows, and back."""

from __future__ import annotations

from pain_companion.domain.lessons import LessonNote
from pain_companion.store.rows import Row
from pain_companion.store.values import day_from, plain

NOTE_COLUMNS = ("id", "lesson", "finished_on", "reflection", "own_words")


def lesson_note_row(note: LessonNote) -> Row:
    """What there is about a lesson as the columns of its table."""
    return {name: plain(getattr(note, name)) for name in NOTE_COLUMNS}


def lesson_note_from(row: Row) -> LessonNote:
    """What there is about a lesson from a row of its table."""
    same = {name: row[name] for name in NOTE_COLUMNS}
    return LessonNote(**{**same, "finished_on": day_from(row["finished_on"])})
