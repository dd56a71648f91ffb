"""Whether the rows of a file can be rows of a diary."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from math import isfinite
from typing import Any

from pain_companion.exchange.parcel import ParcelError
from pain_companion.store.keeping import written_again
from pain_companion.store.rows import Row
from pain_companion.store.tables import Column, known_columns

NUMBERS: Mapping[str, tuple[Callable[[str], float], str]] = {
    "INTEGER": (int, "whole number"),
    "REAL": (float, "number"),
}
"""How a cell of each kind of number is read, and what it is called."""
AN_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")
"""Ids become names of what is on a screen, which can hold nothing else."""


def require_columns(name: str, rows: Sequence[Any]) -> None:
    """Each is a row with the columns of its table. Raises ParcelError."""
    columns = known_columns().get(name)
    if columns is None:
        raise ParcelError(f"This file has a table that is not known here: {name!r:.40}.")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or row.keys() != columns.keys():
            raise ParcelError(
                f"Entry {number} of the table {name} does not have the columns it should. "
                "Nothing was brought in."
            )


def require_sound(name: str, number: int, row: Row) -> None:
    """Each value is of its column's type, and it reads back as it was. Raises ParcelError."""
    for column in known_columns()[name].values():
        value = row[column.name]
        if not _fits(value, column):
            raise ParcelError(
                f"Entry {number} of the table {name}, column {column.name}, "
                "does not hold what it should. Nothing was brought in."
            )
    if not AN_ID.fullmatch(row["id"]):
        raise ParcelError(
            f"Entry {number} of the table {name} has an id that is none. Nothing was brought in."
        )
    if not _reads_back(name, row):
        raise ParcelError(
            f"Entry {number} of the table {name} has a date or a word that is not known here. "
            "Nothing was brought in."
        )


def _reads_back(name: str, row: Row) -> bool:
    try:
        stamps = [row[column] for column in row if column.endswith("_at") and row[column]]
        zoned = all(datetime.fromisoformat(at).tzinfo for at in stamps if not at.startswith("{"))
        return zoned and all(row[key] == value for key, value in written_again(name, row).items())
    except (ValueError, TypeError, AttributeError, KeyError):
        return False


def _fits(value: object, column: Column) -> bool:
    match value:
        case None:
            return column.optional
        case bool():
            return False
        case int():
            return column.type in NUMBERS and abs(value) < 1 << 62
        case float():
            return column.type == "REAL" and isfinite(value)
        case str():
            return column.type == "TEXT" and _can_be_kept(value)
        case _:
            return False


def _can_be_kept(text: str) -> bool:
    """Whether it is real text: JSON can spell halves of characters, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
