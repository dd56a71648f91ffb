"""Every change a person makes, kept so that it can be undone: today, and next week."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlite_utils.db import Database

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

KEPT_CHANGES = 1000
"""How many changes can be undone. The oldest go first."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One thing a person did, in plain words, and whether it is undone now."""

    id: int
    made_at: datetime
    title: str
    undone: bool


class Recorder:
    """Writes rows inside one transaction and notes how each was before and is after."""

    def __init__(self, db: Database, title: str, now: datetime) -> None:
        self.now = now
        self._db = db
        self._title = title
        self._change_id: int | None = None

    def row(self, table: str, row_id: str) -> dict[str, Any] | None:
        """The row with this id as it is now, also one in the bin, or None."""
        return find_row(self._db, table, row_id)

    def put(self, table: str, row: Row) -> None:
        """Insert the row, or replace the row with its `id`. Nothing happens if it is the same."""
        before = find_row(self._db, table, row["id"])
        after = {**(before or {}), **row}
        if before == after:
            return
        _put_row(self._db, table, after)
        self._note(table, row["id"], before, find_row(self._db, table, row["id"]))

    def add_all(self, table: str, rows: Sequence[Row]) -> None:
        """Insert many rows whose ids are new here."""
        for row in rows:
            _put_row(self._db, table, row)
            self._note(table, row["id"], None, row)

    def _note(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        if self._change_id is None:
            self._change_id = self._begin_change()
        self._db.execute(
            "INSERT INTO change_rows (change_id, table_name, row_id, before, after)"
            " VALUES (?, ?, ?, ?, ?)",
            (self._change_id, table, row_id, _packed(before), _packed(after)),
        )

    def _begin_change(self) -> int:
        cursor = self._db.execute(
            "INSERT INTO changes (made_at, title) VALUES (?, ?)",
            (self.now.isoformat(), self._title),
        )
        change_id = cursor.lastrowid
        assert change_id is not None
        self._db.execute("DELETE FROM changes WHERE id <= ?", (change_id - KEPT_CHANGES,))
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
        db = self._diary.db
        with self._diary.transaction():
            found = db.execute(find).fetchone()
            if found is None:
                return None
            change = _change(found)
            rows = list(
                db.query("SELECT * FROM change_rows WHERE change_id = ? ORDER BY id", [change.id])
            )
            for row in rows if side == "after" else reversed(rows):
                _make_row(db, row["table_name"], row["row_id"], row[side])
            undone_at = self._diary.now().isoformat() if side == "before" else None
            db.execute("UPDATE changes SET undone_at = ? WHERE id = ?", (undone_at, change.id))
        return change


def find_row(db: Database, table: str, row_id: str) -> dict[str, Any] | None:
    """The row with this id, also one that is in the bin, or None."""
    return next(iter(db.table(table).rows_where("id = ?", [row_id])), None)


def _make_row(db: Database, table: str, row_id: str, packed: str | None) -> None:
    if packed is None:
        db.table(table).delete_where("id = ?", [row_id])
    else:
        _put_row(db, table, json.loads(packed))


def _put_row(db: Database, table: str, row: Row) -> None:
    # Not sqlite-utils' upsert: its first use probes the file by writing to it. Not REPLACE either:
    # that deletes the old row, and with it what refers to it.
    columns = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" for _ in row)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
    db.execute(
        f'INSERT INTO "{table}" ({columns}) VALUES ({places})'
        f" ON CONFLICT (id) DO UPDATE SET {updates}",
        tuple(row.values()),
    )


def _packed(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _change(row: tuple[int, str, str, str | None]) -> Change:
    change_id, made_at, title, undone_at = row
    return Change(change_id, datetime.fromisoformat(made_at), title, undone_at is not None)
