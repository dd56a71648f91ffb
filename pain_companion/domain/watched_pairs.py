"""Pairs of things that a person looks at: whether the one goes with the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal

from pain_companion.domain.going import Topic
from pain_companion.frozen import frozen

MOST_PAIRS = 5
"""So many at a time: among many, one may look linked by chance."""
PAIRED = (
    *(Topic.SLEEP, Topic.QUALITY, Topic.ENERGY, Topic.MOOD, Topic.IN_THE_WAY),
    *(Topic.PAIN, Topic.LOAD, Topic.RESTS, Topic.PRACTICE),
)
"""What can be looked at in pairs. Medicines never can."""

Lag = Literal[0, 1]


@frozen
class WatchedPair:
    """Two things, the second `lag` days later."""

    first: Topic
    second: Topic
    lag: Lag
    picked_on: date
    id: str = ""

    def is_same_as(self, other: WatchedPair) -> bool:
        """Whether it asks the same. On the same day the order of the two says nothing."""
        same_order = (self.first, self.second) == (other.first, other.second)
        turned = (self.first, self.second) == (other.second, other.first)
        return self.lag == other.lag and (same_order or (turned and not self.lag))


def topics_for(*, limited: bool, pain_numbers: bool) -> list[Topic]:
    """What this person may pair.

    Not the load of a day for who stays within limits: a link with it could be read as a reason
    to do more. Not the pain number unless they asked for it.
    """
    left_out = {Topic.LOAD} if limited else set()
    left_out |= set() if pain_numbers else {Topic.PAIN}
    return [topic for topic in PAIRED if topic not in left_out]


def shown_pairs(pairs: Iterable[WatchedPair], topics: Collection[Topic]) -> list[WatchedPair]:
    """Those of two things that this person may pair now."""
    return [pair for pair in pairs if pair.first in topics and pair.second in topics]
