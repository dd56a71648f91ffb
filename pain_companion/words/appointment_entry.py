"""An appointment and a thing to say as a person types them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.formats import clock_words
from pain_companion.text import one_line
from pain_companion.words.appointments import Here
from pain_companion.words.entry import Entry, in_one_line, in_own_words
from pain_companion.words.planned_item_entry import clock_on
from pain_companion.words.zones import zone_words

THIS_CENTURY = 20
"""Where a year of two digits lies when it is read."""


def read_appointment(
    typed: Mapping[str, str], before: Appointment | None, people: Collection[str], around: Here
) -> Entry[Appointment]:
    """Read an appointment. Only its day is needed. `people` are the ids of those in the list."""
    entry: Entry[Appointment] = Entry()
    zone = before.zone if before else around.zone
    day = entry.coming_day(typed, "day", around.today)
    clock = entry.answer(
        typed,
        "clock_time",
        lambda said: clock_on(day or around.today, said, ZoneInfo(zone)),
        lambda read: _clock_echo(read, zone, around),
    )
    if day is None:
        entry.missing.append("the day")
        return entry
    if entry.problems:
        return entry
    chosen = typed.get("person_id", "")
    # Someone in the bin stays who it is with, unless somebody else is chosen.
    kept = before.person_id if before and before.person_id not in people else None
    entry.record = replace(
        before or Appointment(day, zone=zone),
        day=day,
        clock_time=clock,
        person_id=chosen or kept,
        whom=in_one_line(typed, "whom"),
        whereabouts=in_one_line(typed, "whereabouts"),
        agreed=in_own_words(typed, "agreed"),
        will_do=in_own_words(typed, "will_do"),
    )
    return entry


def typed_from_appointment(
    appointment: Appointment, people: Collection[str], *, twelve_hour: bool
) -> dict[str, str]:
    """What a person would type for an appointment."""
    clock, person = appointment.clock_time, appointment.person_id
    return {
        "day": typed_ahead(appointment.day),
        "clock_time": "" if clock is None else clock_words(clock, twelve_hour=twelve_hour),
        "person_id": person if person is not None and person in people else "",
        **{name: getattr(appointment, name) or "" for name in _IN_WORDS},
    }


def read_thing(
    typed: Mapping[str, str], before: ThingToSay | None, today: date
) -> Entry[ThingToSay]:
    """Read a thing to say: one line."""
    entry: Entry[ThingToSay] = Entry()
    words = one_line(typed.get("words", ""))
    if words:
        entry.record = replace(before or ThingToSay(words, today), words=words)
    else:
        entry.missing.append("what you want to say")
    return entry


def typed_ahead(day: date) -> str:
    """A day before or after today, short enough to be seen whole in its field: "27/11/26"."""
    year = day.year % 100 if day.year // 100 == THIS_CENTURY else day.year
    return f"{day.day}/{day.month}/{year:02}"


_IN_WORDS = ("whom", "whereabouts", "agreed", "will_do")


def _clock_echo(clock: time, zone: str, around: Here) -> str:
    told = clock_words(clock, twelve_hour=around.twelve_hour)
    return told if zone == around.zone else f"{told} {zone_words(zone)}"
