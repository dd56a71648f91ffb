"""The lessons that an example person has read, and their list of what winds up and what settles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.up_and_down import UpDownLine, Way

READ: tuple[tuple[int, str, str | None, str | None], ...] = (
    (48, "what-pain-is", "My sister. I cried, and then I slept.", "It is real, and it is mine."),
    (44, "hurt-and-harm", None, "It can hurt a lot and still be safe."),
    (37, "why-it-lasts", None, None),
    (22, "why-scans-may-not-match", "I was afraid of my own back for years.", None),
    (9, "what-turns-it-up", None, None),
)
"""How many days ago a lesson was read, which one, and what was written about it."""
NOTED: tuple[tuple[int, Way, str, str, int | None], ...] = (
    (40, Way.UP, "nights", "I had a short or broken night", None),
    (40, Way.UP, "doing", "I stayed in one position for long", None),
    (40, Way.DOWN, "doing", "I listen to music that I love", None),
    (31, Way.UP, "places", "My chair at work", 12),
    (31, Way.DOWN, "people", "I sit with the dog next door", None),
    (20, Way.UP, "people", "I pretend to be fine", None),
    (9, Way.DOWN, "nights", "I rest before I need it", None),
    (9, Way.DOWN, "comfort", "Ginger tea in the blue cup", None),
)
"""How many days ago a line was noted, what it is, and how many days ago it ended."""


def lesson_notes(today: date) -> Iterator[LessonNote]:
    """What there is about each lesson that was read."""
    for days_ago, name, reflection, own_words in READ:
        day = today - timedelta(days=days_ago)
        yield LessonNote(f"pain/{name}", day, reflection, own_words, f"example-{name}")


def up_and_down(today: date) -> Iterator[UpDownLine]:
    """The list, as it grew over some weeks."""
    for number, (noted, way, everyday, words, ended) in enumerate(NOTED):
        ended_on = None if ended is None else today - timedelta(days=ended)
        noted_on = today - timedelta(days=noted)
        yield UpDownLine(way, everyday, words, noted_on, ended_on, f"example-up-down-{number}")
