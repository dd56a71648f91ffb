"""Which version of the tables this program knows, and how a file gets there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from pain_companion.store.connection import in_memory

SCHEMA_VERSION = 4
"""Kept in the file as `user_version`, so that an older program can tell a newer file."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in an open file. Raises sqlite3.Error."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps that the file has not had yet, each in a transaction of its own.

    sqlite-utils takes a while to load, so that only a file that needs it pays for it.
    """
    from sqlite_utils import Database  # noqa: PLC0415

    from pain_companion.store.migrations import MIGRATIONS  # noqa: PLC0415

    MIGRATIONS.apply(Database(connection, execute_plugins=False))


@contextmanager
def new_tables() -> Iterator[sqlite3.Connection]:
    """The tables of a new diary, which no file holds, to ask what they are like."""
    with closing(in_memory()) as connection:
        migrate(connection)
        yield connection
