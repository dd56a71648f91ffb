"""Small things with pleasure or meaning, and the days on which they were done. Never counted up."""

from __future__ import annotations

from datetime import date

from pain_companion.frozen import frozen


@frozen
class Pleasure:
    """A small thing in the person's own list. `place` is where it stands, the first at 0."""

    words: str
    place: int = 0
    id: str = ""


@frozen
class PleasureDay:
    """That a small thing was done on one day."""

    pleasure_id: str
    day: date
    note: str | None = None
    id: str = ""
