"""An amount as a person types it, with or without its unit: "12", "3,5", "20 m", "1h30"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from pain_companion.domain.pacing import MINUTES
from pain_companion.typed import NotUnderstoodError, read_minutes
from pain_companion.words import pacing
from pain_companion.words.pacing import ONE_OF

SHORT: Mapping[str, tuple[str, ...]] = {
    MINUTES: ("m", "min", "mins"),
    "metres": ("m", "meter", "meters"),
    "repetitions": ("rep", "reps", "times", "x"),
}
"""How else the units that are offered are written after a number."""


def read_amount(text: str, unit: str = "") -> Decimal:
    """Read an amount above 0 and up to MOST, with at most two decimals: "12", "3,5", "20 m".

    The unit may stand after it: that of the activity, or any that is offered where none is given.
    Minutes may also be hours, as in "1h30". Raises NotUnderstoodError.
    """
    said = text.strip()
    number, after = _split(said)
    if not after or after in _written(unit):
        return pacing.read_amount(number)
    if unit == MINUTES:
        return pacing.read_amount(str(read_minutes(said)))
    if number:
        raise NotUnderstoodError("Type only the number, counted in the unit of this activity.")
    return pacing.read_amount(said)


def typed_amount(amount: Decimal) -> str:
    """An amount as a person would type it: "12", "9.5", "1500"."""
    return f"{amount.normalize():f}"


def _split(said: str) -> tuple[str, str]:
    """The number that something begins with, and what stands after it in small letters."""
    number = re.match(r"(?:[0-9.,]*[0-9])?", said)
    assert number is not None
    return number[0], said[number.end() :].strip().casefold()


def _written(unit: str) -> frozenset[str]:
    """The ways to write a unit after a number, in small letters."""
    units = (unit,) if unit else tuple(ONE_OF)
    written = [[each, ONE_OF.get(each, each), *SHORT.get(each, ())] for each in units]
    return frozenset(each.casefold() for ways in written for each in ways)
