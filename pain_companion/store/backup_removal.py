"""A backup written again without something that was removed for good."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from pain_companion.store.bin import erase, leave_no_trace
from pain_companion.store.bin_kinds import BIN_KINDS
from pain_companion.store.check import damage_in
from pain_companion.store.connection import DiaryKind, connect, read_only_connection, writing
from pain_companion.store.contents import Contents, contents_of, record_tables
from pain_companion.store.faults import damaged
from pain_companion.store.verified_copy import verified_copy


def copy_without(
    backup: Path, part: Path, kind: DiaryKind, table: str, row_id: str
) -> Contents | None:
    """Copy a backup into `part`, which is new, without one record and whatever hangs on it.

    Returns what is in the copy, or None where nothing of it was there. Raises DiaryError,
    sqlite3.Error or OSError.
    """
    with closing(read_only_connection(backup, kind)) as source:
        verified_copy(source, part)
    with closing(connect(part, kind)) as connection:
        with writing(connection, part):
            found = _erase_with_drafts(connection, table, row_id)
        leave_no_trace(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
        if damage_in(connection):
            raise damaged(backup)
        return contents_of(connection) if found else None


def _erase_with_drafts(connection: sqlite3.Connection, table: str, row_id: str) -> bool:
    """Erase a record. Any draft may hold its words from before it was saved, so all drafts go."""
    drafts = connection.execute("DELETE FROM drafts").rowcount
    if table not in record_tables(connection):
        return drafts > 0
    return erase(connection, BIN_KINDS, table, row_id) or drafts > 0
