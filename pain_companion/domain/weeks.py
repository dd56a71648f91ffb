"""Days of the calendar: those of a range, and which week one lies in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta


def days_from(first: date, last: date) -> Iterator[date]:
    """The days from one to another, both included, in order."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def week_start(day: date, week_starts: int) -> date:
    """The first day of the week that `day` lies in; weeks start on a weekday, Monday being 0."""
    return day - timedelta(days=(day.weekday() - week_starts) % 7)
