"""Appointments and things to say as rows of their tables, and back."""

from __future__ import annotations

from datetime import date, time

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.store.records import reader

appointment_from = reader(Appointment, day=date.fromisoformat, clock_time=time.fromisoformat)
thing_from = reader(ThingToSay, noted_on=date.fromisoformat, said_on=date.fromisoformat)
