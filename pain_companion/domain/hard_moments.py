"""A hard moment on a sheet with five parts and a kinder sentence.

After the five areas of Williams and Garland (Advances in Psychiatric Treatment 2002). What is
written is kept as it is: nothing looks through it for anything.
"""

from __future__ import annotations

from datetime import date, datetime

from pain_companion.frozen import frozen


@frozen
class HardMoment:
    """One sheet. Any part may be blank."""

    day: date
    happened: str | None = None
    thoughts: str | None = None
    feelings: str | None = None
    in_body: str | None = None
    did: str | None = None
    kinder: str | None = None
    written_at: datetime | None = None
    id: str = ""
