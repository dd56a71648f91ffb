"""Everything in a diary, written to a file that other programs can read, and read back."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from pain_companion import __version__
from pain_companion.exchange.parcel import FORMAT, VERSION, Parcel, ParcelError
from pain_companion.exchange.unpack import unpack
from pain_companion.store.connection import kind_of, read_only_connection
from pain_companion.store.faults import NoSpaceError
from pain_companion.store.rows import Row
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.tables import (
    AREAS,
    columns_of,
    read_identity,
    read_table,
    read_tables,
)

GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")
"""A spreadsheet may run a cell that begins like one of these: it gets one `'` in front."""

# The earliest time a zip can name. An export of the same diary is the same file at any hour.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def export_diary(diary: Path, form: str, output: Path | None = None) -> bytes | None:
    """Export a whole diary as `json` or `csv` (a zip). Returns the bytes if `output` is None.

    Raises DiaryError, or ParcelError where the export does not read back the same.
    """
    parcel = pack(diary)
    packed = as_json(parcel) if form == "json" else as_csv_zip(parcel, diary)
    return _delivered(packed, parcel, output)


def export_area(diary: Path, area: str, output: Path | None = None) -> bytes | None:
    """Export one table as CSV, by one of the names in AREAS. As export_diary otherwise."""
    table = AREAS[area]
    with closing(read_only_connection(diary)) as connection:
        rows = read_table(connection, table)
        packed = as_csv([column.name for column in columns_of(connection, table)], rows)
    return _delivered(packed, Parcel({table: rows}, SCHEMA_VERSION), output)


def pack(diary: Path) -> Parcel:
    """Read a whole diary in one moment, without changing it."""
    with closing(read_only_connection(diary)) as connection:
        connection.execute("BEGIN")
        (schema_version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = read_tables(connection)
        return Parcel(
            tables, schema_version, dict(read_identity(connection)), kind_of(diary).name.lower()
        )


def as_json(parcel: Parcel) -> bytes:
    """The parcel as JSON: one object, the rows of each table as a list of objects."""
    whole = {
        **_label(parcel),
        "diary": dict(parcel.identity),
        "tables": {name: list(rows) for name, rows in parcel.tables.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def as_csv_zip(parcel: Parcel, diary: Path) -> bytes:
    """The parcel as a zip: one CSV file for each table, and a manifest with their checksums."""
    with closing(read_only_connection(diary)) as connection:
        columns = {
            name: [column.name for column in columns_of(connection, name)] for name in parcel.tables
        }
    files = {f"{name}.csv": as_csv(columns[name], rows) for name, rows in parcel.tables.items()}
    manifest = {
        **_label(parcel),
        "diary": dict(parcel.identity),
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    files["manifest.json"] = json.dumps(manifest, indent=1).encode() + b"\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Rows as CSV. A blank cell is not recorded; an empty text is a lone `'`."""
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


def _label(parcel: Parcel) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "kind": parcel.kind,
        "schema_version": parcel.schema_version,
        "counts": parcel.counts,
    }


def _delivered(packed: bytes, parcel: Parcel, output: Path | None) -> bytes | None:
    if output is None:
        _require_same(packed, parcel)
        return packed
    put_in_place(output, packed, lambda written: _require_same(written, parcel))
    return None


def _require_same(packed: bytes, parcel: Parcel) -> None:
    if unpack(packed).tables != parcel.tables:
        raise ParcelError("The export did not read back the same, so it was not kept.")


def put_in_place(output: Path, content: bytes, check: Callable[[bytes], None]) -> None:
    """Write beside `output`, read back and check, then put it there in one step.

    The file is for its owner alone. Raises NoSpaceError or ParcelError.
    """
    beginning = output.with_name(f".{output.name}.part")
    try:
        handle = os.open(beginning, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        check(beginning.read_bytes())
        beginning.replace(output)
    except OSError as error:
        raise NoSpaceError(
            f"The file could not be written there: {output}. "
            "Choose another place, or make some room on the disk."
        ) from error
    finally:
        with suppress(OSError):
            beginning.unlink(missing_ok=True)
