"""The rows of a table as CSV, and back.

A blank cell is not recorded; an empty text is a lone `'`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.sound_rows import NUMBERS
from pain_companion.store.rows import Row
from pain_companion.store.tables import Column, known_columns

GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")
"""A spreadsheet may run a cell that begins like one of these: it gets one `'` in front."""
LONGEST_CELL = (1 << 31) - 1
"""A note may be longer than the csv module allows by default: this is the most that it can."""


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Rows as CSV, with a line of the names of their columns."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in rows)
    return text.getvalue().encode()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case str() if value == "" or value.startswith(GUARDED):
            return f"'{value}"
        case _:
            return str(value)


def table_of_csv(content: bytes) -> str | None:
    """Which table has the columns that the first line names. None where none has."""
    reader = csv.reader(io.StringIO(text_of(content), newline=""))
    try:
        header = next(reader, [])
    except csv.Error:
        return None
    known = known_columns().items()
    return next((name for name, columns in known if header == [*columns]), None)


def rows_of_csv(content: bytes, name: str) -> list[Row]:
    """The rows of one table. Raises ParcelError, which names the line."""
    columns = known_columns()[name]
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text_of(content), newline=""), strict=True)
    rows: list[Row] = []
    try:
        header = next(reader, [])
        if list(header) != list(columns):
            raise ParcelError(f"The columns of the table {name} are not as they were exported.")
        for cells in reader:
            if len(cells) != len(header):
                raise ParcelError(
                    f"Line {reader.line_num} of the table {name} has {len(cells)} cells "
                    f"where {len(header)} belong. Nothing was brought in."
                )
            rows.append(
                {
                    column.name: _value(cell, column, reader.line_num)
                    for column, cell in zip(columns.values(), cells, strict=True)
                }
            )
    except csv.Error:
        raise ParcelError(
            f"The table {name} is broken at line {reader.line_num}. Nothing was brought in."
        ) from None
    return rows


def _value(cell: str, column: Column, line: int) -> str | float | None:
    if cell == "":
        return None
    if column.type not in NUMBERS:
        return cell.removeprefix("'")
    read, what = NUMBERS[column.type]
    try:
        return read(cell)
    except ValueError:
        raise ParcelError(
            f"Line {line}, column {column.name}, is not a {what}. Nothing was brought in."
        ) from None


def text_of(content: bytes) -> str:
    """The text in a file. Raises ParcelError where it is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ParcelError("This file is not text in UTF-8. Nothing was brought in.") from None
