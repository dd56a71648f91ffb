"""Single values as SQLite keeps them, and back."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum


def plain(value: object) -> object:  # noqa: PLR0911  # one for each type
    """A value as SQLite keeps it."""
    match value:
        case bool():
            return int(value)
        case StrEnum():
            return value.value
        case Decimal():
            return float(value)
        case datetime():
            return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")
        case time():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return value


def moment_from(kept: str | None) -> datetime | None:
    """A moment, with its offset."""
    return None if kept is None else datetime.fromisoformat(kept)


def zoned_from(kept: str | None) -> datetime | None:
    """A moment that must say its offset. Raises ValueError."""
    moment = moment_from(kept)
    if moment is not None and moment.tzinfo is None:
        raise ValueError("no offset")
    return moment


def clock_from(kept: str | None) -> time | None:
    """A clock time."""
    return None if kept is None else time.fromisoformat(kept)


def day_from(kept: str | None) -> date | None:
    """A day."""
    return None if kept is None else date.fromisoformat(kept)


def amount_from(kept: float | None) -> Decimal | None:
    """An amount. The text of a float is the decimal it was made from, up to 15 digits."""
    return None if kept is None else Decimal(str(kept))
