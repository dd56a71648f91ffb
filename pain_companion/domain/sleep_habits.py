"""How a sleep habit can go on one day. Never scored."""

from __future__ import annotations

from enum import StrEnum


class HabitAnswer(StrEnum):
    """How a habit went on one day."""

    YES = "yes"
    SOME = "some"
    NOT_TODAY = "not today"
