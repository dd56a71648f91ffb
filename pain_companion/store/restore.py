"""A backup put in the place of the diary, and what it replaced kept."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from pain_companion.frozen import frozen
from pain_companion.store.backup import Backups
from pain_companion.store.backup_notes import Reason, file_digest, read_note
from pain_companion.store.check import damage_in
from pain_companion.store.connection import DiaryKind, connect, read_only_connection
from pain_companion.store.contents import (
    Contents,
    contents_at,
    contents_of,
    versions_of_records,
)
from pain_companion.store.faults import (
    BusyDiaryError,
    DamagedDiaryError,
    DiaryError,
    GoneDiaryError,
    NewerDiaryError,
    NotADiaryError,
)
from pain_companion.store.safe_files import explaining, make_private_folder, put_in_place
from pain_companion.store.schema import SCHEMA_VERSION, version_of
from pain_companion.store.verified_copy import verified_copy

SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file. It belongs to that file's bytes and goes where they go."""


class WrongDiaryError(DiaryError):
    """The backup is of another diary than the one in whose place it was to be put."""


@frozen
class Differences:
    """Records by table that only one of two files has, and those that both have but differ."""

    only_in_backup: Mapping[str, int]
    only_in_present: Mapping[str, int]
    changed: Mapping[str, int]


@frozen
class Preview:
    """What a restore would bring. `present` and `differences` are None where none can be read."""

    contents: Contents
    other_diary: bool
    present: Contents | None
    differences: Differences | None


@frozen
class Restored:
    """`kept_aside` holds what was there before; restoring it takes this back. None: no file was."""

    kept_aside: Path | None


def preview(path: Path, backup: Path, *, kind: DiaryKind, now: Callable[[], datetime]) -> Preview:
    """Check a backup and tell what it would bring to the diary at `path`. Changes nothing.

    Raises DiaryError where the backup cannot be restored, except that it is of another diary.
    """
    backups = Backups(path, kind, now)
    contents = _checked(backup.resolve(), kind)
    present = contents_at(backups.path)
    differences = None
    if present is not None:
        with explaining(backups.path):
            differences = _differences(backup.resolve(), backups.path)
    return Preview(contents, _is_other(contents, backups), present, differences)


def restore(
    path: Path,
    backup: Path,
    *,
    kind: DiaryKind,
    now: Callable[[], datetime],
    other_diary: bool = False,
) -> Restored:
    """Put a backup, checked first, in the place of the diary at `path`.

    The file there is kept as a backup; one that cannot be read is kept as it is, beside. Nobody
    may have the diary open. An older one is brought up to date when it is opened. Raises
    DiaryError, and then the diary is as it was; WrongDiaryError unless `other_diary` allows it.
    """
    backups = Backups(path, kind, now)
    contents = _checked(backup.resolve(), kind)
    if not other_diary and _is_other(contents, backups):
        raise WrongDiaryError(
            f"This backup is of another diary: {backup}. Nothing was changed. "
            "Check that it is the one you want."
        )
    part = backups.restoring_path()
    with explaining(backups.path):
        make_private_folder(backups.path.parent)
        try:
            part.unlink(missing_ok=True)
            with closing(read_only_connection(backup.resolve())) as source:
                verified_copy(source, part)
            return Restored(_swap(backups, part))
        finally:
            part.unlink(missing_ok=True)


def _checked(backup: Path, kind: DiaryKind) -> Contents:
    """What is in a backup that may be restored. Raises DiaryError for any other."""
    if not backup.is_file():
        raise GoneDiaryError(f"There is no backup file here: {backup}.")
    note = read_note(backup)
    with explaining(backup):
        if note is not None and file_digest(backup) != note.sha256:
            raise _damaged_backup(backup)
    try:
        with explaining(backup), closing(read_only_connection(backup, kind)) as connection:
            if version_of(connection) > SCHEMA_VERSION:
                raise NewerDiaryError(
                    f"This backup was made by a newer version of the program: {backup}. "
                    "Nothing was changed. Update the program, then try again."
                )
            if damage_in(connection):
                raise _damaged_backup(backup)
            return contents_of(connection)
    except (DamagedDiaryError, ValueError, TypeError):
        raise _damaged_backup(backup) from None


def _damaged_backup(backup: Path) -> DamagedDiaryError:
    return DamagedDiaryError(
        f"This backup is damaged: {backup}. Nothing was changed. Choose another one."
    )


def _is_other(contents: Contents, backups: Backups) -> bool:
    """Whether a backup is of another diary than the present one, or than its backups if lost."""
    present = contents_at(backups.path)
    known = [present] if present else [each.contents for each in backups.list() if each.contents]
    return bool(known) and known[0].diary_id != contents.diary_id


def _differences(backup: Path, path: Path) -> Differences:
    with (
        closing(read_only_connection(backup)) as one,
        closing(read_only_connection(path)) as other,
    ):
        ours, theirs = versions_of_records(one), versions_of_records(other)
    tables = sorted(ours.keys() | theirs.keys())
    pairs = {name: (ours.get(name, {}), theirs.get(name, {})) for name in tables}
    return Differences(
        {name: len(a.keys() - b.keys()) for name, (a, b) in pairs.items()},
        {name: len(b.keys() - a.keys()) for name, (a, b) in pairs.items()},
        {name: sum(a[i] != b[i] for i in a.keys() & b.keys()) for name, (a, b) in pairs.items()},
    )


def _swap(backups: Backups, part: Path) -> Path | None:
    """Keep the present file, put the new one in its place, and tell where the old one is."""
    if not _is_sound(backups):
        kept = _keep_bytes(backups)
        put_in_place(part, backups.path)
        return kept
    with _alone(backups) as connection:
        kept = backups.shelve(connection, Reason.RESTORE).path
        if os.name == "nt":
            # Windows replaces no open file. Elsewhere the lock is held until the end.
            connection.close()
        put_in_place(part, backups.path)
    return kept


def _is_sound(backups: Backups) -> bool:
    """Whether the present file can be kept as a backup. Raises DiaryError if it is not ours."""
    try:
        with (
            explaining(backups.path),
            closing(read_only_connection(backups.path, backups.kind)) as connection,
        ):
            return not damage_in(connection)
    except (DamagedDiaryError, GoneDiaryError):
        return False
    except NotADiaryError:
        # A header that is destroyed looks like this too. Backups show that a diary was here.
        if backups.path.is_file() and backups.list():
            return False
        raise


@contextmanager
def _alone(backups: Backups) -> Iterator[sqlite3.Connection]:
    """The only open connection to the diary, with nothing of it left in a journal."""
    with explaining(backups.path), closing(connect(backups.path, backups.kind)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise BusyDiaryError(
                "The diary is open in another window or program, so nothing was changed. "
                "Close it there, then try again."
            ) from error
        yield connection


def _keep_bytes(backups: Backups) -> Path | None:
    """Give a file that cannot be read another name, together with what SQLite put beside it."""
    path = backups.path
    kept = _free_name(path.with_name(f"{path.name}.before-restore-{backups.now():%Y-%m-%d-%H%M}"))
    for ending in (*SIDE_FILES, ""):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").rename(f"{kept}{ending}")
    return kept if kept.exists() else None


def _free_name(path: Path) -> Path:
    names = (Path(f"{path}{'' if number == 1 else f'-{number}'}.db") for number in count(1))
    return next(name for name in names if not name.exists())
