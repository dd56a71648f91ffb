"""What is typed into a form and not saved yet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


@frozen
class Draft:
    """The words in a form's fields, by field name. `subject` says what the form is about."""

    form: str
    subject: str
    body: Mapping[str, str]
    kept_at: datetime


class Drafts:
    """The drafts of one diary. Each open window types into its own, so that none is lost."""

    def __init__(self, diary: Diary, typing: str) -> None:
        self._diary = diary
        self._typing = typing

    def keep(self, form: str, subject: str, body: Mapping[str, str]) -> None:
        """Keep what is typed now. It survives the end of the program in any way.

        Drafts need not survive a power cut, so they are not worth a sync of the disk.
        """
        values = (form, subject, self._typing, _packed(body))
        with self._diary.unsynced_transaction() as connection:
            # A new row each time: their order tells which was typed last, and no clock does.
            connection.execute(
                "INSERT OR REPLACE INTO drafts (form, subject, typing, body, kept_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (*values, self._diary.now().isoformat()),
            )

    def newest(self, form: str, subject: str) -> Draft | None:
        """The draft of this form that was typed last, in this window or another."""
        return next((each for each in self.of(form) if each.subject == subject), None)

    def of(self, form: str) -> list[Draft]:
        """The drafts of this form, the one typed last first."""
        return [each for each in self.all() if each.form == form]

    def all(self) -> list[Draft]:
        """Every draft, the one typed last first."""
        rows = self._diary.connection.execute(
            "SELECT form, subject, body, kept_at FROM drafts ORDER BY rowid DESC"
        )
        return [
            Draft(form, subject, json.loads(body), datetime.fromisoformat(kept_at))
            for form, subject, body, kept_at in rows
        ]

    def drop(self, form: str, subject: str) -> None:
        """Forget the drafts of this form: it was saved, or put away on purpose."""
        with self._diary.unsynced_transaction() as connection:
            drop_drafts(connection, form, subject)


def fill_drafts(connection: sqlite3.Connection, drafts: Iterable[Draft]) -> None:
    """Insert drafts that no window types into any more, inside a transaction."""
    connection.executemany(
        "INSERT INTO drafts (form, subject, typing, body, kept_at) VALUES (?, ?, '', ?, ?)",
        [
            (each.form, each.subject, _packed(each.body), each.kept_at.isoformat())
            for each in drafts
        ],
    )


def drop_drafts(connection: sqlite3.Connection, form: str, subject: str) -> None:
    """Delete the drafts of a form, inside a transaction that is under way."""
    connection.execute("DELETE FROM drafts WHERE form = ? AND subject = ?", (form, subject))


def drop_drafts_about(connection: sqlite3.Connection, row_id: str) -> None:
    """Delete the drafts of any form whose subject names this row, inside a transaction.

    A subject is the row's id, or has it as one of its words: "new ID" is something new about it.
    """
    connection.execute(
        "DELETE FROM drafts WHERE instr(' ' || subject || ' ', ' ' || ? || ' ')", (row_id,)
    )


def _packed(body: Mapping[str, str]) -> str:
    return json.dumps(dict(body), ensure_ascii=False)
