"""Days as a person types them, also so that they stay the same whenever they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pain_companion.typed import NotUnderstoodError


def typed_day(day: date, today: date) -> str:
    """A day as a person would type it, without the year where it is this one."""
    this_year = day.year == today.year and day <= today
    return f"{day.day}/{day.month}" if this_year else whole_date(day)


def whole_date(day: date) -> str:
    """A day as a person would type it with its year: the same one whenever it is read."""
    return f"{day.day}/{day.month}/{day.year}"


def lasting_day(said: str, read: Callable[[str], date]) -> str:
    """The day that was typed, so that it is the same one when it is read tomorrow."""
    try:
        return whole_date(read(said))
    except NotUnderstoodError:
        return said
