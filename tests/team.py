"""Appointments and things to say, for tests of them and of whole diaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.people import Person
from pain_companion.store.diary import Diary
from pain_companion.words.appointments import Here

TODAY = date(2026, 11, 23)
ONE_DAY = timedelta(days=1)
LONDON = "Europe/London"
HERE = Here(TODAY, zone=LONDON)
PRIYA = Person("Priya", "physiotherapist", place=3)
LAST = Appointment(
    TODAY - 20 * ONE_DAY,
    time(10, 20),
    whom="the pain clinic",
    whereabouts="room 4",
    agreed="Keep the walks short.",
    will_do="Ring in a month.",
    zone=LONDON,
)
NEXT = Appointment(TODAY + 4 * ONE_DAY, time(14, 30), whereabouts="by phone", zone=LONDON)
LATER = Appointment(TODAY + 30 * ONE_DAY, whom="the GP", zone=LONDON)
CUSHION = ThingToSay("The cushion helps.", TODAY - 9 * ONE_DAY)
TINGLING = ThingToSay("What is the tingling?", TODAY - 2 * ONE_DAY)
STAIRS = ThingToSay("Stairs are harder.", TODAY - 25 * ONE_DAY)


def fill_team(diary: Diary) -> tuple[Appointment, Appointment, Appointment]:
    """One that is over, one with Priya in four days, one later, and things to say at them."""
    priya = diary.people.save(PRIYA)
    last = diary.appointments.save(LAST)
    following = diary.appointments.save(replace(NEXT, person_id=priya.id))
    later = diary.appointments.save(LATER)
    diary.appointments.delete(diary.appointments.save(replace(LATER, whom="nobody")).id)
    stairs = diary.things_to_say.save(STAIRS)
    diary.things_to_say.tick(stairs, last.day, last.id)
    diary.things_to_say.save(CUSHION)
    diary.things_to_say.save(replace(TINGLING, appointment_id=following.id))
    return last, following, later
