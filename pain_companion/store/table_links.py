"""How the tables of a diary hang together, as their definitions say."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from pain_companion.frozen import frozen
from pain_companion.store.rows import Row, query
from pain_companion.store.schema import new_tables
from pain_companion.store.tables import TABLES, Tables

RowKey = tuple[str, str]
"""A row of a diary: its table and its id."""


@frozen
class Link:
    """A column that names a row of another table. Where `needed`, a row goes if that one goes."""

    column: str
    table: str
    needed: bool


@cache
def links() -> Mapping[str, Sequence[Link]]:
    """The links of each table."""
    with new_tables() as connection:
        return {name: _links_of(connection, name) for name in TABLES}


@cache
def single_places() -> Mapping[str, Sequence[str]]:
    """The columns in which only one row of a table may be so, those in its bin not counted."""
    with new_tables() as connection:
        return {name: places for name in TABLES if (places := _single_place(connection, name))}


def kept_together(tables: Tables, chosen: Collection[RowKey]) -> dict[str, list[Row]]:
    """The chosen rows, by table and in their order, with the rows that they cannot be without.

    A row that can do without another names it only where that one is kept too. What belongs to a
    row that is not there is left out.
    """
    by_key = {(name, row["id"]): row for name, rows in tables.items() for row in rows}
    kept = {each for key in chosen for each in _with_owners(key, by_key)}
    return {
        name: [_naming_only(kept, name, row) for row in rows if (name, row["id"]) in kept]
        for name, rows in tables.items()
    }


def _with_owners(key: RowKey, by_key: Mapping[RowKey, Row]) -> list[RowKey]:
    """A row and those it belongs to; nothing where one of them is not there."""
    row = by_key.get(key)
    if row is None:
        return []
    found = [key]
    for link in links()[key[0]]:
        if link.needed and row[link.column] is not None:
            owners = _with_owners((link.table, row[link.column]), by_key)
            if not owners:
                return []
            found += owners
    return found


def _naming_only(kept: Collection[RowKey], name: str, row: Row) -> Row:
    blank = {
        link.column: None for link in links()[name] if (link.table, row[link.column]) not in kept
    }
    return {**row, **blank}


def _links_of(connection: sqlite3.Connection, name: str) -> list[Link]:
    rows = query(connection, f'PRAGMA foreign_key_list("{name}")')
    return [Link(row["from"], row["table"], row["on_delete"] == "CASCADE") for row in rows]


def _single_place(connection: sqlite3.Connection, name: str) -> list[str]:
    """The columns of the index that allows each only once. The one by `id` is no such index."""
    for index in query(connection, f'PRAGMA index_list("{name}")'):
        if index["unique"] and index["partial"]:
            found = query(connection, f'PRAGMA index_info("{index["name"]}")')
            return [column["name"] for column in found]
    return []
