"""Single values as SQLite keeps them, and back."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import IntEnum, StrEnum


def plain(value: object) -> object:
    """A value as SQLite keeps it."""
    match value:
        case bool() | IntEnum():
            return int(value)
        case StrEnum():
            return value.value
        case Decimal():
            return float(value)
        case time():
            return value.isoformat(timespec="minutes")
        case date():  # a moment, too
            return value.isoformat()
        case _:
            return value


def zoned_from(kept: str) -> datetime:
    """A moment that must say its offset. Raises ValueError."""
    moment = datetime.fromisoformat(kept)
    if moment.tzinfo is None:
        raise ValueError("no offset")
    return moment


def amount_from(kept: float) -> Decimal:
    """An amount. The text of a float is the decimal it was made from, up to 15 digits."""
    return Decimal(str(kept))
