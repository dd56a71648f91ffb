"""What matters to a person: directions to live in. They are never reached and never scored."""

from __future__ import annotations

from datetime import date

from pain_companion.frozen import frozen


@frozen
class Direction:
    """A direction in a few words. `ended_on` is the day it was put aside.

    `place` is where it stands in the list, the first at 0.
    """

    words: str
    ended_on: date | None = None
    place: int = 0
    id: str = ""

    @property
    def is_aside(self) -> bool:
        """Whether it is put aside."""
        return self.ended_on is not None
