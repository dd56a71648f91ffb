"""Saving chosen rows of a diary as a handover file, for the program of whoever it is given to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pain_companion.exchange.checked_file import write_checked
from pain_companion.exchange.handover_file import HANDED_ON, as_handover, stamped
from pain_companion.exchange.handover_lock import lock
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.exchange.unpack import unpack
from pain_companion.store.connection import kind_of, one_moment
from pain_companion.store.schema import version_of
from pain_companion.store.table_links import RowKey, kept_together
from pain_companion.store.tables import read_live_table

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def save_handover(
    diary: Diary, rows: Collection[RowKey], output: Path, passphrase: str | None = None
) -> None:
    """Save the rows, with those that they cannot be without, and read the file back.

    Raises DiaryError, or ParcelError where nothing is left of them or the lock is not there.
    """
    parcel = pack_rows(diary.path, rows, diary.now().date())
    write_handover(parcel, output, passphrase)


def pack_rows(diary: Path, rows: Collection[RowKey], made_on: date) -> Parcel:
    """Read the rows in one moment, as they will be in another diary. From any thread.

    Raises DiaryError, or ParcelError where nothing is left of them.
    """
    with one_moment(diary) as connection:
        schema_version = version_of(connection)
        every = {name: read_live_table(connection, name) for name in HANDED_ON}
    kept = kept_together(every, rows)
    tables = {
        name: [stamped(row, made_on) for row in found] for name, found in kept.items() if found
    }
    if not tables:
        raise ParcelError("There is nothing to save: these lines are gone or were not written.")
    return Parcel(tables, schema_version, kind=kind_of(diary).name.lower(), made_on=made_on)


def write_handover(parcel: Parcel, output: Path, passphrase: str | None = None) -> None:
    """Write the file, read back before it is put in place. From any thread. Raises ParcelError."""
    packed = as_handover(parcel)
    if passphrase is not None:
        packed = lock(packed, passphrase)

    def require_same(written: bytes) -> None:
        if unpack(written, passphrase) != parcel:
            raise ParcelError("The file did not read back the same, so it was not kept.")

    write_checked(output, packed, require_same)
