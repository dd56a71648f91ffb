"""Practices that were done, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pain_companion.domain.practice import PracticeLog, Week, week_of
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.practice_rows import practice_log_from
from pain_companion.store.rows import find_live, find_row, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PRACTICE_FORM = "practice"
"""The form whose draft is a practice under way; its subject is the name of the practice."""
NEWEST_FIRST = "day DESC, datetime(started_at) DESC, created_at DESC, rowid DESC"


class PracticeStore:
    """The practices of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def logs(self, first: date, last: date) -> list[PracticeLog]:
        """What was done from one day to another, both included, newest first."""
        rows = self._query(
            "SELECT * FROM practice_logs WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            f" ORDER BY {NEWEST_FIRST}",
            [first.isoformat(), last.isoformat()],
        )
        return [practice_log_from(row) for row in rows]

    def week(self, first: date) -> Week:
        """The seven days that begin with `first`, put together."""
        return week_of(self.logs(first, first + timedelta(days=6)))

    def log(self, log_id: str) -> PracticeLog | None:
        """One of them, unless it is in the bin."""
        row = find_live(self._diary.connection, "practice_logs", log_id)
        return None if row is None else practice_log_from(row)

    def last(self) -> PracticeLog | None:
        """The one that was done last."""
        rows = self._query(
            f"SELECT * FROM practice_logs WHERE deleted_at IS NULL ORDER BY {NEWEST_FIRST} LIMIT 1"
        )
        return practice_log_from(rows[0]) if rows else None

    def newest_day(self, *, before: date) -> date | None:
        """The last day before another on which something was done."""
        rows = self._query(
            "SELECT max(day) AS day FROM practice_logs WHERE deleted_at IS NULL AND day < ?",
            [before.isoformat()],
        )
        return date.fromisoformat(rows[0]["day"]) if rows[0]["day"] else None

    def save(self, log: PracticeLog) -> PracticeLog:
        """Add one, or change the one with its id."""
        with self._diary.change(f"Practice on {date_words(log.day)}") as recorder:
            written_at = log.written_at or recorder.now
            return recorder.keep("practice_logs", replace(log, written_at=written_at))

    def delete(self, log_id: str) -> None:
        """Put one into the bin."""
        row = find_row(self._diary.connection, "practice_logs", log_id)
        if row is not None:
            title = PRACTICE_BIN_KINDS["practice_logs"].title(row)
            with self._diary.change(f"Deleted: {title}") as recorder:
                recorder.put_in_bin("practice_logs", log_id)

    def _query(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return query(self._diary.connection, sql, values)


PRACTICE_BIN_KINDS: Mapping[str, BinKind] = {"practice_logs": dated("day", "Practice on")}
