"""What a person wrote somewhere, as it is found by its words."""

from __future__ import annotations

from datetime import date

from pain_companion.frozen import frozen


@frozen
class Note:
    """Words of one record: the table it is in, its day, all its words, and what it is about.

    `about` is what leads to it: the morning of a night, the id of an activity or of a tool, the
    name of a lesson. It is empty where the table alone will do.
    """

    source: str
    row_id: str
    day: date
    words: str
    about: str = ""
