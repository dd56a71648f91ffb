"""Days made by chance, of which it is known whether they go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import pi, sin, sqrt
from random import Random

from pain_companion.domain.rank_link import Link, look_for_link

FIRST_DAY = date(2026, 1, 1)
Series = Mapping[date, float]


@dataclass(frozen=True)
class Kind:
    """What two series are like: their length, and their true rank correlation, `rho`.

    Each day is `alike` (0 to 1) the one before: an AR(1). `in_words` makes them answers from 0 to
    10, and `gaps` is the share of days without an answer.
    """

    days: int = 90
    alike: float = 0
    rho: float = 0
    in_words: bool = False
    gaps: float = 0


def two_series(chance: Random, kind: Kind) -> tuple[Series, Series]:
    """Two things by day."""
    # Of two normal values with correlation r, the rank correlation is 6 / pi * asin(r / 2).
    r = 2 * sin(pi * kind.rho / 6)
    first, apart = _drifting(chance, kind), _drifting(chance, kind)
    second = [r * one + sqrt(1 - r**2) * other for one, other in zip(first, apart, strict=True)]
    return _by_day(chance, first, kind), _by_day(chance, second, kind)


def links(runs: int, seed: int, kind: Kind) -> Iterator[Link]:
    """What is said of so many pairs of series of this kind."""
    chance = Random(seed)
    for _ in range(runs):
        found = look_for_link(*two_series(chance, kind))
        assert isinstance(found, Link)
        yield found


def seen(runs: int, seed: int, kind: Kind) -> int:
    """In how many of them a link is seen."""
    return sum(link.seen for link in links(runs, seed, kind))


def _drifting(chance: Random, kind: Kind) -> list[float]:
    """Normal values of variance 1."""
    values = [chance.gauss(0, 1)]
    while len(values) < kind.days:
        values.append(kind.alike * values[-1] + sqrt(1 - kind.alike**2) * chance.gauss(0, 1))
    return values


def _by_day(chance: Random, values: list[float], kind: Kind) -> Series:
    in_words = [max(0, min(10, round(5 + 2 * each))) for each in values]
    by_day = enumerate(in_words if kind.in_words else values)
    return {
        FIRST_DAY + timedelta(day): each for day, each in by_day if chance.random() >= kind.gaps
    }
