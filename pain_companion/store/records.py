"""Records as rows of their tables, and back. A column has the name of the field that it keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from pain_companion.store.rows import Row
from pain_companion.store.values import plain

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


def row_of(record: DataclassInstance, *apart: str) -> dict[str, object]:
    """A record as the columns of its table, but for the fields that are kept `apart` from them."""
    names = (each.name for each in fields(record) if each.name not in apart)
    return {name: plain(getattr(record, name)) for name in names}


def reader(kind: type[Record], /, **read: Callable[[Any], object]) -> Callable[[Row], Record]:
    """What makes a record of this kind from a row of its table.

    `read` names what reads a column that is not blank; without it, a field is as it is kept. The
    reader raises ValueError for what cannot be read. It is made once: a long diary has many rows.
    """
    names = [each.name for each in fields(kind)]
    places = [(names.index(name), value_from) for name, value_from in read.items()]

    def record_from(row: Row) -> Record:
        values = [row[name] for name in names]
        for place, value_from in places:
            if values[place] is not None:
                values[place] = value_from(values[place])
        return kind(*values)

    return record_from
