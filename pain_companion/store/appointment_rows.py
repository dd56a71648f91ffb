"""Appointments and things to say as rows of their tables, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.store.rows import Row
from pain_companion.store.values import clock_from, day_from, plain

APPOINTMENT_COLUMNS = (
    *("id", "day", "clock_time", "person_id", "whom", "whereabouts", "agreed", "will_do", "zone"),
)
THING_COLUMNS = ("id", "words", "noted_on", "appointment_id", "said_on")


def appointment_row(appointment: Appointment) -> Row:
    """An appointment as the columns of its table."""
    return {name: plain(getattr(appointment, name)) for name in APPOINTMENT_COLUMNS}


def appointment_from(row: Row) -> Appointment:
    """An appointment from a row of its table."""
    same = {name: row[name] for name in APPOINTMENT_COLUMNS}
    same |= {
        "day": date.fromisoformat(row["day"]),
        "clock_time": clock_from(row["clock_time"]),
    }
    return Appointment(**same)


def thing_row(thing: ThingToSay) -> Row:
    """A thing to say as the columns of its table."""
    return {name: plain(getattr(thing, name)) for name in THING_COLUMNS}


def thing_from(row: Row) -> ThingToSay:
    """A thing to say from a row of its table."""
    same = {name: row[name] for name in THING_COLUMNS}
    same |= {
        "noted_on": date.fromisoformat(row["noted_on"]),
        "said_on": day_from(row["said_on"]),
    }
    return ThingToSay(**same)
