"""Everything in a diary, written to a file that other programs can read, and read back."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from contextlib import closing
from pathlib import Path

from pain_companion import __version__
from pain_companion.exchange.checked_file import write_checked
from pain_companion.exchange.csv_rows import as_csv
from pain_companion.exchange.parcel import FORMAT, VERSION, Parcel, ParcelError
from pain_companion.exchange.unpack import unpack
from pain_companion.store.connection import kind_of, one_moment, read_only_connection
from pain_companion.store.schema import SCHEMA_VERSION, version_of
from pain_companion.store.tables import (
    TABLE_NAMED,
    columns_of,
    read_identity,
    read_table,
    read_tables,
)

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
    """Export one table as CSV, by one of the names in TABLE_NAMED. As export_diary otherwise."""
    table = TABLE_NAMED[area]
    with closing(read_only_connection(diary)) as connection:
        rows = read_table(connection, table)
        packed = as_csv([column.name for column in columns_of(connection, table)], rows)
    return _delivered(packed, Parcel({table: rows}, SCHEMA_VERSION), output)


def pack(diary: Path) -> Parcel:
    """Read a whole diary in one moment, without changing it."""
    with one_moment(diary) as connection:
        return Parcel(
            read_tables(connection),
            version_of(connection),
            dict(read_identity(connection)),
            kind_of(diary).name.lower(),
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
    write_checked(output, packed, lambda written: _require_same(written, parcel))
    return None


def _require_same(packed: bytes, parcel: Parcel) -> None:
    if unpack(packed).tables != parcel.tables:
        raise ParcelError("The export did not read back the same, so it was not kept.")
