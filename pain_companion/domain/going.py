"""How it is going: what is looked at over the weeks, life first, and in what it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from pain_companion.domain.weekly import (
    DAYS_NEEDED_A_WEEK,
    WEEKS_COMPARED,
    WEEKS_NEEDED,
    ThenAndNow,
    TooEarly,
    Week,
    then_and_now,
    weeks_to,
)
from pain_companion.frozen import frozen

WEEKS_READ = 26
"""Half a year is looked at."""
DAYS_COMPARED = 7 * WEEKS_COMPARED
ONE_DAY = timedelta(days=1)


class Topic(StrEnum):
    """Something that has a number by day. Its name is kept in files and never changes."""

    WANTED = "wanted"
    ENJOYED = "enjoyed"
    ACTIVITIES = "activities"
    MOVEMENTS = "movements"
    OWN = "own activities"
    IN_THE_WAY = "in the way"
    ENERGY = "energy"
    MOOD = "mood"
    SLEEP = "sleep length"
    QUALITY = "sleep quality"
    LOAD = "load"
    RESTS = "rests"
    PRACTICE = "practice"
    FLARE = "flare-ups"
    PAIN = "pain number"


class Measure(StrEnum):
    """What the numbers of a thing are."""

    SCALE = "an answer from 0 to 10"
    SHARE = "10 for a day on which some of it was done, and 0 for another"
    MINUTES = "minutes"
    RATED = "from 0 to 10, now and then"
    DAYS = "days on which it is written down"


MEASURES: Mapping[Topic, Measure] = {
    Topic.WANTED: Measure.SHARE,
    Topic.ENJOYED: Measure.DAYS,
    Topic.ACTIVITIES: Measure.MINUTES,
    Topic.MOVEMENTS: Measure.SHARE,
    Topic.OWN: Measure.RATED,
    Topic.IN_THE_WAY: Measure.SCALE,
    Topic.ENERGY: Measure.SCALE,
    Topic.MOOD: Measure.SCALE,
    Topic.SLEEP: Measure.MINUTES,
    Topic.PRACTICE: Measure.DAYS,
    Topic.FLARE: Measure.DAYS,
    Topic.PAIN: Measure.SCALE,
}
"""What the page is about, in its order: life first, and the pain number last."""
LEAST: Mapping[Measure, float] = {
    Measure.SCALE: 1.0,
    Measure.SHARE: 2.0,
    Measure.MINUTES: 30.0,
}
"""A smaller difference between averages counts as none. Our own choice.

What has no such difference is not compared: nobody writes down that something was not done, and
what is rated now and then has a rule of its own."""
SHARE_OF_ACTIVITIES = 5
"""Of activities a difference below a fifth of the earlier average counts as none: to one person
ten minutes are much, to another little."""
AMOUNTS = frozenset({Topic.ACTIVITIES, Topic.MOVEMENTS})
"""Never compared for who stays within limits: to them more is not better."""


@frozen
class GoingLine:
    """One thing over the weeks up to `last`, and whether it may be said to be more or less.

    `said` is what there is to say of it where weeks cannot say it.
    """

    topic: Topic
    values: Mapping[date, float]
    last: date
    compares: bool = True
    said: tuple[str, ...] = ()

    @property
    def measure(self) -> Measure:
        """What its numbers are."""
        return MEASURES[self.topic]

    @property
    def weeks(self) -> list[Week]:
        """The weeks since it was first written down, 8 of them at least, the oldest first."""
        weeks = weeks_to(self.values, self.last, WEEKS_READ)
        first = next((place for place, week in enumerate(weeks) if week.days), WEEKS_READ)
        return weeks[min(first, WEEKS_READ - 2 * WEEKS_COMPARED) :]

    @property
    def compared(self) -> ThenAndNow | TooEarly | None:
        """Four weeks beside the four before them; None where that is not to be said."""
        if not self.compares or self.measure not in LEAST:
            return None
        found = then_and_now(self.values, self.last, LEAST[self.measure])
        if self.topic is Topic.ACTIVITIES and isinstance(found, ThenAndNow):
            return replace(found, least=round(found.then.mean / SHARE_OF_ACTIVITIES, 1))
        return found

    @property
    def mean_now(self) -> float | None:
        """The average of the last four weeks, to tenths, of 8 days or more."""
        enough = len(self.now) >= WEEKS_NEEDED * DAYS_NEEDED_A_WEEK
        return round(fmean(self.now), 1) if enough else None

    @property
    def now(self) -> tuple[float, ...]:
        """The numbers of the last four weeks."""
        return self._numbers(self.last)

    @property
    def before(self) -> tuple[float, ...]:
        """The numbers of the four weeks before."""
        return self._numbers(self.last - DAYS_COMPARED * ONE_DAY)

    @property
    def was_written_before(self) -> bool:
        """Whether it was written down before the last four weeks: no entry is no "never"."""
        return any(day <= self.last - DAYS_COMPARED * ONE_DAY for day in self.values)

    def _numbers(self, last: date) -> tuple[float, ...]:
        days = (last - back * ONE_DAY for back in reversed(range(DAYS_COMPARED)))
        return tuple(self.values[day] for day in days if day in self.values)


def may_compare(topic: Topic, *, limited: bool) -> bool:
    """Whether it may be said to be more or less, to a person who stays within limits or not."""
    return not (limited and topic in AMOUNTS)
