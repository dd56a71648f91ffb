"""The days of an example person, counted back from today: 1 is yesterday.

A description names days as so many days ago, so that today is always the last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pain_companion.domain.flare import WHOLE, next_share_back
from pain_companion.domain.flare_plan import USUAL_SHARE, USUAL_STEPS_BACK, Ease
from pain_companion.frozen import frozen

T = TypeVar("T")
Seasons = Sequence[tuple[int, T]]
"""From how many days ago something holds, the oldest first. Each holds until the next."""

THAT_DAY = date(2001, 1, 1)
"""In a description: the day on which a record was written, whichever that will be."""
STARTS, WRITES = time(19), time(19, 30)
"""When they sit down in the evening, and by when all of it is written."""
DAYS_A_STEP_BACK = 3
"""So long after a flare-up they stay with each share of their plans."""


def later(days: int) -> date:
    """In a description: so many days after the day of writing."""
    return THAT_DAY + timedelta(days=days)


def earlier(days: int) -> date:
    """In a description: so many days before the day of writing, for what is filled in later."""
    return later(-days)


@frozen
class Evening:
    """What was written on the evening so many days ago, with THAT_DAY for its own day."""

    ago: int
    records: tuple[Any, ...]


def evening(ago: int, *records: Any) -> Evening:
    """An evening of a description."""
    return Evening(ago, records)


@frozen
class FlareUp:
    """A flare-up between two days ago, to what share it eased plans, and what was done in it.

    `took` has the day of it, counted from 0, a step, and whether that helped.
    """

    began: int
    ended: int
    place: str
    share: int = USUAL_SHARE
    steps_back: int = USUAL_STEPS_BACK
    remember: str | None = None
    took: tuple[tuple[int, str, bool], ...] = ()

    def lasts(self, ago: int) -> bool:
        """Whether it lasted on that day."""
        return self.ended <= ago <= self.began

    def share_on(self, ago: int) -> int:
        """How much of the plans held on that day because of it, in every hundred."""
        share = WHOLE if ago > self.began else self.share
        for _ in range(self.ended - 1, ago - 1, -DAYS_A_STEP_BACK):
            if share < WHOLE:
                share = next_share_back(share, Ease(self.share, self.steps_back))
        return share


@frozen
class Days:
    """The days of one person, up to a moment. `length` is how many the diary has."""

    moment: datetime
    zone: ZoneInfo
    seed: int
    length: int
    flares: Sequence[FlareUp] = ()

    @property
    def today(self) -> date:
        """The last day, which is still to be written."""
        return self.moment.date()

    def ago(self, days: int) -> date:
        """The day so many days ago."""
        return self.today - timedelta(days=days)

    def at(self, days: int, clock: time) -> datetime:
        """A clock time on the day so many days ago."""
        return datetime.combine(self.ago(days), clock, self.zone)

    def written(self, days: int) -> datetime:
        """When the writing of that day was done. Nothing is written in the future."""
        return min(self.at(days, WRITES), self.moment)

    def is_hard(self, days: int) -> bool:
        """Whether a flare-up lasted on that day."""
        return any(each.lasts(days) for each in self.flares)

    def share(self, days: int) -> int:
        """How much of the pacing plans held on that day, in every hundred."""
        return min((each.share_on(days) for each in self.flares), default=WHOLE)

    def random(self, what: str) -> Random:
        """Chance for one part of the diary: the same for the same seed and day."""
        return Random(f"{what} {self.seed} {self.today.isoformat()}")

    def placed(self, record: Any, days: int) -> Any:
        """A record of a description, with its days counted from the day so many days ago."""
        moved: dict[str, Any] = {}
        for each in fields(record):
            value = getattr(record, each.name)
            if isinstance(value, date):
                moved[each.name] = value + (self.ago(days) - THAT_DAY)
            elif each.name == "zone":
                moved[each.name] = self.zone.key
            elif each.name == "started_at":
                moved[each.name] = min(self.at(days, STARTS), self.moment)
            elif each.name == "written_at":
                moved[each.name] = self.written(days)
        return replace(record, **moved)


def in_season(seasons: Seasons[T], ago: int) -> T:
    """What held so many days ago."""
    return [each for since, each in seasons if since >= ago][-1]


def days_late(random: Random, chance: float, ago: int) -> int:
    """How many days later something was written: mostly none, and never after yesterday."""
    return min(random.choice((2, 3, 4)), ago - 1) if random.random() < chance else 0
