"""Lines of what winds a person up and what settles them as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.store.rows import Row
from pain_companion.store.values import day_from, plain

LINE_COLUMNS = ("id", "way", "everyday", "words", "noted_on", "ended_on")


def up_down_row(line: UpDownLine) -> Row:
    """A line as the columns of its table."""
    return {name: plain(getattr(line, name)) for name in LINE_COLUMNS}


def up_down_from(row: Row) -> UpDownLine:
    """A line from a row of its table."""
    same = {name: row[name] for name in LINE_COLUMNS}
    read = {
        "way": Way(row["way"]),
        "noted_on": date.fromisoformat(row["noted_on"]),
        "ended_on": day_from(row["ended_on"]),
    }
    return UpDownLine(**{**same, **read})
