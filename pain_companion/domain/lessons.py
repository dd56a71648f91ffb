"""What a person wrote about lessons, and where they are in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pain_companion.frozen import frozen


@frozen
class LessonNote:
    """What there is about one lesson: the day it was read, and the person's words about it.

    `finished_on` is None as long as it was not read to its end.
    """

    lesson: str
    finished_on: date | None = None
    reflection: str | None = None
    own_words: str | None = None
    id: str = ""

    @property
    def has_words(self) -> bool:
        """Whether the person wrote something about it."""
        return bool(self.reflection or self.own_words)

    def with_words(
        self, *, reflection: str | None = None, own_words: str | None = None
    ) -> LessonNote:
        """The same with other words. Blank ones take what there was away; None leaves it."""
        return replace(
            self,
            reflection=self.reflection if reflection is None else reflection.strip() or None,
            own_words=self.own_words if own_words is None else own_words.strip() or None,
        )


Notes = Mapping[str, LessonNote]
"""What there is about each lesson, by its name."""


def is_read(notes: Notes, lesson: str) -> bool:
    """Whether a lesson was read to its end."""
    return lesson in notes and notes[lesson].finished_on is not None


def first_unread(lessons: Sequence[str], notes: Notes) -> str | None:
    """The first lesson that was not read to its end. None where all were."""
    return next((each for each in lessons if not is_read(notes, each)), None)


def stopped_at(lessons: Sequence[str], notes: Notes) -> str | None:
    """The lesson where the person stopped reading. None before the first and after the last."""
    begun = any(is_read(notes, each) for each in lessons)
    return first_unread(lessons, notes) if begun else None


def lesson_after(lessons: Sequence[str], lesson: str) -> str | None:
    """The lesson that comes after one. None after the last."""
    place = lessons.index(lesson) + 1
    return lessons[place] if place < len(lessons) else None
