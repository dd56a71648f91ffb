"""Pages that a person does not want to be offered for a while, in the diary file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.reading import PutOff
from pain_companion.store.ids import new_id
from pain_companion.store.rows import Row, query
from pain_companion.store.values import day_from, plain

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

COLUMNS = ("id", "page", "put_off_on")


class ReadingStore:
    """What one diary keeps about pages to read."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def put_off_pages(self, today: date) -> set[str]:
        """The pages that are not to be offered now."""
        rows = query(self._diary.connection, "SELECT * FROM put_off_pages WHERE deleted_at IS NULL")
        return {each.page for each in map(put_off_from, rows) if each.holds(today)}

    def put_off(self, page: str, today: date) -> PutOff:
        """Do not offer a page for a while."""
        with self._diary.change("A page put off") as recorder:
            kept = PutOff(page, today, new_id(recorder.now))
            recorder.record("put_off_pages", put_off_row(kept))
        return kept


def put_off_row(put_off: PutOff) -> Row:
    """A page that was put off as the columns of its table."""
    return {name: plain(getattr(put_off, name)) for name in COLUMNS}


def put_off_from(row: Row) -> PutOff:
    """A page that was put off from a row of its table."""
    put_off_on = day_from(row["put_off_on"])
    assert put_off_on is not None
    return PutOff(row["page"], put_off_on, row["id"])
