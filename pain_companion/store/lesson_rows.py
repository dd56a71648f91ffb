"""What there is about lessons as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.lessons import LessonNote
from pain_companion.store.records import reader

lesson_note_from = reader(LessonNote, finished_on=date.fromisoformat)
