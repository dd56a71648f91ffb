"""Reading an export or a handover file, whoever may have changed it on the way.

Nothing is brought in from here.
"""

from __future__ import annotations

import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pain_companion.exchange import handover_file
from pain_companion.exchange.csv_rows import rows_of_csv, table_of_csv, text_of
from pain_companion.exchange.handover_lock import is_locked, unlock
from pain_companion.exchange.parcel import FORMAT, VERSION, Parcel, ParcelError
from pain_companion.exchange.sound_rows import require_columns, require_sound
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.tables import TABLES

MOST_BYTES = 300_000_000
"""More than a hundred years of every diary."""
TOO_LARGE = "This file is too large to be one of ours"
HEAD = 200
"""So many bytes tell whether it is a handover file, which is far smaller."""
VERSIONS = {FORMAT: VERSION, handover_file.FORMAT: handover_file.VERSION}


def unpack_file(path: Path, passphrase: str | None = None) -> Parcel:
    """Read a file: a handover file, or an export as JSON, as a zip of CSV files, or one CSV.

    Raises ParcelError, which names the line and column where it can; LockedError where it is
    locked and there is no passphrase.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ParcelError(f"This is not a file that can be read: {path}.")
        with path.open("rb") as file:
            head = file.read(HEAD)
            if found.st_size > _most_bytes(head):
                raise ParcelError(f"{TOO_LARGE}: {path}.")
            content = head + file.read()
    except OSError:
        raise ParcelError(f"This file could not be opened: {path}.") from None
    return unpack(content, passphrase)


def unpack(content: bytes, passphrase: str | None = None) -> Parcel:
    """Read a file from its bytes. Every row in it is sound. Raises as unpack_file does."""
    if is_locked(content):
        parcel = _from_json(unlock(content, passphrase))
    elif content.startswith(b"PK"):
        parcel = _from_zip(content)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        parcel = _from_json(content)
    else:
        parcel = _from_one_csv(content)
    for name, rows in parcel.tables.items():
        for number, row in enumerate(rows, start=1):
            require_sound(name, number, row)
    return parcel


def _require_small(content: bytes) -> None:
    """Another program may say late which form it is."""
    if len(content) > handover_file.MOST_BYTES:
        raise ParcelError(f"{TOO_LARGE}.")


def _most_bytes(head: bytes) -> int:
    is_small = is_locked(head) or handover_file.FORMAT.encode() in head
    return handover_file.MOST_BYTES if is_small else MOST_BYTES


def _from_json(content: bytes) -> Parcel:
    try:
        whole = json.loads(
            text_of(content), parse_constant=_refuse_constant, object_pairs_hook=_each_once
        )
    except json.JSONDecodeError as error:
        raise ParcelError(
            f"This file is broken at line {error.lineno}, column {error.colno}. "
            "Nothing was brought in."
        ) from None
    except (RecursionError, ValueError):
        raise ParcelError("This file holds what no export holds. Nothing was brought in.") from None
    _require_label(whole)
    if whole["format"] == handover_file.FORMAT:
        _require_small(content)
        parcel = handover_file.handover_parcel(whole)
    else:
        parcel = _export_parcel(whole)
    for name, rows in parcel.tables.items():
        require_columns(name, rows)
    return parcel


def _export_parcel(whole: Mapping[str, Any]) -> Parcel:
    tables = whole.get("tables")
    if not isinstance(tables, dict) or not all(isinstance(rows, list) for rows in tables.values()):
        raise ParcelError("This export has no tables in it. Nothing was brought in.")
    return Parcel(tables, whole["schema_version"], _identity(whole), str(whole.get("kind")))


def _from_zip(content: bytes) -> Parcel:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            manifest = json.loads(text_of(_member(archive, "manifest.json")))
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
    tables = {name: rows_of_csv(table, name) for name, table in files.items()}
    identity = _identity(manifest)
    return Parcel(tables, manifest["schema_version"], identity, str(manifest.get("kind")))


def _from_one_csv(content: bytes) -> Parcel:
    name = table_of_csv(content)
    if name is None:
        raise ParcelError("This file is not an export of Pain Companion. Nothing was brought in.")
    return Parcel({name: rows_of_csv(content, name)}, SCHEMA_VERSION)


def _require_label(whole: object) -> None:
    form = whole.get("format") if isinstance(whole, dict) else None
    if not isinstance(whole, dict) or form not in [*VERSIONS]:
        raise ParcelError("This file is not an export of Pain Companion. Nothing was brought in.")
    version, schema = whole.get("version"), whole.get("schema_version")
    if not isinstance(version, int) or not isinstance(schema, int):
        raise ParcelError("This file does not say its version. Nothing was brought in.")
    if version > VERSIONS[form] or schema > SCHEMA_VERSION:
        raise ParcelError(
            "This file was written by a newer version of the program. Update, then try again."
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


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ParcelError("This file says one thing twice. Nothing was brought in.")
    return made


def _refuse_constant(_: str) -> object:
    raise ParcelError("This file has a number that is no number. Nothing was brought in.")
