"""The tables of a diary as a whole: read for an export, filled by an import, described."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pain_companion.store.connection import in_memory
from pain_companion.store.flare_rows import (
    flare_from,
    flare_row,
    line_from,
    line_row,
    person_from,
    person_row,
    step_from,
    step_row,
)
from pain_companion.store.pacing_rows import (
    activity_from,
    activity_row,
    item_from,
    item_row,
    log_from,
    log_row,
    plan_from,
    plan_row,
    try_from,
    try_row,
)
from pain_companion.store.rows import Row, query
from pain_companion.store.schema import migrate
from pain_companion.store.settings import setting_again
from pain_companion.store.sleep_rows import (
    habit_day_from,
    habit_day_row,
    habit_from,
    habit_row,
    nap_from,
    nap_row,
    night_from,
    night_row,
    window_from,
    window_row,
)

Tables = Mapping[str, list[Row]]

TABLES = (
    "settings",
    *("nights", "naps", "sleep_windows", "sleep_habits", "sleep_habit_days"),
    *("activities", "activity_tries", "pacing_plans", "activity_logs", "planned_items"),
    *("people", "flare_plan_lines", "flares", "flare_steps"),
)
"""The tables that hold what a person did, those that others refer to first.

Drafts and undo steps are not among them: they belong to one computer."""

AREAS: Mapping[str, str] = {"sleep": "nights", "pacing": "activity_logs"} | {
    name: name for name in TABLES
}
"""Under which names one table alone can be asked for."""


@dataclass(frozen=True)
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


def read_identity(connection: sqlite3.Connection) -> Row:
    """Which diary a file is: `diary_id` and `created_at`."""
    return query(connection, "SELECT diary_id, created_at FROM diary")[0]


def table_names(connection: sqlite3.Connection) -> list[str]:
    """The names of all our tables in a file, by name."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND substr(name, 1, 7) <> 'sqlite_' AND substr(name, 1, 8) <> '_sqlite_' ORDER BY name"
    )
    return [name for (name,) in rows]


def fill_tables(connection: sqlite3.Connection, tables: Tables) -> None:
    """Insert many rows at once, without undo steps, inside a transaction."""
    for name, rows in tables.items():
        if rows:
            columns = ", ".join(f'"{column}"' for column in rows[0])
            places = ", ".join(f":{column}" for column in rows[0])
            connection.executemany(f'INSERT INTO "{name}" ({columns}) VALUES ({places})', rows)


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
    with closing(in_memory()) as connection:
        migrate(connection)
        return {
            name: {column.name: column for column in columns_of(connection, name)}
            for name in TABLES
        }


ROUND_TRIPS: Mapping[str, Callable[[Row], Row]] = {
    "settings": setting_again,
    "nights": lambda row: night_row(night_from(row)),
    "naps": lambda row: nap_row(nap_from(row)),
    "sleep_windows": lambda row: window_row(window_from(row)),
    "sleep_habits": lambda row: habit_row(habit_from(row)),
    "sleep_habit_days": lambda row: habit_day_row(habit_day_from(row)),
    "activities": lambda row: activity_row(activity_from(row)),
    "activity_tries": lambda row: try_row(try_from(row)),
    "pacing_plans": lambda row: plan_row(plan_from(row)),
    "activity_logs": lambda row: log_row(log_from(row)),
    "planned_items": lambda row: item_row(item_from(row)),
    "people": lambda row: person_row(person_from(row)),
    "flare_plan_lines": lambda row: line_row(line_from(row)),
    "flares": lambda row: flare_row(flare_from(row)),
    "flare_steps": lambda row: step_row(step_from(row)),
}
"""For each table, its row read as a person's record and written again: the same, if it is sound."""
