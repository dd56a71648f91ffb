"""Files that are whole or absent, and for their owner alone from the moment they exist."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pain_companion.store.faults import (
    DiaryError,
    NoSpaceError,
    explained,
    of_the_system,
    read_only,
)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, unless it is there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private(path: Path, content: bytes = b"") -> None:
    """Make a new file that only its owner can read, its content synced to the disk.

    Raises FileExistsError where something is there already, OSError otherwise.
    """
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(part: Path, path: Path) -> None:
    """Sync a finished file, then give it its name in one step. Raises OSError."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that names given and taken away last. Windows does this by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn faults of files and of SQLite while a copy is made into sentences. `path` is named."""
    try:
        yield
    except sqlite3.Error as error:
        raise _about_a_copy(explained(error, path)) from error
    except OSError as error:
        fault = of_the_system(error.errno or 0, path) or read_only(path)
        raise _about_a_copy(fault) from error


def _about_a_copy(fault: DiaryError) -> DiaryError:
    if not isinstance(fault, NoSpaceError):
        return fault
    return NoSpaceError(
        "There is no room left on the disk for a copy of the diary. Make some room, then try again."
    )
