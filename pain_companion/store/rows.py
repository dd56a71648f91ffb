"""Rows as mappings from column to value, read and written by plain SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def query(
    connection: sqlite3.Connection, sql: str, values: Sequence[object] = ()
) -> list[dict[str, Any]]:
    """The rows that a SELECT finds."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def find_row(connection: sqlite3.Connection, table: str, row_id: str) -> dict[str, Any] | None:
    """The row with this id, also one that is in the bin, or None."""
    found = query(connection, f'SELECT * FROM "{table}" WHERE id = ?', [row_id])
    return found[0] if found else None


def find_live(connection: sqlite3.Connection, table: str, row_id: str) -> dict[str, Any] | None:
    """The row with this id unless it is in the bin, or None."""
    row = find_row(connection, table, row_id)
    return None if row is None or row["deleted_at"] is not None else row


def insert_rows(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Insert many rows, none of which is there yet, all with the same columns."""
    if rows:
        columns = ", ".join(f'"{name}"' for name in rows[0])
        places = ", ".join(f":{name}" for name in rows[0])
        connection.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({places})', rows)


def put_row(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Insert a row, or change the one with its id."""
    # REPLACE would delete the old row first, and with it what refers to it.
    columns = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" for _ in row)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
    connection.execute(
        f'INSERT INTO "{table}" ({columns}) VALUES ({places})'
        f" ON CONFLICT (id) DO UPDATE SET {updates}",
        tuple(row.values()),
    )
