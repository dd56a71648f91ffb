"""The handover file: chosen rows of a diary, as JSON that another program could write as well.

docs/handover.md describes it field by field.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from pain_companion import __version__
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.store.connection import DiaryKind
from pain_companion.store.rows import Row
from pain_companion.store.table_links import links
from pain_companion.store.tables import TABLES, Tables

FORMAT = "pain-companion-handover"
VERSION = 1
"""It rises when an older program could not read a newer file."""
ENDING = "pain-companion"
MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
"""Chosen lines are few. Whoever wants everything saves a copy."""

KEYS = {"format", "version", "schema_version", "program", "kind", "made_on", "sha256", "tables"}
KINDS = [kind.name.lower() for kind in DiaryKind]
HANDED_ON = TABLES[1:]
"""All tables but the settings, which belong to one diary alone."""
STAMPS = ("created_at", "updated_at", "deleted_at")
"""Columns that say when a row was made, changed and put into the bin of its own diary."""


def as_handover(parcel: Parcel) -> bytes:
    """The file. Raises ParcelError where there is too much for one."""
    assert parcel.made_on is not None
    label = {
        "format": FORMAT,
        "version": VERSION,
        "schema_version": parcel.schema_version,
        "program": __version__,
        "kind": parcel.kind,
        "made_on": parcel.made_on.isoformat(),
    }
    tables = {name: [*map(_unstamped, rows)] for name, rows in parcel.tables.items() if rows}
    sha256 = digest({**label, "tables": tables})
    whole = {**label, "sha256": sha256, "tables": tables}
    packed = json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"
    if len(packed) > MOST_BYTES or sum(parcel.counts.values()) > MOST_ROWS:
        raise ParcelError(
            "This is too much for one file. Choose fewer lines, or save a copy of everything."
        )
    return packed


def handover_parcel(whole: Mapping[str, Any]) -> Parcel:
    """What is in the file, whoever wrote it. Its version is known. Raises ParcelError."""
    if whole.keys() != KEYS:
        raise ParcelError("This file does not have the fields it should. Nothing was brought in.")
    tables = _required_tables(whole["tables"])
    content = {name: value for name, value in whole.items() if name != "sha256"}
    if whole["sha256"] != digest(content):
        raise ParcelError(
            "This file was changed or damaged after it was saved. Nothing was brought in."
        )
    made_on, kind = _day(whole["made_on"]), whole["kind"]
    if made_on is None or kind not in KINDS:
        raise ParcelError(
            "This file does not say where it is from, or when it was made. Nothing was brought in."
        )
    in_order = {
        name: [stamped(row, made_on) for row in tables[name]] for name in TABLES if name in tables
    }
    _require_whole(in_order)
    return Parcel(in_order, whole["schema_version"], kind=kind, made_on=made_on)


def digest(content: Mapping[str, Any]) -> str:
    """The SHA-256 of the content in its one form, in hexadecimal digits. Raises ParcelError.

    The form is that of RFC 8785: keys in order, no spaces, numbers as short as they can be.
    """
    tables = {
        name: [{column: _number(value) for column, value in row.items()} for row in rows]
        for name, rows in content["tables"].items()
    }
    try:
        text = json.dumps(
            {**content, "tables": tables},
            ensure_ascii=False,
            allow_nan=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return hashlib.sha256(text.encode()).hexdigest()
    except (ValueError, RecursionError):
        raise ParcelError(
            "This file holds what no such file holds. Nothing was brought in."
        ) from None


def stamped(row: Row, made_on: date) -> Row:
    """A row of the file as a row of a diary: it is taken to be from the day of the file."""
    moment = datetime.combine(made_on, time(), UTC).isoformat()
    return {**row, "created_at": moment, "updated_at": moment, "deleted_at": None}


def _unstamped(row: Row) -> Row:
    return {name: _number(value) for name, value in row.items() if name not in STAMPS}


def _number(value: object) -> object:
    """A whole number without a point, as most other programs write it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _required_tables(found: object) -> Tables:
    if not isinstance(found, dict) or not all(map(_is_list_of_rows, found.values())):
        raise ParcelError("This file has no tables in it. Nothing was brought in.")
    for name in found:
        if name not in HANDED_ON:
            raise ParcelError(f"This file has a table that has no place in it: {name!r:.40}.")
    if sum(map(len, found.values())) > MOST_ROWS:
        raise ParcelError("This file holds more than such a file can. Nothing was brought in.")
    return found


def _is_list_of_rows(rows: object) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, dict) and isinstance(row.get("id"), str) and not row.keys() & set(STAMPS)
        for row in rows
    )


def _require_whole(tables: Tables) -> None:
    """Each row is there once, and so is whatever a row names."""
    there = [(name, row["id"]) for name, rows in tables.items() for row in rows]
    named = {
        (link.table, row[link.column])
        for name, rows in tables.items()
        for link in links()[name]
        for row in rows
        if isinstance(row.get(link.column), str)
    }
    if len({*there}) < len(there) or not named <= {*there}:
        raise ParcelError(
            "This file names what is not in it, or has something twice. Nothing was brought in."
        )


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
