"""How it is going: something that has a number by day, in weeks, and four weeks beside four.

A day without a number is left out. It is no 0, and nothing is put in its place. Weeks are 7 days
counted back from the last one, so that the newest is as whole as the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from pain_companion.frozen import frozen

DAYS_NEEDED_A_WEEK = 4
"""So many of its 7 days have a number, or a week has no average."""
WEEKS_COMPARED = 4
WEEKS_NEEDED = 2
"""So many weeks with an average are needed on each side of a comparison. All three our choice."""
ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=7)


@frozen
class Week:
    """Seven days and the numbers that there are. `mean` is None where those are too few."""

    first: date
    last: date
    values: tuple[float, ...]

    @property
    def days(self) -> int:
        """How many days have a number."""
        return len(self.values)

    @property
    def mean(self) -> float | None:
        """Their average, of 4 days or more."""
        return fmean(self.values) if self.days >= DAYS_NEEDED_A_WEEK else None


class Difference(StrEnum):
    """How the newer weeks are beside the older ones: in number, which is neither good nor bad."""

    MORE = "more"
    SAME = "about the same"
    LESS = "less"


@frozen
class Stretch:
    """Some weeks together: those with an average, how many days these have, and the mean of them.

    `first` and `last` are its ends; weeks without an average lie in it, too.
    """

    first: date
    last: date
    weeks: int
    days: int
    mean: float
    """Of all the days in the weeks that have an average, to tenths, as it is shown."""


@frozen
class ThenAndNow:
    """Four weeks beside the four before them, and how small a difference counts as none."""

    then: Stretch
    now: Stretch
    least: float

    @property
    def by(self) -> float:
        """What is between the averages as they are shown, so that it can be checked by hand."""
        return round(self.now.mean - self.then.mean, 1)

    @property
    def difference(self) -> Difference:
        """More, about the same, or less."""
        if abs(self.by) < self.least:
            return Difference.SAME
        return Difference.MORE if self.by > 0 else Difference.LESS


@frozen
class TooEarly:
    """It is too early to compare: so many weeks have an average, and 2 are needed on each side."""

    weeks_then: int
    weeks_now: int


def weeks_to(values: Mapping[date, float], last: date, count: int) -> list[Week]:
    """So many weeks up to `last`, the oldest first. A week without any number is there, too."""
    ends = [last - back * ONE_WEEK for back in reversed(range(count))]
    return [_week(values, end) for end in ends]


def then_and_now(values: Mapping[date, float], last: date, least: float) -> ThenAndNow | TooEarly:
    """The four weeks up to `last` beside the four before.

    A difference below `least`, in the unit of the values and above 0, is "about the same".
    """
    weeks = weeks_to(values, last, 2 * WEEKS_COMPARED)
    then, now = weeks[:WEEKS_COMPARED], weeks[WEEKS_COMPARED:]
    known_then, known_now = _known(then), _known(now)
    if min(len(known_then), len(known_now)) < WEEKS_NEEDED:
        return TooEarly(len(known_then), len(known_now))
    return ThenAndNow(_stretch(then, known_then), _stretch(now, known_now), least)


def _week(values: Mapping[date, float], last: date) -> Week:
    days = [last - back * ONE_DAY for back in reversed(range(ONE_WEEK.days))]
    return Week(days[0], last, tuple(values[day] for day in days if day in values))


def _known(weeks: Iterable[Week]) -> list[Week]:
    return [week for week in weeks if week.mean is not None]


def _stretch(weeks: Sequence[Week], known: Sequence[Week]) -> Stretch:
    values = [value for week in known for value in week.values]
    mean = round(fmean(values), 1)
    return Stretch(weeks[0].first, weeks[-1].last, len(known), len(values), mean)
