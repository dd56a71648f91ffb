"""The tables of a diary as a whole: read for an export, filled by an import, described."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from pain_companion.frozen import frozen
from pain_companion.store.contents import every_table
from pain_companion.store.rows import Row, insert_rows, query
from pain_companion.store.schema import new_tables

Tables = Mapping[str, list[Row]]

TABLES = (
    "settings",
    *("nights", "naps", "sleep_windows", "sleep_habits", "sleep_habit_days"),
    *("activities", "activity_tries", "pacing_plans", "activity_logs", "planned_items"),
    *("people", "flare_plan_lines", "flares", "flare_steps"),
    *("food_changes", "food_days"),
    "practice_logs",
    *("tools", "tool_uses"),
    *("lesson_notes", "up_and_down"),
    *("movements", "movement_days", "pleasures", "pleasure_days"),
    *("hard_moments", "medicines", "medicine_questions"),
    *("directions", "goals", "goal_steps", "goal_days", "goal_reviews"),
    *("check_ins", "own_questions", "own_answers", "pain_numbers"),
    *("appointments", "things_to_say"),
    *("learned_lines", "watched_pairs"),
    *("life_pictures", "life_area_ratings", "body_charts", "body_places"),
    *("own_activities", "own_activity_ratings", "peg_answers", "given_scores", "story_lines"),
    "put_off_pages",
)
"""The tables that hold what a person did, those that others refer to first.

Drafts and undo steps are not among them: they belong to one computer."""

TABLE_NAMED: Mapping[str, str] = {"sleep": "nights", "pacing": "activity_logs"} | {
    name: name for name in TABLES
}
"""Under which names one table alone can be asked for."""


@frozen
class Column:
    """A column of a table: its name, SQLite type, whether it may be blank, and what it holds."""

    name: str
    type: str
    optional: bool
    words: str


def read_tables(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """Every row of every table that leaves the house, also those in the bin, in order of id."""
    return {name: read_table(connection, name) for name in TABLES}


def read_table(connection: sqlite3.Connection, name: str) -> list[Row]:
    """Every row of one table in order of id."""
    return [*query(connection, f'SELECT * FROM "{name}" ORDER BY id')]


def read_live_table(connection: sqlite3.Connection, name: str) -> list[Row]:
    """The rows of one table that are not in the bin, as they were written.

    Lists are in that order where nothing else orders them.
    """
    sql = f'SELECT * FROM "{name}" WHERE deleted_at IS NULL ORDER BY created_at, rowid'
    return [*query(connection, sql)]


def read_identity(connection: sqlite3.Connection) -> Row:
    """Which diary a file is: `diary_id` and `created_at`."""
    return query(connection, "SELECT diary_id, created_at FROM diary")[0]


def table_names(connection: sqlite3.Connection) -> list[str]:
    """The names of all our tables in a file, by name."""
    of_others = ("sqlite_", "_sqlite_")
    return [name for name in every_table(connection) if not name.startswith(of_others)]


def fill_tables(connection: sqlite3.Connection, tables: Tables) -> None:
    """Insert many rows at once, without undo steps, inside a transaction."""
    for name, rows in tables.items():
        insert_rows(connection, name, rows)


def columns_of(connection: sqlite3.Connection, table: str) -> list[Column]:
    """The columns of a table, with the words that stand above each in its definition."""
    (definition,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()
    lines = [line.strip() for line in definition.splitlines()]
    words = {
        following.split()[0].strip('"'): line.removeprefix("--").strip()
        for line, following in pairwise(lines)
        if line.startswith("--")
    }
    return [
        Column(name, kind, not required and not key, words.get(name, ""))
        for _, name, kind, required, _, key in connection.execute(f'PRAGMA table_info("{table}")')
    ]


@cache
def known_columns() -> Mapping[str, Mapping[str, Column]]:
    """The columns of each table by name, as a new diary has them."""
    with new_tables() as connection:
        return {
            name: {column.name: column for column in columns_of(connection, name)}
            for name in TABLES
        }
