"""Pain numbers in the diary file, for who has asked for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.check_in import PainNumber
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.check_in_rows import pain_number_from
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LATELY = 200
"""Among so many numbers the places used lately are looked for."""


class PainNumberStore:
    """The pain numbers of one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def between(self, first: date, last: date) -> list[PainNumber]:
        """The numbers from one day to another, in order; those without a time first each day."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM pain_numbers WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " ORDER BY day, datetime(noted_at), created_at, rowid",
            [first.isoformat(), last.isoformat()],
        )
        return [pain_number_from(row) for row in rows]

    def newest(self, limit: int) -> list[PainNumber]:
        """Up to so many numbers, newest first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM pain_numbers WHERE deleted_at IS NULL"
            " ORDER BY day DESC, datetime(noted_at) DESC, created_at DESC, rowid DESC LIMIT ?",
            [limit],
        )
        return [pain_number_from(row) for row in rows]

    def one(self, pain_id: str) -> PainNumber | None:
        """One number."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM pain_numbers WHERE deleted_at IS NULL AND id = ?",
            [pain_id],
        )
        return pain_number_from(rows[0]) if rows else None

    def places_lately(self, count: int) -> list[str]:
        """Up to so many places that were named last, each once, newest first."""
        named = (each.body_place for each in self.newest(LATELY))
        return list(dict.fromkeys(place for place in named if place))[:count]

    def save(self, pain: PainNumber) -> PainNumber:
        """Add a number, or change the one with its id."""
        with self._diary.change(_on(pain.day)) as recorder:
            written_at = pain.written_at or recorder.now
            return recorder.keep("pain_numbers", replace(pain, written_at=written_at))

    def delete(self, pain_id: str) -> None:
        """Put a number into the bin."""
        with self._diary.change("Deleted: a pain number") as recorder:
            recorder.put_in_bin("pain_numbers", pain_id)


def _on(day: date) -> str:
    return f"Pain number on {date_words(day)}"


PAIN_NUMBER_BIN_KINDS: Mapping[str, BinKind] = {
    "pain_numbers": BinKind(lambda row: _on(date.fromisoformat(row["day"]))),
}
