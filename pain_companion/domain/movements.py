"""Movements that were agreed with a professional or chosen, and how the days went. Never scored.

No amount is ever raised here. While a flare-up lasts a smaller one is shown, and nothing is kept.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pain_companion.domain.flare import WHOLE, Flare
from pain_companion.frozen import frozen


class Position(StrEnum):
    """How a movement is done."""

    SEATED = "seated"
    LYING = "lying"
    STANDING = "standing"


class MovementAnswer(StrEnum):
    """How a movement went on one day."""

    DONE = "done"
    PART = "part"
    NOT_TODAY = "not today"


@frozen
class Movement:
    """Something to do with the body, in the person's words.

    `amount` is how much of it at a time, in `unit`, where it is counted at all. `often` is free
    words. `from_whom` is the professional it was agreed with; None for the person's own choice.
    `ended_on` is the day it was put aside. `place` is where it stands in the list, the first at 0.
    """

    name: str
    agreed_on: date
    words: str | None = None
    amount: Decimal | None = None
    unit: str | None = None
    often: str | None = None
    position: Position | None = None
    from_whom: str | None = None
    ended_on: date | None = None
    place: int = 0
    id: str = ""


@frozen
class MovementDay:
    """The answer about one movement on one day."""

    movement_id: str
    day: date
    answer: MovementAnswer
    note: str | None = None
    id: str = ""


def share_in(flare: Flare | None) -> int:
    """How much of a movement holds today, in every hundred: less only while a flare-up lasts."""
    return WHOLE if flare is None or flare.is_over else flare.share_percent
