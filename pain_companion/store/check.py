"""Whether a diary file is sound, told in plain sentences. Nothing in it is changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from pain_companion.frozen import frozen
from pain_companion.store.connection import read_only_connection
from pain_companion.store.contents import Contents, contents_of, definitions
from pain_companion.store.faults import DiaryError
from pain_companion.store.keeping import written_again
from pain_companion.store.rows import Row
from pain_companion.store.safe_files import explaining
from pain_companion.store.schema import SCHEMA_VERSION, new_tables, version_of
from pain_companion.store.tables import read_tables


@frozen
class CheckReport:
    """What is wrong with a file, a sentence each, and what is in it where that can be read."""

    problems: Sequence[str]
    contents: Contents | None


def check(path: Path) -> CheckReport:
    """Look through a whole diary or backup. Never raises for the file's sake."""
    path = path.resolve()
    problems: list[str] = []
    try:
        with explaining(path), closing(read_only_connection(path)) as connection:
            problems += damage_in(connection)
            problems += _misfits_in(connection)
            return CheckReport(problems, contents_of(connection))
    except DiaryError as fault:
        return CheckReport([*problems, str(fault)], None)
    except (ValueError, TypeError):
        return CheckReport(problems or ["Something in the file cannot be understood."], None)


def damage_in(connection: sqlite3.Connection) -> list[str]:
    """What is broken in an open file of any version. Raises sqlite3.Error."""
    found = [problem for half in HALVES for problem in half(connection)]
    return [*dict.fromkeys(found)]


def _broken_rows_in(connection: sqlite3.Connection) -> list[str]:
    """Whether every row can be read, and each value is one that its column allows."""
    return _told_by(connection, "PRAGMA quick_check(1)")


def _broken_ties_in(connection: sqlite3.Connection) -> list[str]:
    """Whether indexes fit their tables, and records those they belong to."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    problems = _told_by(connection, "PRAGMA integrity_check(1)")
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        problems.append("Some records belong to others that are not there.")
    return problems


def _told_by(connection: sqlite3.Connection, check_of_sqlite: str) -> list[str]:
    (words,) = connection.execute(check_of_sqlite).fetchone()
    return [] if words == "ok" else ["The file is damaged: parts of it do not fit together."]


HALVES = (_broken_rows_in, _broken_ties_in)
"""SQLite's whole check in two that take about as long, so that they can go on side by side."""


def _misfits_in(connection: sqlite3.Connection) -> list[str]:
    """Where a file differs from those that this program makes."""
    version = version_of(connection)
    if version > SCHEMA_VERSION:
        return ["The file was written by a newer version of the program."]
    if version < SCHEMA_VERSION:
        return []
    with new_tables() as fresh:
        if set(definitions(fresh)) != set(definitions(connection)):
            return ["The tables in the file are not as this program makes them."]
    return [
        f"Some records cannot be understood, in the table {name}."
        for name, rows in read_tables(connection).items()
        if not all(_makes_sense(name, row) for row in rows)
    ]


def _makes_sense(table: str, row: Row) -> bool:
    try:
        written_again(table, row)
    except (ValueError, TypeError, KeyError, AttributeError):
        return False
    return True
