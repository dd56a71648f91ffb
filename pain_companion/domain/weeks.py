"""Which week a day lies in."""

from __future__ import annotations

from datetime import date, timedelta


def week_start(day: date, week_starts: int) -> date:
    """The first day of the week that `day` lies in; weeks start on a weekday, Monday being 0."""
    return day - timedelta(days=(day.weekday() - week_starts) % 7)
