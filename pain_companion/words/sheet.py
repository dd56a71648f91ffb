"""A blank sheet to fill in by hand, for the days on which a screen is too much.

It asks what the forms ask, in their words and their order, so that it can be typed in afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence

from pain_companion.frozen import frozen

DAYS = 7
USUAL = 4
"""How high a row is, as a share of the sheet."""
WHAT_IT_IS = "This sheet is for days when a screen is too much. Leave out what you like."


@frozen
class SheetRow:
    """One question. `hint` says what is written there. A row that is no question is a heading."""

    title: str
    hint: str = ""
    height: int = USUAL
    is_question: bool = True


@frozen
class Sheet:
    """One week on one page, a column for each day, with nothing of anyone on it.

    `file` begins the name of its file. `ending` says what the sheet is and how it is typed in.
    """

    title: str
    file: str
    about: str
    rows: Sequence[SheetRow]
    ending: Sequence[str]
