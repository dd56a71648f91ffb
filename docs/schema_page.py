"""The page that describes the tables, `schema.md`, made from the tables."""

from __future__ import annotations

import sqlite3

from pain_companion.exchange.parcel import FORMAT, VERSION
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.tables import TABLES, columns_of, table_names

_INTRODUCTION = f"""\
# What a diary file and an export hold

Made from the database (schema {SCHEMA_VERSION}) and checked by a test. Do not edit by hand.

A diary is one SQLite file. An export holds the tables marked *exported*, complete, with what is
in the bin, and can be brought into another diary, where it makes the same rows again.

- **JSON**: one object. `format` is `{FORMAT}`, `version` is {VERSION}, `schema_version` says which
  columns to expect, `diary` says which diary it was, `counts` has the number of rows by table, and
  `tables` has the rows of each table as a list of objects.
- **CSV**: a zip with one file for each table, `TABLE.csv`, and `manifest.json`, which has the same
  label and the SHA-256 of each file. Text is UTF-8, lines end with CR LF.
- A blank cell (`null` in JSON) is not recorded; 0 is zero. In CSV an empty text is a lone `'`.
- In CSV, a text that begins with `=`, `+`, `-`, `@`, tab, return or `'` has one `'` put in front,
  so that no spreadsheet runs it. Bringing it in takes exactly one away.
- Times are ISO 8601 with the offset from UTC in force; days are `YYYY-MM-DD`; clock times `HH:MM`.
- Ids are UUIDs of version 7.
"""


def schema_page(connection: sqlite3.Connection) -> str:
    """The description of every table of a diary, as Markdown."""
    tables = (_table(connection, name) for name in table_names(connection))
    return "\n".join([_INTRODUCTION, *tables])


def _table(connection: sqlite3.Connection, name: str) -> str:
    exported = ", exported" if name in TABLES else ""
    lines = [f"## `{name}`{exported}", "", "| column | type | holds |", "| --- | --- | --- |"]
    for column in columns_of(connection, name):
        optional = ", may be blank" if column.optional else ""
        lines.append(f"| `{column.name}` | {column.type}{optional} | {column.words} |")
    return "\n".join([*lines, ""])
