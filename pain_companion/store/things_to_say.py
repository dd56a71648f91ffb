"""What a person wants to say at an appointment, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import ThingToSay
from pain_companion.store.appointment_rows import thing_from
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class ThingToSayStore:
    """What the person of one diary wants to say."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[ThingToSay]:
        """What waits to be said as it was written, then what was said, the latest first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM things_to_say WHERE deleted_at IS NULL"
            " ORDER BY said_on IS NOT NULL, said_on DESC, noted_on, created_at, rowid",
        )
        return [thing_from(row) for row in rows]

    def thing(self, thing_id: str) -> ThingToSay | None:
        """One of them."""
        return next((each for each in self.all() if each.id == thing_id), None)

    def save(self, thing: ThingToSay) -> ThingToSay:
        """Add one, or change the one with its id."""
        with self._diary.change("A thing to say") as recorder:
            return recorder.keep("things_to_say", thing)

    def tick(self, thing: ThingToSay, day: date | None, appointment_id: str | None = None) -> None:
        """Note the day on which it was said, at which appointment; or with None that it waits."""
        at = appointment_id or thing.appointment_id
        with self._diary.change("A thing to say") as recorder:
            recorder.alter("things_to_say", thing.id, said_on=day, appointment_id=at)

    def delete(self, thing_id: str) -> None:
        """Put one into the bin."""
        with self._diary.change("Deleted: a thing to say") as recorder:
            recorder.put_in_bin("things_to_say", thing_id)


THING_TO_SAY_BIN_KINDS: Mapping[str, BinKind] = {
    "things_to_say": BinKind(lambda row: "A thing to say at an appointment"),
}
