"""Deleted things, until they are put back or removed for good."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pain_companion.formats import date_words
from pain_companion.frozen import frozen
from pain_companion.store.drafts import drop_drafts, drop_drafts_about
from pain_companion.store.faults import TakenError
from pain_companion.store.notes import forget_removed_words
from pain_companion.store.rows import find_row, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


@frozen
class BinItem:
    """One deleted row: where it was, and what it is in plain words without the person's own."""

    table: str
    id: str
    title: str
    deleted_at: datetime


@frozen
class BinKind:
    """How a table's rows are named in the bin, and which drafts are about one."""

    title: Callable[[Mapping[str, Any]], str]
    draft: tuple[str, str] | None = None
    """A form whose drafts name a row by another column than its id, and that column."""


BinKinds = Mapping[str, BinKind]


def dated(column: str, what: str, draft: tuple[str, str] | None = None) -> BinKind:
    """A kind that is named by what it is and the day in one of its columns."""

    def title(row: Mapping[str, Any]) -> str:
        return f"{what} {date_words(date.fromisoformat(row[column]))}"

    return BinKind(title, draft)


class Bin:
    """The bin of one diary."""

    def __init__(self, diary: Diary, kinds: BinKinds) -> None:
        self._diary = diary
        self._kinds = kinds

    def items(self) -> list[BinItem]:
        """Everything in the bin, deleted last first."""
        found = [
            BinItem(table, row["id"], kind.title(row), datetime.fromisoformat(row["deleted_at"]))
            for table, kind in self._kinds.items()
            for row in self._deleted(table)
        ]
        return sorted(found, key=lambda item: item.deleted_at, reverse=True)

    def _deleted(self, table: str) -> list[dict[str, Any]]:
        sql = f'SELECT * FROM "{table}" WHERE deleted_at IS NOT NULL'
        return query(self._diary.connection, sql)

    def put_back(self, item: BinItem) -> None:
        """Take it out of the bin. Raises TakenError where something stands in its place now."""
        try:
            with self._diary.change(f"Put back: {item.title}") as recorder:
                recorder.put(item.table, {"id": item.id, "deleted_at": None})
        except sqlite3.IntegrityError:
            raise TakenError(
                "There is something in its place now. Delete that first, then put this back."
            ) from None

    def remove_for_good(self, item: BinItem) -> None:
        """Remove it from the file beyond recall: the row, its undo steps and its drafts.

        Backups, exports and copies elsewhere are not reached from here.
        """
        with self._diary.transaction():
            erase(self._diary.connection, self._kinds, item.table, item.id)
        leave_no_trace(self._diary.connection)


def erase(connection: sqlite3.Connection, kinds: BinKinds, table: str, row_id: str) -> bool:
    """Delete a row, what belongs to it, their undo steps and their drafts, inside a transaction.

    Returns whether there was anything of it.
    """
    found = _erase_rows(connection, kinds, _belongings(connection), table, row_id)
    # Once for all the rows: it looks at every change there is.
    connection.execute("DELETE FROM changes WHERE id NOT IN (SELECT change_id FROM change_rows)")
    return found


def _erase_rows(
    connection: sqlite3.Connection,
    kinds: BinKinds,
    belongings: Mapping[str, Sequence[tuple[str, str]]],
    table: str,
    row_id: str,
) -> bool:
    for child, owner in belongings.get(table, ()):
        rows = connection.execute(f'SELECT id FROM "{child}" WHERE "{owner}" = ?', (row_id,))
        for (child_id,) in rows.fetchall():
            _erase_rows(connection, kinds, belongings, child, child_id)
    found = find_row(connection, table, row_id)
    draft = kinds[table].draft if table in kinds else None
    if found is not None and draft is not None:
        form, subject = draft
        drop_drafts(connection, form, found[subject])
    drop_drafts_about(connection, row_id)
    connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
    steps = connection.execute(
        "DELETE FROM change_rows WHERE table_name = ? AND row_id = ?", (table, row_id)
    )
    return found is not None or steps.rowcount > 0


def _belongings(connection: sqlite3.Connection) -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each table those whose rows go with one of its own, and the column that names that one.

    The file itself says so: it may be a backup of an older version.
    """
    found = defaultdict[str, list[tuple[str, str]]](list)
    for owner, table, column in connection.execute(
        'SELECT link."table", ours.name, link."from" FROM sqlite_schema AS ours'
        " JOIN pragma_foreign_key_list(ours.name) AS link"
        " WHERE ours.type = 'table' AND link.on_delete = 'CASCADE'"
    ):
        found[owner].append((table, column))
    return found


def leave_no_trace(connection: sqlite3.Connection) -> None:
    """Rewrite the file and empty its journal, so that no deleted word stays in either."""
    forget_removed_words(connection)
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
