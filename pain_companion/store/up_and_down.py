"""What winds a person up and what settles them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import query
from pain_companion.store.up_and_down_rows import up_down_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class UpDownStore:
    """The list of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[UpDownLine]:
        """Every line that was ever in the list, in the order in which they came."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM up_and_down WHERE deleted_at IS NULL"
            " ORDER BY noted_on, created_at, rowid",
        )
        return [up_down_from(row) for row in rows]

    def add(self, line: UpDownLine) -> UpDownLine:
        """Add a line, unless it is in the list already. One that ended that day goes on."""
        with self._diary.change(f"{line.way.heading}: a line") as recorder:
            same = [each for each in self.all() if each.says_the_same(line)]
            for each in same:
                if each.ended_on is None:
                    return each
            going_on = (each for each in same if each.ended_on == line.noted_on)
            known = next(going_on, replace(line, id=""))
            return recorder.keep("up_and_down", replace(known, ended_on=None))

    def end(self, line: UpDownLine, day: date) -> None:
        """Say that a line is not so any more from a day on. Earlier lists keep it."""
        with self._diary.change(f"{line.way.heading}: not so any more") as recorder:
            recorder.alter("up_and_down", line.id, ended_on=day)

    def bring_back(self, line: UpDownLine, day: date) -> UpDownLine:
        """Let a line that ended hold again from a day on."""
        return self.add(replace(line, noted_on=day))

    def delete(self, line: UpDownLine) -> None:
        """Put a line into the bin, as if it had never been in the list."""
        with self._diary.change(f"Deleted: {line.way.heading.lower()}, a line") as recorder:
            recorder.put_in_bin("up_and_down", line.id)


UP_DOWN_BIN_KINDS: Mapping[str, BinKind] = {
    "up_and_down": BinKind(lambda row: f"{Way(row['way']).heading}: a line")
}
