"""Does this go with that? Two things by day: whether they rise and fall together, never why.

The figure is Spearman's rank correlation: the days are put in the order of the one thing and of
the other (equal values share the middle of their places), and the two orders are compared. Beside
it is an interval of 95 % (`block_bootstrap.py`). A link is seen where that leaves out 0.

At most a year is looked at, counted back from the newest pair of days: it is what a person lives
in now, and it bounds the time that this takes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Literal

from pain_companion.domain.block_bootstrap import interval_of
from pain_companion.domain.correlation import PairSums, correlation, sums_of, together
from pain_companion.frozen import frozen

PAIRS_NEEDED = 30
"""So many pairs of days are needed before anything is said. Our own choice."""
DAYS_LOOKED_AT = 365


class NoAnswer(StrEnum):
    """Why nothing can be said."""

    TOO_FEW_DAYS = "too few days"
    FIRST_NEVER_CHANGES = "the first never changes"
    SECOND_NEVER_CHANGES = "the second never changes"


@frozen
class NoLinkYet:
    """Nothing can be said yet, why, and how many pairs of days there are."""

    why: NoAnswer
    pairs: int


@frozen
class Link:
    """How two things go together. `rho` and its interval are from -1 to 1.

    Above 0, there was more of the one on days with more of the other; below 0, less. `first_day`
    and `last_day` are those of the first thing; the second was looked at `lag` days later.
    """

    pairs: int
    first_day: date
    last_day: date
    lag: int
    rho: float
    low: float
    high: float

    @property
    def seen(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.low > 0 or self.high < 0


def look_for_link(
    first: Mapping[date, float], second: Mapping[date, float], lag: Literal[0, 1] = 0
) -> Link | NoLinkYet:
    """Whether the first thing goes with the second, on the same day or (lag 1) a day later.

    Days without a value are left out; they are no 0 and nothing is put in their place.
    """
    pairs = _pairs(first, second, lag)
    refused = _refusal(list(pairs.values()))
    if refused is not None:
        return NoLinkYet(refused, len(pairs))
    sums = _sums_by_day(pairs)
    low, high = interval_of(sums)
    return Link(
        len(pairs),
        date.fromordinal(min(pairs)),
        date.fromordinal(max(pairs)),
        lag,
        correlation(together(sums.values())),
        low,
        high,
    )


def _pairs(
    first: Mapping[date, float], second: Mapping[date, float], lag: int
) -> dict[int, tuple[float, float]]:
    """Both values by the day of the first, numbered as the calendar goes; the last year of them."""
    later = {day.toordinal() - lag: value for day, value in second.items()}
    both = {
        number: (value, later[number])
        for day, value in first.items()
        if (number := day.toordinal()) in later
    }
    since = max(both, default=0) - DAYS_LOOKED_AT
    return {number: values for number, values in both.items() if number > since}


def _refusal(pairs: Sequence[tuple[float, float]]) -> NoAnswer | None:
    if len(pairs) < PAIRS_NEEDED:
        return NoAnswer.TOO_FEW_DAYS
    if len({one for one, _ in pairs}) == 1:
        return NoAnswer.FIRST_NEVER_CHANGES
    if len({other for _, other in pairs}) == 1:
        return NoAnswer.SECOND_NEVER_CHANGES
    return None


def _sums_by_day(pairs: Mapping[int, tuple[float, float]]) -> dict[int, PairSums]:
    """The pair of each day by itself, of ranks instead of values."""
    one = doubled_ranks([each for each, _ in pairs.values()])
    other = doubled_ranks([each for _, each in pairs.values()])
    return dict(zip(pairs, map(sums_of, one, other), strict=True))


def doubled_ranks(values: Sequence[float]) -> list[int]:
    """Twice the place of each value in their order; equal ones share the middle of their places.

    Doubled, so that a middle is whole, and all sums of them are exact.
    """
    order = sorted(values)
    return [bisect_left(order, each) + bisect_right(order, each) + 1 for each in values]
