"""What a person takes as they were told, and what they want to ask. Nothing is worked out."""

from __future__ import annotations

from datetime import date

from pain_companion.frozen import frozen


@frozen
class Medicine:
    """A medicine in the person's own words. `ended_on` is None while it is taken.

    `place` is where it stands in the list, the first at 0.
    """

    name: str
    what_for: str | None = None
    as_told: str | None = None
    from_whom: str | None = None
    since_on: date | None = None
    ended_on: date | None = None
    note: str | None = None
    place: int = 0
    id: str = ""


@frozen
class MedicineQuestion:
    """Something to ask, the day on which it was asked, and what was answered."""

    words: str
    asked_on: date | None = None
    answer: str | None = None
    place: int = 0
    id: str = ""
