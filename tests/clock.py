"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class FixedClock:
    """Call it for the time now: Monday 23 November 2026, 8am in London, unless told otherwise."""

    def __init__(self, moment: datetime | None = None) -> None:
        self.moment = moment or datetime(2026, 11, 23, 8, tzinfo=LONDON)

    def __call__(self) -> datetime:
        return self.moment

    def pass_time(self, **lengths: float) -> None:
        self.moment += timedelta(**lengths)
