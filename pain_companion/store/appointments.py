"""Appointments in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import Appointment
from pain_companion.store.appointment_rows import appointment_from
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class AppointmentStore:
    """The appointments of one diary. Days are counted in with both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Appointment]:
        """Every appointment, in the order of their days."""
        return self._where("TRUE")

    def between(self, first: date, last: date) -> list[Appointment]:
        """The appointments from one day to another."""
        return self._where("day BETWEEN ? AND ?", [first.isoformat(), last.isoformat()])

    def appointment(self, appointment_id: str) -> Appointment | None:
        """One appointment."""
        return next(iter(self._where("id = ?", [appointment_id])), None)

    def save(self, appointment: Appointment) -> Appointment:
        """Add an appointment, or change the one with its id."""
        with self._diary.change("An appointment") as recorder:
            return recorder.keep("appointments", appointment)

    def delete(self, appointment_id: str) -> None:
        """Put an appointment into the bin. What was to be said at it waits for the next."""
        with self._diary.change("Deleted: an appointment") as recorder:
            recorder.put_in_bin("appointments", appointment_id)

    def _where(self, condition: str, values: Sequence[object] = ()) -> list[Appointment]:
        rows = query(
            self._diary.connection,
            f"SELECT * FROM appointments WHERE deleted_at IS NULL AND {condition}"
            " ORDER BY day, clock_time, created_at, rowid",
            values,
        )
        return [appointment_from(row) for row in rows]


APPOINTMENT_BIN_KINDS: Mapping[str, BinKind] = {
    "appointments": dated("day", "An appointment on"),
}
