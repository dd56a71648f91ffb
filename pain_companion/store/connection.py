"""The only place where a connection to a diary file is opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import IntEnum
from pathlib import Path
from time import sleep

from pain_companion.store.faults import (
    DiaryError,
    GoneDiaryError,
    NotADiaryError,
    OldSqliteError,
    WrongKindError,
    damaged,
    explained,
    read_only,
)

OLDEST_SQLITE = (3, 37, 0)
"""The first SQLite with STRICT tables."""

BUSY_SECONDS = 2.0
TRIES, TRY_AGAIN_SECONDS = 10, 0.02
"""How often, and how long after, a file is looked at again that seems to be broken."""


class DiaryKind(IntEnum):
    """Which kind of file it is: SQLite's application id, at a fixed place in the header."""

    OWN = 0x50434F4D
    EXAMPLE = 0x50434558
    SESSION = 0x50435345


_CALLED = {
    DiaryKind.OWN: "someone's own diary",
    DiaryKind.EXAMPLE: "an example",
    DiaryKind.SESSION: "a file of a session",
}


def backups_folder(path: Path) -> Path:
    """Where the backups of the diary at `path` lie: beside it."""
    return path.with_name(f"{path.name}.backups")


def kind_of(path: Path) -> DiaryKind:
    """Read the kind without changing a byte or leaving a file beside it.

    SQLite reads it, not we: closing a file by ourselves would take away the locks that this
    process holds on it, and another program could then throw away a save. Raises NotADiaryError,
    DamagedDiaryError, GoneDiaryError or ReadOnlyDiaryError.
    """
    if path.is_dir():
        raise NotADiaryError(f"This is a folder, not a diary file: {path}. Choose a file.")
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise GoneDiaryError(f"There is no diary file here: {path}.") from None
    except OSError:
        raise read_only(path) from None
    if size == 0:
        raise damaged(path)
    application_id = _application_id(path)
    if application_id not in list(DiaryKind):
        raise NotADiaryError(f"This file belongs to another program: {path}. It was not changed.")
    return DiaryKind(application_id)


def _application_id(path: Path, tries: int = TRIES) -> int:
    """What the header says. Without a lock the file may look broken while another window writes it.

    Then it is whole a moment later. Where a disk filled up as the journal was brought into it, it
    is whole only together with its journal, and so the last look is at both.
    """
    with_journal = tries == 1 and path.with_name(f"{path.name}-wal").exists()
    try:
        with closing(_open(path, "ro" if with_journal else "ro&immutable=1")) as connection:
            return int(connection.execute("PRAGMA application_id").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if tries == 1:
            raise _not_readable(path, error) from None
    sleep(TRY_AGAIN_SECONDS)
    return _application_id(path, tries - 1)


def _not_readable(path: Path, error: sqlite3.DatabaseError) -> DiaryError:
    """Why SQLite cannot read a file: it is damaged, or it never was a database."""
    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_NOTADB:
        return explained(error, path)
    try:
        with path.open("rb") as file:
            beginning = file.read(100)
    except OSError:
        return read_only(path)
    application_id = int.from_bytes(beginning[68:72], "big")
    if application_id in list(DiaryKind) or not beginning.strip(b"\x00"):
        return damaged(path)
    return NotADiaryError(
        f"This file is not a diary of Pain Companion: {path}. It was not changed."
    )


def require_kind(path: Path, kind: DiaryKind) -> None:
    """Refuse a file of another kind: own diaries, examples and sessions never meet.

    Raises WrongKindError, NotADiaryError, DamagedDiaryError or GoneDiaryError.
    """
    found = kind_of(path)
    if found is not kind:
        raise WrongKindError(
            f"This file is {_CALLED[found]}: {path}. It was not opened or changed."
        )


def connect(path: Path, kind: DiaryKind) -> sqlite3.Connection:
    """Open an existing diary for reading and writing, with the settings that keep it safe.

    Write-ahead logging with a sync at each commit; where the file system refuses that, a rollback
    journal whose removal is synced too. Raises DiaryError.
    """
    require_recent_sqlite()
    require_kind(path, kind)
    with _explaining(path):
        connection = _open(path, "rw")
        try:
            _set_up(connection)
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def read_only_connection(path: Path, kind: DiaryKind | None = None) -> sqlite3.Connection:
    """Open an existing diary, of any kind unless one is given, for reading only.

    The last to close a diary tidies up its journal; SQLite's own read-only mode would leave one
    behind. Raises DiaryError.
    """
    if kind is None:
        kind_of(path)
    else:
        require_kind(path, kind)
    with _explaining(path):
        connection = _open(path, "rw")
        connection.execute("PRAGMA query_only = ON")
        return connection


@contextmanager
def one_moment(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for reading a diary as it is at the first look, whoever writes meanwhile.

    Raises DiaryError.
    """
    with closing(read_only_connection(path)) as connection:
        connection.execute("BEGIN")
        yield connection


def create_empty(path: Path, kind: DiaryKind) -> sqlite3.Connection:
    """Make a new empty file that only its owner can read, and open it.

    Raises FileExistsError where something is there already, DiaryError otherwise.
    """
    require_recent_sqlite()
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise
    except OSError:
        raise read_only(path) from None
    with _explaining(path):
        connection = _open(path, "rw")
        connection.execute(f"PRAGMA application_id = {kind:d}")
        _set_up(connection)
    return connection


def in_memory() -> sqlite3.Connection:
    """An empty database that no file holds, to ask what a new diary looks like."""
    return sqlite3.connect(":memory:", isolation_level=None)


def require_recent_sqlite() -> None:
    """Raises OldSqliteError where SQLite lacks STRICT tables."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise OldSqliteError(
            f"Python here comes with SQLite {sqlite3.sqlite_version}, which is too old. "
            "Install a newer Python (3.11 or later), then start again."
        )


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """One transaction: everything inside is saved together, or nothing is. Raises DiaryError."""
    with _explaining(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _open(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )


def _set_up(connection: sqlite3.Connection) -> None:
    journal = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if journal == "wal":
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
