"""Every change a person makes, kept so that it can be undone: today, and next week."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import Field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from pain_companion.frozen import frozen
from pain_companion.store.ids import new_id
from pain_companion.store.records import row_of
from pain_companion.store.rows import Row, find_row, insert_rows, put_row, query
from pain_companion.store.values import plain

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

KEPT_CHANGES = 1000
"""How many changes can be undone. The oldest go first."""


class Kept(Protocol):
    """A record that the diary keeps. Its id is empty until then."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> str:
        """Its id."""


K = TypeVar("K", bound=Kept)


@frozen
class Change:
    """One thing a person did, in plain words, and whether it is undone now."""

    id: int
    made_at: datetime
    title: str
    undone: bool


class Recorder:
    """Writes rows inside one transaction and notes how each was before and is after."""

    def __init__(self, connection: sqlite3.Connection, title: str, now: datetime) -> None:
        self.now = now
        self._connection = connection
        self._title = title
        self._change_id: int | None = None

    def row(self, table: str, row_id: str) -> dict[str, Any] | None:
        """The row with this id as it is now, also one in the bin, or None."""
        return find_row(self._connection, table, row_id)

    def put(self, table: str, row: Row) -> None:
        """Insert the row, or replace the row with its `id`. Nothing happens if it is the same."""
        before = find_row(self._connection, table, row["id"])
        after = {**(before or {}), **row}
        if before == after:
            return
        put_row(self._connection, table, after)
        self._note(table, row["id"], before, find_row(self._connection, table, row["id"]))

    def record(self, table: str, row: Row) -> None:
        """Put a record, with when it was made and last changed, unless nothing in it differs."""
        before = self.row(table, row["id"])
        if before is not None and all(before[name] == value for name, value in row.items()):
            return
        moment = self.now.isoformat()
        created_at = before["created_at"] if before else moment
        stamps = {"created_at": created_at, "updated_at": moment, "deleted_at": None}
        self.put(table, {**row, **stamps})

    def keep(self, table: str, kept: K) -> K:
        """Put a record whose fields are the columns of its table. A new one gets an id."""
        kept = replace(kept, id=kept.id or new_id(self.now))
        self.record(table, row_of(kept))
        return kept

    def alter(self, table: str, row_id: str, **columns: object) -> None:
        """Change these columns of a record."""
        values = {name: plain(value) for name, value in columns.items()}
        self.put(table, {"id": row_id, **values, "updated_at": self.now.isoformat()})

    def put_in_bin(self, table: str, row_id: str) -> None:
        """Put a record into the bin."""
        self.alter(table, row_id, deleted_at=self.now)

    def add_all(self, table: str, rows: Sequence[Row]) -> None:
        """Insert many rows whose ids are new here."""
        insert_rows(self._connection, table, rows)
        for row in rows:
            self._note(table, row["id"], None, row)

    def _note(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        if self._change_id is None:
            self._change_id = self._begin_change()
        self._connection.execute(
            "INSERT INTO change_rows (change_id, table_name, row_id, before, after)"
            " VALUES (?, ?, ?, ?, ?)",
            (self._change_id, table, row_id, _packed(before), _packed(after)),
        )

    def _begin_change(self) -> int:
        cursor = self._connection.execute(
            "INSERT INTO changes (made_at, title) VALUES (?, ?)",
            (self.now.isoformat(), self._title),
        )
        change_id = cursor.lastrowid
        assert change_id is not None
        self._connection.execute("DELETE FROM changes WHERE id <= ?", (change_id - KEPT_CHANGES,))
        return change_id


class History:
    """The list of changes of one diary, newest first, and the way back and forth in it."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def recent(self, limit: int) -> list[Change]:
        """Up to `limit` changes, newest first."""
        rows = self._diary.connection.execute(
            "SELECT id, made_at, title, undone_at FROM changes ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [_change(row) for row in rows]

    def undo(self) -> Change | None:
        """Take back the newest change that stands. None where there is nothing to take back."""
        return self._move(
            "SELECT id, made_at, title, undone_at FROM changes WHERE undone_at IS NULL"
            " ORDER BY id DESC LIMIT 1",
            "before",
        )

    def redo(self) -> Change | None:
        """Bring back what was undone last, unless something else was done since."""
        return self._move(
            "SELECT id, made_at, title, undone_at FROM changes WHERE undone_at IS NOT NULL"
            " AND id > (SELECT coalesce(max(id), 0) FROM changes WHERE undone_at IS NULL)"
            " ORDER BY id LIMIT 1",
            "after",
        )

    def _move(self, find: str, side: str) -> Change | None:
        connection = self._diary.connection
        with self._diary.transaction():
            found = connection.execute(find).fetchone()
            if found is None:
                return None
            change = _change(found)
            rows = query(
                connection, "SELECT * FROM change_rows WHERE change_id = ? ORDER BY id", [change.id]
            )
            for row in rows if side == "after" else reversed(rows):
                _make_row(connection, row["table_name"], row["row_id"], row[side])
            undone_at = self._diary.now().isoformat() if side == "before" else None
            connection.execute(
                "UPDATE changes SET undone_at = ? WHERE id = ?", (undone_at, change.id)
            )
        return change


def _make_row(connection: sqlite3.Connection, table: str, row_id: str, packed: str | None) -> None:
    if packed is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
    else:
        put_row(connection, table, json.loads(packed))


def _packed(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _change(row: tuple[int, str, str, str | None]) -> Change:
    change_id, made_at, title, undone_at = row
    return Change(change_id, datetime.fromisoformat(made_at), title, undone_at is not None)
