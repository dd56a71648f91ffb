"""How far a rank correlation of days could lie from the one that was found: a 95 % interval.

The figure is worked out anew from days drawn by chance out of the person's own, 2,000 times. Days
next to each other are often alike, so that they are drawn in blocks: whole weeks of 7 neighbouring
calendar days (a moving-block bootstrap; Künsch, Ann Stat 1989;17:1217). Every stretch of 7 days
that holds a pair can be drawn, also those that reach over the ends, so that each day is in 7 of
them. As many are drawn as it takes stretches to cover the days. A gap stays a gap in its block.
The ranks are those among all days. The drawing is seeded: the same days give the same interval.

The middle 95 % of so few blocks are too narrow. The usual remedy is the expanded percentile
interval (Hesterberg, What Teachers Should Know about the Bootstrap, 2014, arXiv:1411.5279): as far
out as Student's t for that number of blocks instead of the normal curve, and a factor
sqrt(blocks / (blocks - 1)).

Measured with 1,000 pairs of series each (tests/torture/test_links_by_chance.py), of 90 days unless
another length is named. "Alike" is how much a day is like the one before, an AR(1):

- nothing goes together: a link was seen in 32 to 40 of 1,000 (three seeds), and in 31 to 49 where
  days are alike by 0.5. The plain middle 95 %, in a trial of its own, saw one in 70 and 84. With
  answers from 0 to 10, 15 in 100 of them missing, 48. With 30 days 20 and 12, with 365 55 and 56;
- a true rank correlation of 0.5: it was found in 993 to 998, where alike by 0.5 in 971 to 974. In
  60 days 939, and in 30 days only 538: they are few. One of 0.3 was found in 730. The interval
  held the true figure in 953 to 962 (90 days).

What it cannot do: where days are alike by more than a block can hold, chance looks like a link
more often (74 of 1,000 at 0.8 and 134 at 0.9; 111 at 0.8 over a year). Two things that both rise
or fall over the months for reasons of their own go together as they stand: 84 of 200, where each
rose by twice its spread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from random import Random
from statistics import NormalDist

from pain_companion.domain.correlation import PairSums, correlation, together

BLOCK = 7
"""Days in a block."""
RESAMPLES = 2000
SEED = 2026
NORMAL = NormalDist()
OUTSIDE = 0.025
"""The share of the curve that is left out at each end."""


def interval_of(pairs: Mapping[int, PairSums]) -> tuple[float, float]:
    """The interval of the correlation of all the pairs, which lie in two blocks or more.

    `pairs` has those of each day by itself; the days are numbered as the calendar goes.
    """
    blocks = list(blocks_of(pairs))
    drawn = blocks_to_cover(pairs)
    chance = Random(SEED)
    found = sorted(correlation(together(chance.choices(blocks, k=drawn))) for _ in range(RESAMPLES))
    outside = max(1, round(outer_share(drawn) * (RESAMPLES + 1)))
    return found[outside - 1], found[-outside]


def blocks_of(pairs: Mapping[int, PairSums]) -> Iterator[PairSums]:
    """The sums of each stretch of 7 calendar days that holds a pair."""
    for start in sorted({day - back for day in pairs for back in range(BLOCK)}):
        yield together(pairs[day] for day in range(start, start + BLOCK) if day in pairs)


def blocks_to_cover(days: Iterable[int]) -> int:
    """How many stretches of 7 calendar days it takes to cover these days."""
    count, covered = 0, -1
    for day in sorted(days):
        if day > covered:
            count, covered = count + 1, day + BLOCK - 1
    return count


def outer_share(blocks: int) -> float:
    """The share of the resamples to leave out at each end: 2.5 % of many blocks, less of few."""
    return NORMAL.cdf(-student_t(blocks - 1) * sqrt(blocks / (blocks - 1)))


def student_t(freedom: int) -> float:
    """Where the outer 2.5 % of Student's t begin (Abramowitz and Stegun 26.7.5).

    Good to a thousandth from 4 degrees of freedom on; fewer do not occur with 30 days.
    """
    z = NORMAL.inv_cdf(1 - OUTSIDE)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / float(freedom) ** power for power, term in enumerate(terms, start=1))
