"""Sheets about hard moments, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.ids import new_id
from pain_companion.store.rows import find_live, query
from pain_companion.store.wellbeing_rows import hard_moment_from, moment_row

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class HardMomentStore:
    """The sheets of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[HardMoment]:
        """Every sheet, that of the latest day first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM hard_moments WHERE deleted_at IS NULL"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
        )
        return [hard_moment_from(row) for row in rows]

    def moment(self, moment_id: str) -> HardMoment | None:
        """One sheet."""
        row = find_live(self._diary.connection, "hard_moments", moment_id)
        return None if row is None else hard_moment_from(row)

    def save(self, moment: HardMoment) -> HardMoment:
        """Add a sheet, or change the one with its id."""
        with self._diary.change(_of(moment.day)) as recorder:
            written_at = moment.written_at or recorder.now
            kept = replace(moment, id=moment.id or new_id(recorder.now), written_at=written_at)
            recorder.record("hard_moments", moment_row(kept))
        return kept

    def delete(self, moment_id: str) -> None:
        """Put a sheet into the bin."""
        with self._diary.change("Deleted: a sheet about a hard moment") as recorder:
            recorder.put_in_bin("hard_moments", moment_id)


def _of(day: date) -> str:
    return f"Hard moment of {date_words(day)}"


HARD_MOMENT_BIN_KINDS: Mapping[str, BinKind] = {
    "hard_moments": BinKind(lambda row: _of(date.fromisoformat(row["day"])))
}
