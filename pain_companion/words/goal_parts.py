"""The short parts in which a form asks about something that a person wants to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pain_companion.domain.attainment import MOST_WEIGHING
from pain_companion.frozen import frozen


@frozen
class Part:
    """A few questions that belong together: their heading, a line about them, their names."""

    title: str
    about: str
    names: tuple[str, ...]


PARTS = (
    Part(
        "What I want to do",
        "Only the first line is needed. Think of a poor week, not a good one.",
        ("words", "direction_id", "amount", "often", "by_day"),
    ),
    Part(
        "Why, and how it begins",
        "All of this may stay empty.",
        ("why", "first_thing", "if_this", "then_that"),
    ),
    Part(
        "How sure I am, and what may get in the way",
        "0 to 10. A low number says something about the plan, not about you.",
        ("confidence", "snag", "snag_answer"),
    ),
    Part(
        "Looking back",
        "Choose a day to look at it again. Nothing is lost if it goes by.",
        ("review_on", "activity_id"),
    ),
    Part(
        "With a therapist",
        "Only for those who agree levels with one. Write what each would be.",
        (
            *("importance", "difficulty", "baseline", "level_much_more", "level_more"),
            *("level_expected", "level_less", "level_much_less"),
        ),
    ),
)
NOT_WITHIN_LIMITS = ("amount", "often", "by_day", *PARTS[-1].names)
"""What is about amounts and levels is not asked of those who stay within limits."""
SCALES: Mapping[str, tuple[str, str, int]] = {
    "confidence": ("not at all", "completely sure", 10),
    "importance": ("not at all", "very", MOST_WEIGHING),
    "difficulty": ("not at all", "very", MOST_WEIGHING),
}
"""The answers that are numbers, with the words at both ends and the highest."""


def parts_for(*, limited: bool) -> list[Part]:
    """The parts for this person. Within limits nothing is asked about amounts and levels."""
    hidden = NOT_WITHIN_LIMITS if limited else ()
    asked = (
        replace(each, names=tuple(name for name in each.names if name not in hidden))
        for each in PARTS
    )
    return [each for each in asked if each.names]
