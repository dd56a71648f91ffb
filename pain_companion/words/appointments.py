"""Appointments, and what is to be said at them, in plain words.

What a person typed stands in these words as it is: pass them through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from pain_companion.domain.appointments import (
    Appointment,
    ThingToSay,
    coming,
    said_at,
    to_say_at,
)
from pain_companion.domain.people import Person
from pain_companion.domain.settings import Settings
from pain_companion.formats import ago_words, clock_words, count_words, date_words
from pain_companion.frozen import frozen
from pain_companion.text import capital, one_line, shown
from pain_companion.words.today import Card
from pain_companion.words.zones import zone_words

TITLES: Mapping[str, str] = {
    "day": "Day",
    "clock_time": "Time",
    "person_id": "With",
    "whom": "Or with",
    "whereabouts": "Where, or by phone",
    "agreed": "What was agreed",
    "will_do": "What I will do",
}
"""What is asked about an appointment, in the order in which it is asked."""
TO_SAY, SAID = "What I want to say", "What I said"
NONE_COMING = "No appointment is written down for the days to come."
NEXT = "Your next appointment"
NOTHING_TO_SAY = "Nothing to say is written down yet. j writes one line, from anywhere."
NO_MORE_KNOWN = "it is written down without a time"


@frozen
class Here:
    """How moments are told: which day is today, which clock is read, in which time zone."""

    today: date
    twelve_hour: bool = True
    zone: str = ""


def here(settings: Settings, now: datetime, zone: str) -> Here:
    """How moments are told to this person now."""
    return Here(now.date(), settings.twelve_hour, zone)


def when_words(appointment: Appointment, around: Here) -> str:
    """When it is: "today, 2:30pm", "Tuesday 1 December", "tomorrow, 9am London time"."""
    days = (appointment.day - around.today).days
    day = {0: "today", 1: "tomorrow"}.get(days) or date_words(appointment.day, today=around.today)
    return ", ".join(filter(None, (day, _clock_words(appointment, around))))


def whom_words(appointment: Appointment, people: Sequence[Person]) -> str:
    """Who it is with: a name from the list of people, or the person's words; or nothing."""
    listed = (each.name for each in people if each.id == appointment.person_id)
    return next(listed, None) or appointment.whom or ""


def title_words(appointment: Appointment, people: Sequence[Person], around: Here) -> str:
    """When it is and with whom: "Tuesday 1 December, 2:30pm, with Priya"."""
    whom = whom_words(appointment, people)
    when = when_words(appointment, around)
    return f"{capital(when)}{f', with {whom}' if whom else ''}"


def things_words(count: int) -> str:
    """How much there is to say: "What you want to say: 3 things.". Nothing where there is none."""
    return f"What you want to say: {count_words(count, 'thing')}." if count else ""


def appointment_line(appointment: Appointment, things: int) -> str:
    """What else is known, in one line: "at the clinic · 2 things to say"."""
    to_say = f"{count_words(things, 'thing')} to say" if things else ""
    agreed = f"agreed: {one_line(appointment.agreed)}" if appointment.agreed else ""
    return " · ".join(filter(None, (appointment.whereabouts, to_say, agreed)))


def appointment_facts(
    appointment: Appointment,
    things: Sequence[ThingToSay],
    every: Sequence[Appointment],
    today: date,
) -> list[tuple[str, str]]:
    """What is known of an appointment but when and with whom, each with what it is."""
    waiting = to_say_at(appointment, things, every, today)
    # What was not said at one that is over waits for the next, and stands there.
    to_say = [] if appointment.is_past(today) else waiting
    facts = (
        ("Where", appointment.whereabouts),
        (TO_SAY, _dashed(to_say)),
        (SAID, _dashed(said_at(appointment, things))),
        (TITLES["agreed"], appointment.agreed),
        (TITLES["will_do"], appointment.will_do),
    )
    return [(title, words) for title, words in facts if words]


def thing_line(
    thing: ThingToSay,
    appointments: Sequence[Appointment],
    people: Sequence[Person],
    around: Here,
) -> str:
    """When something to say was written, and whether it was said: one line."""
    if thing.said_on is not None:
        return f"said {_on(thing.said_on, around.today)}"
    noted = f"written {_on(thing.noted_on, around.today)}"
    for_one = next((each for each in appointments if each.id == thing.appointment_id), None)
    if for_one is None or for_one.is_past(around.today):
        return noted
    title = title_words(for_one, people, around)
    return (
        f"{noted} · for {title[0].lower() if for_one.day == around.today else title[0]}{title[1:]}"
    )


def next_lines(
    appointments: Sequence[Appointment],
    things: Sequence[ThingToSay],
    people: Sequence[Person],
    around: Here,
) -> Iterator[str]:
    """The next appointment in words, with what is to be said at it."""
    following = next(iter(coming(appointments, around.today)), None)
    if following is None:
        yield NONE_COMING
    else:
        where = f", {following.whereabouts}" if following.whereabouts else ""
        yield f"{title_words(following, people, around)}{where}"
    waiting = to_say_at(following, things, appointments, around.today)
    if waiting:
        yield f"{TO_SAY}:"
        yield from (f"- {each.words}" for each in waiting)
    else:
        yield NOTHING_TO_SAY


def appointment_card(
    appointment: Appointment, things: int, people: Sequence[Person], around: Here
) -> Card:
    """The card of Today about an appointment of today or tomorrow."""
    is_today = appointment.day == around.today
    whom = whom_words(appointment, people)
    known = (_clock_words(appointment, around), whom and f"with {whom}", appointment.whereabouts)
    line = ", ".join(filter(None, known)) or NO_MORE_KNOWN
    return Card(
        "Your appointment today" if is_today else "Your appointment tomorrow",
        shown(f"{capital(line)}. {things_words(things)}".strip()),
        "Open it",
        f"team:{appointment.id}",
    )


def _clock_words(appointment: Appointment, around: Here) -> str:
    """The time on the clock, with its city where that is not here; empty where it is not known."""
    if appointment.clock_time is None:
        return ""
    clock = clock_words(appointment.clock_time, twelve_hour=around.twelve_hour)
    elsewhere = around.zone and appointment.zone != around.zone
    return f"{clock} {zone_words(appointment.zone)}" if elsewhere else clock


def _dashed(things: Sequence[ThingToSay]) -> str:
    return "\n".join(f"- {each.words}" for each in things)


def _on(day: date, today: date) -> str:
    """A day as it is told in a line: "today", "yesterday", "on Monday 2 November"."""
    if day in (today, today - timedelta(days=1)):
        return ago_words(day, today)
    return f"on {date_words(day, today=today)}"
