"""People whom a person can turn to."""

from __future__ import annotations

from pain_companion.frozen import frozen


@frozen
class Person:
    """Someone to turn to: who they are to the person, what they can do, how to reach them.

    `place` is where they stand in the list, the first at 0.
    """

    name: str
    who: str | None = None
    can_do: str | None = None
    reach: str | None = None
    place: int = 0
    id: str = ""
