"""Appointments, and what a person wants to say at them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.frozen import frozen

FOUR_WEEKS = timedelta(days=28)
"""How far one looks back where there was no appointment yet."""


@frozen
class Appointment:
    """An appointment on a day, at a clock time if it is known, read in the time zone `zone`.

    `person_id` is who it is with, from the list of people; `whom` the same in the person's words.
    `whereabouts` is where it is, or that it is by phone.
    """

    day: date
    clock_time: time | None = None
    person_id: str | None = None
    whom: str | None = None
    whereabouts: str | None = None
    agreed: str | None = None
    will_do: str | None = None
    zone: str = ""
    id: str = ""

    @property
    def moment(self) -> datetime | None:
        """The moment it begins; None where that is not known.

        So it is without a clock time, in a zone that this computer does not know, and at a time
        that the clocks go forward over: the rules of a zone may change after it was written.
        """
        if self.clock_time is None:
            return None
        # Today looks at appointments at every start, and few of them have a clock time.
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415

        try:
            return moment_on(self.day, self.clock_time, ZoneInfo(self.zone))
        except (SkippedHourError, ZoneInfoNotFoundError, ValueError):
            return None

    def is_past(self, today: date) -> bool:
        """Whether its day is over. On its day there may still be something to write."""
        return self.day < today


@frozen
class ThingToSay:
    """Something to say: for one appointment, or for the next where `appointment_id` is None.

    `said_on` is the day it was said; None until then.
    """

    words: str
    noted_on: date
    appointment_id: str | None = None
    said_on: date | None = None
    id: str = ""


def coming(appointments: Iterable[Appointment], today: date) -> list[Appointment]:
    """Those of today and later, the nearest first. One without a clock time is first on its day."""
    return sorted((each for each in appointments if not each.is_past(today)), key=_when)


def past(appointments: Iterable[Appointment], today: date) -> list[Appointment]:
    """Those of days that are over, the latest first."""
    return sorted((each for each in appointments if each.is_past(today)), key=_when, reverse=True)


def nearest_first(appointments: Sequence[Appointment], today: date) -> list[Appointment]:
    """Those to come, then those that are over, the nearest first in both."""
    return [*coming(appointments, today), *past(appointments, today)]


def in_view(appointments: Iterable[Appointment], today: date) -> Appointment | None:
    """The one of today or tomorrow that is thought of now. What was agreed at is done with."""
    tomorrow = today + timedelta(days=1)
    near = (each for each in coming(appointments, today) if each.day <= tomorrow)
    return next((each for each in near if each.agreed is None), None)


def looked_back_from(appointments: Iterable[Appointment], today: date) -> date:
    """The day of the last appointment, or four weeks ago where there was none."""
    last = next(iter(past(appointments, today)), None)
    return last.day if last else today - FOUR_WEEKS


def to_say_at(
    appointment: Appointment | None,
    things: Iterable[ThingToSay],
    appointments: Iterable[Appointment],
    today: date,
) -> list[ThingToSay]:
    """What waits to be said at an appointment; with None, at the next one, whichever that will be.

    That is what is for it, and what is tied to none. What was for one that is over and was not
    said waits for the next.
    """
    elsewhere = {each.id for each in appointments if not each.is_past(today)}
    if appointment is not None:
        elsewhere -= {appointment.id}
    return [
        each for each in things if each.said_on is None and each.appointment_id not in elsewhere
    ]


def said_at(appointment: Appointment, things: Iterable[ThingToSay]) -> list[ThingToSay]:
    """What was said at an appointment."""
    return [
        each
        for each in things
        if each.said_on is not None and each.appointment_id == appointment.id
    ]


def _when(appointment: Appointment) -> tuple[date, time]:
    return appointment.day, appointment.clock_time or time.min
