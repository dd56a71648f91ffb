"""What an example person wrote, as rows of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from pain_companion.store.keeping import KEEPING
from pain_companion.store.rows import Row
from pain_companion.store.settings import choice_row
from pain_companion.store.tables import TABLES


class Written(NamedTuple):
    """A record and when it was written. `table` is named where its type alone does not say it."""

    record: Any
    at: datetime
    table: str = ""


_KINDS = [each.kind for each in KEEPING.values()]
TABLE_OF: Mapping[type, str] = {
    each.kind: name for name, each in KEEPING.items() if _KINDS.count(each.kind) == 1
}
"""The table of each kind of record that one table alone keeps."""


def rows_of(everything: Iterable[Written]) -> dict[str, list[Row]]:
    """The rows of each table, those that others refer to first. What has no id gets one."""
    tables: dict[str, list[Row]] = {name: [] for name in TABLES if name != "settings"}
    for record, at, named in everything:
        table = named or TABLE_OF[type(record)]
        row_id = record.id or f"example-{table}-{len(tables[table])}"
        stamp = at.isoformat()
        row = KEEPING[table].write(replace(record, id=row_id))
        tables[table].append({**row, "created_at": stamp, "updated_at": stamp})
    return tables


def setting_rows(settings: Mapping[str, object], at: datetime) -> list[Row]:
    """What was chosen in the settings."""
    return [
        {"id": name, **choice_row(value), "updated_at": at.isoformat()}
        for name, value in settings.items()
    ]
