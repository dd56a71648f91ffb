"""What goes into the file for a calendar: appointments, days to look back, and a daily nudge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import Appointment, coming, to_say_at
from pain_companion.domain.goals import State
from pain_companion.exchange.calendar_file import CalendarEvent, calendar_text
from pain_companion.frozen import frozen
from pain_companion.store.connection import DiaryKind
from pain_companion.typed import NotUnderstoodError, guess_half, read_clock
from pain_companion.words.appointments import TO_SAY, whom_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

APPOINTMENT, LOOK_BACK = "Appointment", "Pain Companion: a look back"
NUDGE = "Pain Companion: a look at today"
EXAMPLE = "EXAMPLE, a made-up person"
"""Stands before every title, since a calendar shows no more than that."""
A_DAY_BEFORE = "-P1D"
THE_MORNING_BEFORE = "-PT15H"
"""Of a whole day, which begins at midnight: 9am on the day before."""
AT_ONCE = "PT0S"
EVENING = time(19)
"""A bare "7" is taken to be the one nearer to this."""
NOTHING_IN_IT = "There is nothing for a calendar yet. Write down an appointment, or choose a time."


@frozen
class Reminders:
    """What a person wants in the file: a nudge each day at a time, if any, and their own words."""

    nudge: time | None = None
    with_words: bool = False


def read_nudge(said: str) -> time | None:
    """The time of a daily nudge; None where nothing is typed. Raises NotUnderstoodError."""
    return guess_half(read_clock(said), EVENING) if said.strip() else None


def calendar_page(diary: Diary, now: datetime, wanted: Reminders) -> str:
    """The file. Raises DiaryError, and NotUnderstoodError where there is nothing to put in it."""
    events = [*_appointments(diary, now.date(), wanted), *_look_backs(diary, now.date(), wanted)]
    if wanted.nudge is not None:
        starts = datetime.combine(now.date() + timedelta(days=1), wanted.nudge)
        key = f"nudge-{diary.id}"
        events.append(CalendarEvent(key, NUDGE, starts, alarm=AT_ONCE, daily=True))
    if not events:
        raise NotUnderstoodError(NOTHING_IN_IT)
    if diary.kind is DiaryKind.EXAMPLE:
        events = [replace(event, title=f"{EXAMPLE}: {event.title}") for event in events]
    return calendar_text(events, now)


def _appointments(diary: Diary, today: date, wanted: Reminders) -> Iterator[CalendarEvent]:
    every, things, people = (
        diary.appointments.all(),
        diary.things_to_say.all(),
        diary.people.all(),
    )
    for place, each in enumerate(coming(every, today)):
        title, where, words = APPOINTMENT, "", ""
        if wanted.with_words:
            whom = whom_words(each, people)
            title, where = f"{APPOINTMENT}: {whom}" if whom else APPOINTMENT, each.whereabouts or ""
            waiting = to_say_at(each, things, every, today)
            own = [thing for thing in waiting if thing.appointment_id == each.id or not place]
            words = _listed([thing.words for thing in own])
        alarm = THE_MORNING_BEFORE if each.clock_time is None else A_DAY_BEFORE
        yield CalendarEvent(each.id, title, _starts(each), where, words, alarm)


def _starts(appointment: Appointment) -> date | datetime:
    """The moment; the time on the clock where its zone is not known here; or the day."""
    if appointment.clock_time is None:
        return appointment.day
    return appointment.moment or datetime.combine(appointment.day, appointment.clock_time)


def _look_backs(diary: Diary, today: date, wanted: Reminders) -> Iterator[CalendarEvent]:
    for each in diary.goals.all():
        if each.review_on is not None and each.review_on >= today and each.state is State.ALIVE:
            title = f"{LOOK_BACK}: {each.words}" if wanted.with_words else LOOK_BACK
            yield CalendarEvent(each.id, title, each.review_on)


def _listed(words: Sequence[str]) -> str:
    return "\n".join([f"{TO_SAY}:", *(f"- {each}" for each in words)]) if words else ""
