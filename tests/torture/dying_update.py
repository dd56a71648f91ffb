"""An update of an old diary that is killed before each of its statements in turn.

Run as `python -m tests.torture.dying_update FOLDER`. It prints the version of the file after each.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

from pain_companion.store.diary import Diary
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.schema import migrate as migrate_whole
from tests.clock import FixedClock
from tests.test_upgrades import build_of_version

OLDEST = 1
EVERY = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*sqlite_*'"


def update(path: Path, dies_at: int) -> bool:
    """Open an old diary in a process that is killed at a statement. Whether it got to the end."""
    child = os.fork()
    if child == 0:
        statements = count(1)

        def look(_statement: str) -> None:
            if next(statements) == dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

        def migrate(connection: sqlite3.Connection) -> None:
            connection.set_trace_callback(look)
            migrate_whole(connection)

        sys.modules["pain_companion.store.diary"].migrate = migrate  # type: ignore[attr-defined]
        Diary.open(path, now=FixedClock()).close()
        os._exit(0)
    _, how = os.waitpid(child, 0)
    return os.WIFEXITED(how)


def rows_of(path: Path, tables: list[str]) -> dict[str, object]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in tables
        }


def main(folder: Path) -> None:
    old = folder / "old.db"
    build_of_version(OLDEST, old)
    with closing(sqlite3.connect(old)) as connection:
        tables = [name for (name,) in connection.execute(EVERY)]
    before = rows_of(old, tables)
    for statement in count(1):
        path = folder / "diary.db"
        for beside in folder.glob("diary.db*"):
            beside.unlink()
        shutil.copy(old, path)
        is_done = update(path, statement)
        with closing(sqlite3.connect(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (whole,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        assert whole == "ok"
        assert rows_of(path, tables) == before
        print(version)  # noqa: T201
        if is_done:
            return
        if statement % 25 == 0:
            # The next start goes on where it was.
            with closing(Diary.open(path, now=FixedClock())):
                assert rows_of(path, tables) == before


if __name__ == "__main__":
    assert SCHEMA_VERSION > OLDEST
    main(Path(sys.argv[1]))
