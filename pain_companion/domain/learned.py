"""What a person has learned: notes to themselves, shown again where they may be of use."""

from __future__ import annotations

from datetime import date

from pain_companion.frozen import frozen


@frozen
class LearnedLine:
    """A note to oneself. `about` is the key of the area in which it is shown again."""

    words: str
    noted_on: date
    about: str | None = None
    id: str = ""
