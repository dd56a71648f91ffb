"""What a person named as hard for them, and how well they can do it by now.

The method is the Patient-Specific Functional Scale (Stratford et al., Physiother Can 1995;47:258):
each is rated from 0 (not at all) to 10 (as well as before), and the score is the sum ÷ the number.
A form that cites the authors gives what measuring alone can move (MDC90): 2 points for the
average, 3 for one activity. These are lines to read a change by, never a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from pain_companion.frozen import frozen

MOST = 10
MOST_AT_ONCE = 5
AVERAGE_LINE = 2
ONE_LINE = 3
ACTIVITIES_IN_AVERAGE = 3
"""The line for the average is that of 3 activities or more. With fewer, the wider one is used."""


@frozen
class OwnActivity:
    """Something the person wants to be able to do. `place` is where it stands, the first at 0.

    It was put aside on `ended_on`, and is None there while it holds.
    """

    name: str
    place: int = 0
    ended_on: date | None = None
    id: str = ""


def are_enough(activities: Iterable[OwnActivity]) -> bool:
    """Whether as many are held as can be: one is put aside before another is added."""
    return sum(each.ended_on is None for each in activities) >= MOST_AT_ONCE


@frozen
class OwnActivityRating:
    """How well they could do it on one day, from 0 (not at all) to 10 (as well as before)."""

    own_activity_id: str
    day: date
    rating: int
    id: str = ""


@frozen
class ActivityChange:
    """How well one activity could be done on two days, each from 0 to 10."""

    own_activity_id: str
    before: int
    now: int

    @property
    def change(self) -> int:
        """Above 0, it goes better; below 0, less well."""
        return self.now - self.before

    @property
    def reaches_line(self) -> bool:
        """Whether it moved, either way, as far as the line of one activity."""
        return abs(self.change) >= ONE_LINE


@frozen
class Comparison:
    """The activities that were rated on both of two days, and there is at least one."""

    activities: tuple[ActivityChange, ...]

    @property
    def before(self) -> float:
        """Their average on the first day."""
        return sum(each.before for each in self.activities) / len(self.activities)

    @property
    def now(self) -> float:
        """Their average on the second."""
        return sum(each.now for each in self.activities) / len(self.activities)

    @property
    def change(self) -> float:
        """How far the average moved. In one division, so that 2 is not a hair below the line."""
        return sum(each.change for each in self.activities) / len(self.activities)

    @property
    def line(self) -> int:
        """What the change of the average is to be read by."""
        return AVERAGE_LINE if len(self.activities) >= ACTIVITIES_IN_AVERAGE else ONE_LINE

    @property
    def reaches_line(self) -> bool:
        """Whether the average moved, either way, as far as its line."""
        return abs(self.change) >= self.line


def average(ratings: Mapping[str, int | None]) -> float | None:
    """Sum ÷ number of what each activity was rated.

    None where there are no activities, and where any of them has no rating: that is no 0.
    """
    known = [rating for rating in ratings.values() if rating is not None]
    return sum(known) / len(known) if known and len(known) == len(ratings) else None


def compare(before: Mapping[str, int | None], now: Mapping[str, int | None]) -> Comparison | None:
    """Two days set side by side, of the activities that were rated on both. None without any."""
    both = tuple(
        ActivityChange(activity, earlier, later)
        for activity, later in now.items()
        if later is not None and (earlier := before.get(activity)) is not None
    )
    return Comparison(both) if both else None
