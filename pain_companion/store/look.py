"""Whether a diary file is whole, found out in a thread of its own while the program is loaded."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

from pain_companion.store.connection import read_only_connection
from pain_companion.store.faults import DiaryError


def is_whole(connection: sqlite3.Connection) -> bool:
    """Read every page of an open file. Raises sqlite3.Error.

    Whether each value is one that its column allows is left to `check` and to backups: in a
    long diary that takes most of the time, and damage shows without it.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    (words,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    return bool(words == "ok")


def look_through(path: Path) -> Callable[[], bool]:
    """Begin to read a file. What is returned waits for the end, and says whether it is whole.

    It also says no where something stands in the way of reading: opening it will meet that too.
    """
    found = []

    def look() -> None:
        with (
            # A loop of links is a RuntimeError.
            suppress(DiaryError, sqlite3.Error, OSError, RuntimeError),
            closing(read_only_connection(path.resolve())) as connection,
        ):
            found.append(is_whole(connection))

    # A daemon: nobody who leaves has to wait for it.
    thread = Thread(target=look, daemon=True)
    thread.start()

    def told() -> bool:
        thread.join()
        return found == [True]

    return told
