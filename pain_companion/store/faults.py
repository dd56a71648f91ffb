"""What can go wrong with a diary file. Each fault's text is one or two sentences for the person."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

LEAST_ROOM = 64 * 1024
"""Bytes. With less on its disk a diary cannot be opened."""
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
"""What the system says where a disk is full, or a person's share of it."""


class DiaryError(Exception):
    """Something about the diary file stands in the way. The text says what, and what to do."""


class NotADiaryError(DiaryError):
    """The file is something else: a folder, a text, another program's database."""


class WrongKindError(DiaryError):
    """A file of one kind where one of another is wanted: own diaries, examples and sessions."""


class NewerDiaryError(DiaryError):
    """The file was written by a newer version of the program."""


class DamagedDiaryError(DiaryError):
    """The file is a diary whose content cannot be read."""


class GoneDiaryError(DiaryError):
    """The file is no longer where it was, or another one lies in its place."""


class ReadOnlyDiaryError(DiaryError):
    """The file or its folder cannot be written."""


class BusyDiaryError(DiaryError):
    """Another program has held the file for too long."""


class NoSpaceError(DiaryError):
    """The disk is full."""


class TooLargeError(DiaryError):
    """The file has reached the limit of the system for the size of a file."""


class OldSqliteError(DiaryError):
    """The SQLite on this computer is too old."""


class NoBackupsError(DiaryError):
    """A session is never copied: what is cleared at its end would lie in the copy."""


class TakenError(DiaryError):
    """What was to be put there would stand in the place of something else."""


def explained(error: sqlite3.Error, path: Path) -> DiaryError:
    """The fault that an error of SQLite stands for, in words."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return no_space()
        case sqlite3.SQLITE_IOERR:
            return of_the_system(_refusal(path), path) or _out_of_reach(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyDiaryError(
                "Another program is holding the diary file. Close it there, then try again."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return read_only(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case _:
            return _out_of_reach(path)


def no_space() -> NoSpaceError:
    """The fault of a full disk."""
    return NoSpaceError(
        "There is no room left on the disk, so nothing can be saved now. "
        "Make some room, then try again."
    )


def of_the_system(number: int, path: Path) -> DiaryError | None:
    """The fault that an error number of the system stands for; None for any but want of room."""
    if number in NO_ROOM:
        return no_space()
    if number == errno.EFBIG:
        return TooLargeError(
            f"The diary is as large as this computer lets a file be: {path}. "
            "Ask whoever looks after the computer to raise that limit."
        )
    return None


def _refusal(path: Path) -> int:
    """The number of the error with which the system refuses more beside a diary; 0 for none.

    SQLite has one word for a disk that was taken away and for every want of room but one.
    """
    from tempfile import TemporaryFile  # noqa: PLC0415  # only then

    sizes = (each.stat().st_size for each in (path, Path(f"{path}-wal")) if each.exists())
    try:
        with TemporaryFile(dir=path.parent) as trial:
            trial.seek(max(sizes, default=0))
            trial.write(bytes(LEAST_ROOM))
            trial.flush()
            os.fsync(trial.fileno())
    except OSError as error:
        return error.errno or 0
    return 0


def _out_of_reach(path: Path) -> DiaryError:
    return DiaryError(
        f"The diary file could not be read or written: {path}. "
        "Check that its disk is connected, then try again."
    )


def read_only(path: Path) -> ReadOnlyDiaryError:
    """The fault of a file or folder that cannot be written."""
    return ReadOnlyDiaryError(
        f"The diary file or its folder cannot be written: {path}. "
        "Check that you may change this file and this folder."
    )


def damaged(path: Path) -> DamagedDiaryError:
    """The fault of a diary that cannot be read."""
    return DamagedDiaryError(
        f"The diary file is damaged: {path}. Nothing in it was changed. "
        "You can bring back a backup."
    )
