"""What a diary file holds, in numbers, and whether another holds the same. Of any version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from pain_companion.frozen import frozen
from pain_companion.store.connection import read_only_connection
from pain_companion.store.faults import DiaryError
from pain_companion.store.schema import version_of

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
NOTE_TABLES = "note_*"
"""The notes as they are found by their words, and their index, as GLOB matches their names."""


@frozen
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
    tables = record_tables(connection)
    counts = {name: _count(connection, name, "deleted_at IS NULL") for name in tables}
    days = (_newest(connection, name, DAY_COLUMNS[name]) for name in tables if name in DAY_COLUMNS)
    newest = max((day for day in days if day is not None), default=None)
    return Contents(diary_id, version_of(connection), counts, newest)


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
    return [name for name in every_table(connection) if "deleted_at" in _columns(connection, name)]


def every_table(connection: sqlite3.Connection) -> list[str]:
    """All tables but the index of notes, which is made from the others."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB ? ORDER BY name",
        (NOTE_TABLES,),
    )
    return [name for (name,) in rows]


def versions_of_records(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """For each table, when each record that is not in the bin was last changed, by id."""
    return {
        name: dict(
            connection.execute(f'SELECT id, updated_at FROM "{name}" WHERE deleted_at IS NULL')
        )
        for name in record_tables(connection)
    }


def holds_the_same(connection: sqlite3.Connection, other: Path) -> bool:
    """Whether another file has the same tables with the same rows. Raises sqlite3.Error."""
    connection.execute("ATTACH ? AS other", (str(other),))
    try:
        return [*definitions(connection)] == [*definitions(connection, "other")] and all(
            _has_the_same_rows(connection, name) for name in every_table(connection)
        )
    finally:
        connection.execute("DETACH other")


def definitions(connection: sqlite3.Connection, file: str = "main") -> Iterator[tuple[object, ...]]:
    """What a file has, and how it was defined. SQLite may keep the index of notes in its own way.

    Raises sqlite3.Error.
    """
    return connection.execute(
        f"SELECT type, name, tbl_name, sql FROM {file}.sqlite_schema"
        " WHERE name NOT GLOB 'note_index_*' ORDER BY 1, 2"
    )


def _has_the_same_rows(connection: sqlite3.Connection, name: str) -> bool:
    """Compared row by row inside SQLite: to bring all of them into Python takes much longer.

    By their places, which is faster, and by their keys where that finds a difference: SQLite does
    not promise that a row has the same place in a copy.
    """
    (ours,), (theirs,) = (
        connection.execute(f'SELECT count(*) FROM {file}."{name}"').fetchone()
        for file in ("main", "other")
    )
    if ours == theirs == 0:
        return True
    table = [*connection.execute(f'PRAGMA main.table_info("{name}")')]
    columns = [row[1] for row in table]
    key = [row[1] for row in table if row[5]] or columns
    return ours == theirs and any(
        _count_alike(connection, name, by, columns) == ours for by in (["rowid"], key)
    )


def _count_alike(
    connection: sqlite3.Connection, name: str, by: Sequence[str], columns: Sequence[str]
) -> int:
    (count,) = connection.execute(
        f'SELECT count(*) FROM main."{name}" AS ours JOIN other."{name}" AS theirs'
        f" ON {_alike(by)} WHERE {_alike(columns)}"
    ).fetchone()
    return int(count)


def _alike(columns: Sequence[str]) -> str:
    return " AND ".join(f'ours."{each}" IS theirs."{each}"' for each in columns)


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
