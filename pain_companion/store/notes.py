"""Finding words among everything a person wrote, through the index that the file keeps."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from pain_companion.domain.notes import Note
from pain_companion.domain.search_words import matching
from pain_companion.store.rows import find_row, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_ABOUT: Mapping[str, str] = {
    "nights": "morning",
    "activities": "id",
    "activity_tries": "activity_id",
    "pacing_plans": "activity_id",
    "activity_logs": "activity_id",
    "tools": "id",
    "tool_uses": "tool_id",
    "lesson_notes": "lesson",
    "check_ins": "day",
    "own_answers": "day",
    "goals": "id",
    "appointments": "id",
    **dict.fromkeys(("goal_steps", "goal_days", "goal_reviews"), "goal_id"),
}
"""The column of a table that says what a note there is about, where that leads to it."""


class NoteStore:
    """The notes of one diary. Each change brings its index up to date."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def find(self, text: str, limit: int, sources: Collection[str]) -> list[Note]:
        """Up to `limit` notes of these tables that hold every word of `text`, the newest first.

        The last word need only be the beginning of one, and so need any of two letters or more.
        None for a text without a letter or a digit.
        """
        wanted = matching(text)
        if not wanted:
            return []
        places = ", ".join("?" for _ in sources)
        rows = query(
            self._diary.connection,
            "SELECT source, row_id, day, note_words.words FROM note_index"
            " JOIN note_words ON note_words.id = note_index.rowid"
            f" WHERE note_index MATCH ? AND source IN ({places})"
            " ORDER BY day DESC, note_words.id DESC LIMIT ?",
            [wanted, *sources, limit],
        )
        return [self._note(**row) for row in rows]

    def _note(self, source: str, row_id: str, day: str, words: str) -> Note:
        found: Mapping[str, Any] = {}
        if source in _ABOUT:
            found = find_row(self._diary.connection, source, row_id) or {}
        about = found.get(_ABOUT.get(source, ""))
        return Note(source, row_id, date.fromisoformat(day[:10]), words, about or "")


def index_notes(connection: sqlite3.Connection) -> None:
    """Take what was written into the index, and out of it what is not there any more.

    Inside the transaction that changed it. Triggers note what is to be done; they may not do it
    themselves, since what a file's triggers may touch is kept small (`trusted_schema`).
    """
    waiting = connection.execute("SELECT 1 FROM note_words WHERE state <> 'indexed'").fetchone()
    if waiting is None:
        return
    connection.execute(
        "INSERT INTO note_index (note_index, rowid, words)"
        f" SELECT 'delete', id, words FROM note_words {_IS_GONE}"
    )
    connection.execute(f"DELETE FROM note_words {_IS_GONE}")
    connection.execute(
        f"INSERT INTO note_index (rowid, words) SELECT id, words FROM note_words {_IS_NEW}"
    )
    connection.execute(f"UPDATE note_words SET state = 'indexed' {_IS_NEW}")


def forget_removed_words(connection: sqlite3.Connection) -> None:
    """Make the index of notes anew: it keeps words that were deleted until then.

    A file of an older version has none.
    """
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'note_index'").fetchone()
    if found is not None:
        connection.execute(f"DELETE FROM note_words {_IS_GONE}")
        connection.execute("INSERT INTO note_index (note_index) VALUES ('rebuild')")
        connection.execute(f"UPDATE note_words SET state = 'indexed' {_IS_NEW}")


# Without the second condition SQLite does not see that its index of these few rows will do.
_IS_GONE = "WHERE state = 'gone' AND state <> 'indexed'"
_IS_NEW = "WHERE state = 'new' AND state <> 'indexed'"
