"""What an example person has learned, and the pairs that they look at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pain_companion.domain.going import Topic
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.watched_pairs import WatchedPair

LEARNED: tuple[tuple[int, str, str | None], ...] = (
    (61, "After visitors I need an empty day.", "pacing"),
    (40, "I have been here before, and it passed.", "flare"),
    (33, "The blue cushion, not the green one.", None),
    (12, "Say no the first time. The second no is harder.", None),
    (5, "I can love my garden from the chair, too.", None),
)
"""How many days ago something was learned, what, and where it is shown again."""
PAIRS = (
    (30, Topic.SLEEP, Topic.ENERGY, 0),
    (30, Topic.LOAD, Topic.SLEEP, 1),
)
"""How many days ago a pair was picked, and which."""


def learned_lines(today: date) -> Iterator[LearnedLine]:
    """The notes to themselves."""
    for number, (days_ago, words, about) in enumerate(LEARNED):
        day = today - timedelta(days=days_ago)
        yield LearnedLine(words, day, about, f"example-learned-{number}")


def watched_pairs(today: date) -> Iterator[WatchedPair]:
    """The pairs."""
    for number, (days_ago, first, second, lag) in enumerate(PAIRS):
        day = today - timedelta(days=days_ago)
        yield WatchedPair(first, second, 1 if lag else 0, day, f"example-pair-{number}")
