"""Reading an export, whoever may have changed it on the way. Nothing is brought in from here."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import Any

from pain_companion.exchange.parcel import FORMAT, VERSION, Parcel, ParcelError
from pain_companion.store.rows import Row
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.tables import ROUND_TRIPS, TABLES, Column, known_columns

MOST_BYTES = 300_000_000
"""More than a hundred years of every diary."""

NUMBERS: Mapping[str, tuple[Callable[[str], float], str]] = {
    "INTEGER": (int, "whole number"),
    "REAL": (float, "number"),
}
"""How a cell of each kind of number is read, and what it is called."""


def unpack_file(path: Path) -> Parcel:
    """Read an export from a file: JSON, a zip of CSV files, or one table as CSV.

    Raises ParcelError, which names the line and column where it can.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ParcelError(f"This is not a file that can be read: {path}.")
        if found.st_size > MOST_BYTES:
            raise ParcelError(f"This file is too large to be an export: {path}.")
        return unpack(path.read_bytes())
    except OSError:
        raise ParcelError(f"This file could not be opened: {path}.") from None


def unpack(content: bytes) -> Parcel:
    """Read an export from its bytes. Every row in it is sound. Raises ParcelError."""
    # A note may be longer than the csv module allows by default.
    csv.field_size_limit(MOST_BYTES)
    if content.startswith(b"PK"):
        parcel = _from_zip(content)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        parcel = _from_json(content)
    else:
        parcel = _from_one_csv(content)
    for name, rows in parcel.tables.items():
        for number, row in enumerate(rows, start=1):
            _require_sound(name, number, row)
    return parcel


def _from_json(content: bytes) -> Parcel:
    try:
        whole = json.loads(_text(content), parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise ParcelError(
            f"This file is broken at line {error.lineno}, column {error.colno}. "
            "Nothing was brought in."
        ) from None
    except (RecursionError, ValueError):
        raise ParcelError("This file holds what no export holds. Nothing was brought in.") from None
    _require_label(whole)
    tables = whole.get("tables")
    if not isinstance(tables, dict) or not all(isinstance(rows, list) for rows in tables.values()):
        raise ParcelError("This export has no tables in it. Nothing was brought in.")
    for name, rows in tables.items():
        _require_columns(name, rows)
    return Parcel(tables, whole["schema_version"], _identity(whole), str(whole.get("kind")))


def _from_zip(content: bytes) -> Parcel:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            manifest = json.loads(_text(_member(archive, "manifest.json")))
            _require_label(manifest)
            files = {
                name: _member(archive, f"{name}.csv")
                for name in TABLES
                if f"{name}.csv" in archive.namelist()
            }
    except (
        zipfile.BadZipFile,
        json.JSONDecodeError,
        RecursionError,
        EOFError,
        NotImplementedError,
    ):
        raise ParcelError("This zip file is broken. Nothing was brought in.") from None
    sums = manifest.get("sha256")
    for name, table in files.items():
        if not isinstance(sums, dict) or sums.get(f"{name}.csv") != _digest(table):
            raise ParcelError(
                f"The table {name} in this file was changed after it was exported. "
                "Nothing was brought in."
            )
    tables = {name: _rows_of_csv(table, name) for name, table in files.items()}
    identity = _identity(manifest)
    return Parcel(tables, manifest["schema_version"], identity, str(manifest.get("kind")))


def _from_one_csv(content: bytes) -> Parcel:
    reader = csv.reader(io.StringIO(_text(content), newline=""))
    try:
        header = next(reader, [])
    except csv.Error:
        header = []
    for name, columns in known_columns().items():
        if list(header) == list(columns):
            return Parcel({name: _rows_of_csv(content, name)}, SCHEMA_VERSION)
    raise ParcelError("This file is not an export of Pain Companion. Nothing was brought in.")


def _rows_of_csv(content: bytes, name: str) -> list[Row]:
    columns = known_columns()[name]
    reader = csv.reader(io.StringIO(_text(content), newline=""), strict=True)
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


def _require_columns(name: str, rows: Sequence[Any]) -> None:
    columns = known_columns().get(name)
    if columns is None:
        raise ParcelError(f"This export has a table that is not known here: {name!r:.40}.")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or row.keys() != columns.keys():
            raise ParcelError(
                f"Entry {number} of the table {name} does not have the columns it should. "
                "Nothing was brought in."
            )


def _require_sound(name: str, number: int, row: Row) -> None:
    """A row is sound if each value is of its column's type and it reads back as it was."""
    for column in known_columns()[name].values():
        value = row[column.name]
        if not _fits(value, column):
            raise ParcelError(
                f"Entry {number} of the table {name}, column {column.name}, "
                "does not hold what it should. Nothing was brought in."
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
        return zoned and all(row[key] == value for key, value in ROUND_TRIPS[name](row).items())
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


def _require_label(whole: object) -> None:
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ParcelError("This file is not an export of Pain Companion. Nothing was brought in.")
    version, schema = whole.get("version"), whole.get("schema_version")
    if not isinstance(version, int) or not isinstance(schema, int):
        raise ParcelError("This export does not say its version. Nothing was brought in.")
    if version > VERSION or schema > SCHEMA_VERSION:
        raise ParcelError(
            "This export was written by a newer version of the program. Update, then try again."
        )


def _identity(whole: Mapping[str, Any]) -> Mapping[str, str]:
    found = whole.get("diary")
    if not isinstance(found, dict):
        return {}
    identity = {name: str(found.get(name, "")) for name in ("diary_id", "created_at")}
    return identity if all(identity.values()) else {}


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as member:
            content = member.read(MOST_BYTES + 1)
    except (KeyError, RuntimeError):
        raise ParcelError(f"This zip file has no {name} that can be read.") from None
    if len(content) > MOST_BYTES:
        raise ParcelError("This zip file unpacks to more than an export can hold.")
    return content


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ParcelError("This file is not text in UTF-8. Nothing was brought in.") from None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _refuse_constant(_: str) -> object:
    raise ParcelError("This file has a number that is no number. Nothing was brought in.")
