"""Making a diary where there is none. A file at a diary's path is always a whole one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from pain_companion.store.connection import DiaryKind, backups_folder, create_empty
from pain_companion.store.faults import GoneDiaryError, explained, read_only
from pain_companion.store.ids import new_id
from pain_companion.store.schema import migrate


def make_new(path: Path, kind: DiaryKind, moment: datetime) -> None:
    """Make a whole new diary under another name, then put it in its place in one step.

    Raises GoneDiaryError where backups say that there was one here, DiaryError otherwise.
    """
    _refuse_to_replace_a_lost_diary(path)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise read_only(path) from None
    beginning = path.with_name(f"{path.name}.{new_id(moment)}.new")
    try:
        with closing(create_empty(beginning, kind)) as connection:
            begin(connection, moment)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _move_into_place(beginning, path)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError:
        raise read_only(path) from None
    finally:
        beginning.unlink(missing_ok=True)


def begin(connection: sqlite3.Connection, moment: datetime) -> None:
    """Make an empty database a diary: its tables, and which diary it is from now on."""
    migrate(connection)
    connection.execute("INSERT INTO diary VALUES (1, ?, ?)", (new_id(moment), moment.isoformat()))


def _refuse_to_replace_a_lost_diary(path: Path) -> None:
    backups = backups_folder(path)
    if backups.is_dir() and any(backups.iterdir()):
        raise GoneDiaryError(
            f"The diary file is not here any more: {path}. You can bring back a backup of it."
        )


def _move_into_place(beginning: Path, path: Path) -> None:
    """Rename without replacing a diary that another window has made in the meantime."""
    try:
        os.link(beginning, path)
    except FileExistsError:
        return
    except OSError:
        # This file system has no hard links.
        if not path.exists():
            beginning.replace(path)
