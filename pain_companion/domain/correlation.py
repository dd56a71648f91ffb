"""The correlation of pairs of whole numbers, from sums that can be put together."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

PairSums = tuple[int, int, int, int, int, int]
"""How many pairs (x, y) there are, and their sums of x, y, x², y² and xy.

A plain tuple: a bootstrap adds up a hundred thousand of them.
"""


def sums_of(x: int, y: int) -> PairSums:
    """The sums of one pair."""
    return 1, x, y, x * x, y * y, x * y


def together(parts: Iterable[PairSums]) -> PairSums:
    """The sums of all the pairs in one part or more."""
    count, x, y, xx, yy, xy = map(sum, zip(*parts, strict=True))
    return count, x, y, xx, yy, xy


def correlation(sums: PairSums) -> float:
    """Pearson's correlation, from -1 to 1. 0 where a side never changes: that shows no link."""
    count, x, y, xx, yy, xy = sums
    spread = (count * xx - x * x) * (count * yy - y * y)
    if not spread:
        return 0.0
    # The sums are exact, so that only this last line can stray, by less than a hair.
    return max(-1.0, min(1.0, (count * xy - x * y) / sqrt(spread)))
