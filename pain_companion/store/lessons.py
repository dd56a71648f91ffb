"""Which lessons a person has read and what they wrote about them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.lessons import LessonNote, Notes
from pain_companion.store.bin import BinKind
from pain_companion.store.lesson_rows import lesson_note_from
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LESSON_FORM = "lesson"
"""The form in which a person writes about a lesson; its drafts go by the name of the lesson."""
ABOUT_A_LESSON = "About a lesson"


class LessonStore:
    """The lessons of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> Notes:
        """What there is about each lesson that was read or written about, by its name."""
        rows = query(self._diary.connection, "SELECT * FROM lesson_notes WHERE deleted_at IS NULL")
        return {row["lesson"]: lesson_note_from(row) for row in rows}

    def note(self, lesson: str) -> LessonNote:
        """What there is about one lesson; nothing yet where it was not opened."""
        return self.all().get(lesson, LessonNote(lesson))

    def save(self, note: LessonNote) -> LessonNote:
        """Keep what there is about a lesson, in place of what there was."""
        with self._diary.change(ABOUT_A_LESSON) as recorder:
            return recorder.keep("lesson_notes", replace(note, id=self.note(note.lesson).id))

    def write(
        self, lesson: str, *, reflection: str | None = None, own_words: str | None = None
    ) -> LessonNote:
        """Keep words about a lesson. All else stays as it is."""
        with self._diary.change("Words about a lesson") as recorder:
            before = self.note(lesson)
            written = before.with_words(reflection=reflection, own_words=own_words)
            return recorder.keep("lesson_notes", written)

    def finish(self, lesson: str, day: date | None) -> LessonNote:
        """Say on which day a lesson was read to its end, or with None that it was not."""
        title = "Lesson not read yet" if day is None else "Lesson read"
        with self._diary.change(title) as recorder:
            return recorder.keep("lesson_notes", replace(self.note(lesson), finished_on=day))

    def delete(self, lesson: str) -> None:
        """Put what there is about a lesson into the bin."""
        with self._diary.change(f"Deleted: {ABOUT_A_LESSON.lower()}") as recorder:
            recorder.put_in_bin("lesson_notes", self.note(lesson).id)


LESSON_BIN_KINDS: Mapping[str, BinKind] = {
    "lesson_notes": BinKind(lambda row: ABOUT_A_LESSON, (LESSON_FORM, "lesson"))
}
