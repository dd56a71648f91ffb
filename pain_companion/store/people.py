"""People whom a person can turn to, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pain_companion.domain.people import Person
from pain_companion.store.bin import BinKind
from pain_companion.store.records import reader
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PeopleStore:
    """The people of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Person]:
        """Everyone, in their order."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM people WHERE deleted_at IS NULL ORDER BY place, created_at, rowid",
        )
        return [person_from(row) for row in rows]

    def save(self, person: Person) -> Person:
        """Add someone, or change the one with this id."""
        return self.save_all([person])[0]

    def save_all(self, people: Sequence[Person]) -> list[Person]:
        """Add or change several, in one change."""
        with self._diary.change("People") as recorder:
            return [recorder.keep("people", person) for person in people]

    def delete(self, person_id: str) -> None:
        """Put someone into the bin."""
        with self._diary.change("Deleted: a person") as recorder:
            recorder.put_in_bin("people", person_id)


person_from = reader(Person)
PEOPLE_BIN_KINDS: Mapping[str, BinKind] = {"people": BinKind(lambda row: "A person")}
