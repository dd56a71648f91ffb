"""What a diary file holds, in numbers and as a digest. Any version of the tables will do."""

from __future__ import annotations

import hashlib
import marshal
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from pain_companion.store.connection import read_only_connection
from pain_companion.store.faults import DiaryError

DAY_COLUMNS: Mapping[str, str] = {
    "nights": "morning",
    "naps": "day",
    "sleep_habit_days": "day",
    "activity_tries": "day",
    "activity_logs": "day",
    "flares": "started_on",
    "flare_steps": "day",
    "up_and_down": "noted_on",
    "food_days": "day",
    "practice_logs": "day",
    "tool_uses": "day",
    "movement_days": "day",
    "pleasure_days": "day",
    "hard_moments": "day",
    "goal_days": "day",
    "goal_reviews": "day",
    "life_pictures": "begun_on",
    "body_charts": "day",
    "own_activity_ratings": "day",
    "peg_answers": "day",
    "given_scores": "day",
    "story_lines": "noted_on",
    "things_to_say": "noted_on",
    "learned_lines": "noted_on",
    "watched_pairs": "picked_on",
    "check_ins": "day",
    "pain_numbers": "day",
}
"""The tables whose rows are about a day, and the column that names it."""
ROWS_AT_ONCE = 1000
NOTE_TABLES = "note_*"
"""The notes as they are found by their words, and their index, as GLOB matches their names."""


@dataclass(frozen=True)
class Contents:
    """Which diary it is, and its records by table; those in the bin are not counted."""

    diary_id: str
    schema_version: int
    counts: Mapping[str, int]
    newest: date | None

    @property
    def entries(self) -> int:
        """All records together."""
        return sum(self.counts.values())


def contents_of(connection: sqlite3.Connection) -> Contents:
    """Count what is in an open diary. Raises sqlite3.Error."""
    (diary_id,) = connection.execute("SELECT diary_id FROM diary").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = record_tables(connection)
    counts = {name: _count(connection, name, "deleted_at IS NULL") for name in tables}
    days = (_newest(connection, name, DAY_COLUMNS[name]) for name in tables if name in DAY_COLUMNS)
    newest = max((day for day in days if day is not None), default=None)
    return Contents(diary_id, version, counts, newest)


def contents_at(path: Path) -> Contents | None:
    """Count what is in the diary at `path`, or None where that cannot be read."""
    try:
        with closing(read_only_connection(path)) as connection:
            return contents_of(connection)
    except (DiaryError, sqlite3.Error, ValueError, TypeError):
        return None


def holds_anything(connection: sqlite3.Connection) -> bool:
    """Whether anything was ever recorded that is still there, also in the bin."""
    return any(_count(connection, name, "true") for name in record_tables(connection))


def record_tables(connection: sqlite3.Connection) -> list[str]:
    """The tables with a person's records: those whose rows can go to the bin."""
    return [name for name in _tables(connection) if "deleted_at" in _columns(connection, name)]


def versions_of_records(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """For each table, when each record that is not in the bin was last changed, by id."""
    return {
        name: dict(
            connection.execute(f'SELECT id, updated_at FROM "{name}" WHERE deleted_at IS NULL')
        )
        for name in record_tables(connection)
    }


def rows_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over the definition and every row of every table, in an order of its own.

    The same before and after a file is rewritten. Raises sqlite3.Error.
    """
    digest = hashlib.sha256()
    _feed(digest, definitions(connection))
    widths = {name: len(_columns(connection, name)) for name in _tables(connection)}
    # Bytes, so that text which is not UTF-8 is read too, and is the same in every Python.
    text_factory, connection.text_factory = connection.text_factory, bytes
    try:
        for name, width in widths.items():
            order = ", ".join(str(place + 1) for place in range(width))
            _feed(digest, connection.execute(f'SELECT * FROM "{name}" ORDER BY {order}'))
    finally:
        connection.text_factory = text_factory
    return digest.hexdigest()


def definitions(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """What a file has, and how it was defined. SQLite may keep the index of notes in its own way.

    Raises sqlite3.Error.
    """
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        " WHERE name NOT GLOB 'note_index_*' ORDER BY 1, 2"
    )


def _feed(digest: hashlib._Hash, rows: Iterator[tuple[object, ...]]) -> None:
    some = list(islice(rows, ROWS_AT_ONCE))
    while some:
        # Of version 2, which writes the same values always as the same bytes.
        digest.update(marshal.dumps(some, 2))
        some = list(islice(rows, ROWS_AT_ONCE))
    digest.update(b"\n")


def _tables(connection: sqlite3.Connection) -> list[str]:
    """All tables but the index of notes, which is made from the others."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB ? ORDER BY name",
        (NOTE_TABLES,),
    )
    return [name for (name,) in rows]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _count(connection: sqlite3.Connection, table: str, which: str) -> int:
    found = connection.execute(f'SELECT count(*) FROM "{table}" WHERE {which}').fetchone()
    return int(found[0])


def _newest(connection: sqlite3.Connection, table: str, column: str) -> date | None:
    (found,) = connection.execute(
        f'SELECT max("{column}") FROM "{table}" WHERE deleted_at IS NULL'
    ).fetchone()
    return None if found is None else date.fromisoformat(found)
