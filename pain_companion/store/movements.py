"""Movements and how their days went, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.history import Recorder
from pain_companion.store.rows import find_live, query
from pain_companion.store.wellbeing_rows import (
    movement_day_from,
    movement_from,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class MovementStore:
    """The movements of one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Movement]:
        """Every movement in its order, those that were put aside last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM movements WHERE deleted_at IS NULL"
            " ORDER BY ended_on IS NOT NULL, place, created_at, rowid",
        )
        return [movement_from(row) for row in rows]

    def movement(self, movement_id: str) -> Movement | None:
        """One movement, also one that was put aside."""
        row = find_live(self._diary.connection, "movements", movement_id)
        return None if row is None else movement_from(row)

    def save(self, movement: Movement) -> Movement:
        """Add a movement, or change the one with its id."""
        return self.save_all([movement])[0]

    def save_all(self, movements: Sequence[Movement]) -> list[Movement]:
        """Add or change several, in one change."""
        with self._diary.change("Movements") as recorder:
            return [recorder.keep("movements", movement) for movement in movements]

    def put_aside(self, movement_id: str, day: date | None) -> None:
        """Put a movement aside from `day` on, or with None bring it back. Its days stay."""
        title = "Movement put aside" if day else "Movement back"
        with self._diary.change(title) as recorder:
            recorder.alter("movements", movement_id, ended_on=day)

    def delete(self, movement_id: str) -> None:
        """Put a movement into the bin, and its days with it."""
        with self._diary.change("Deleted: a movement") as recorder:
            recorder.put_in_bin("movements", movement_id)

    def days(self, first: date, last: date) -> list[MovementDay]:
        """How movements that are not in the bin went, from one day to another."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM movement_days WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " AND movement_id IN (SELECT id FROM movements WHERE deleted_at IS NULL)"
            " ORDER BY day, created_at, rowid",
            [first.isoformat(), last.isoformat()],
        )
        return [movement_day_from(row) for row in rows]

    def on(self, movement_id: str, day: date) -> MovementDay | None:
        """How one movement went on one day."""
        return next((each for each in self.days(day, day) if each.movement_id == movement_id), None)

    def answer(self, movement_id: str, day: date, answer: MovementAnswer | None) -> None:
        """Say how a movement went on a day, or take that back with None. A note stays with it."""
        with self._change(day) as recorder:
            given = self.on(movement_id, day)
            if answer is not None:
                told = given or MovementDay(movement_id, day, answer)
                _keep_day(recorder, replace(told, answer=answer))
            elif given is not None:
                recorder.put_in_bin("movement_days", given.id)

    def save_day(self, told: MovementDay) -> MovementDay:
        """Add how a day went, with its note, or change what is told of that day."""
        with self._change(told.day) as recorder:
            given = self.on(told.movement_id, told.day)
            return _keep_day(recorder, replace(told, id=told.id or (given.id if given else "")))

    def delete_day(self, day_id: str) -> None:
        """Put what is told of a day into the bin."""
        with self._diary.change("Deleted: how a movement went") as recorder:
            recorder.put_in_bin("movement_days", day_id)

    def _change(self, day: date) -> AbstractContextManager[Recorder]:
        return self._diary.change(_on(day))


def _keep_day(recorder: Recorder, told: MovementDay) -> MovementDay:
    return recorder.keep("movement_days", told)


def _on(day: date) -> str:
    return f"Movement on {date_words(day)}"


MOVEMENT_BIN_KINDS: Mapping[str, BinKind] = {
    "movements": dated("agreed_on", "Movement from"),
    "movement_days": BinKind(lambda row: _on(date.fromisoformat(row["day"]))),
}
