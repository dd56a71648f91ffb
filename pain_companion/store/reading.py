"""Pages that a person does not want to be offered for a while, in the diary file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.reading import PutOff
from pain_companion.store.records import reader
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


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
            return recorder.keep("put_off_pages", PutOff(page, today))


put_off_from = reader(PutOff, put_off_on=date.fromisoformat)
