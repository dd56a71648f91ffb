"""A file of reminders for the calendar that a person uses already, by RFC 5545.

The program never reminds anybody of anything. Times are written in UTC, and what has no zone as
the time on whatever clock the person has with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from pain_companion.frozen import frozen

LONGEST_LINE = 75
"""In octets, without the line end. What is longer goes on in the next line, after a space."""
CRLF = "\r\n"
PRODUCT = "-//Pain Companion//Pain Companion//EN"
_UNWANTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@frozen
class CalendarEvent:
    """Something in a calendar. `key` names it for good: added again, it takes its own place.

    `starts` is a moment, or a time without a zone, or a day. `alarm` is how long before it the
    calendar speaks up, as a duration of RFC 5545; empty for never.
    """

    key: str
    title: str
    starts: date | datetime
    where: str = ""
    words: str = ""
    alarm: str = ""
    daily: bool = False


def calendar_text(events: Iterable[CalendarEvent], now: datetime) -> str:
    """The whole file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, now)
    return "".join(f"{_folded(line)}{CRLF}" for line in [*lines, "END:VCALENDAR"])


def _event(event: CalendarEvent, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.key)}@pain-companion"
    yield f"DTSTAMP:{_moment(now)}"
    yield _start(event.starts)
    if event.daily:
        yield "RRULE:FREQ=DAILY"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.where:
        yield f"LOCATION:{_escaped(event.where)}"
    if event.words:
        yield f"DESCRIPTION:{_escaped(event.words)}"
    yield "CLASS:PRIVATE"
    if event.alarm:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{event.alarm}")
        yield from (f"DESCRIPTION:{_escaped(event.title)}", "END:VALARM")
    yield "END:VEVENT"


def _start(starts: date | datetime) -> str:
    if isinstance(starts, datetime):
        return f"DTSTART:{_moment(starts)}"
    return f"DTSTART;VALUE=DATE:{_day(starts)}"


def _moment(moment: datetime) -> str:
    """In UTC; or without a zone, as the clock shows it."""
    aware = moment.tzinfo is not None
    told = moment.astimezone(UTC) if aware else moment
    return f"{_day(told)}T{told:%H%M%S}{'Z' if aware else ''}"


def _day(day: date) -> str:
    # Not every system's strftime fills a year up to four digits.
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(words: str) -> str:
    r"""Words as a value: backslashes, commas, semicolons and line ends are written with a "\"."""
    lines = words.replace(CRLF, "\n").replace("\r", "\n")
    plain = _UNWANTED.sub(" ", lines).encode("utf-8", "replace").decode()
    for character in ("\\", ";", ","):
        plain = plain.replace(character, f"\\{character}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets. No character is torn."""
    pieces, room = [""], LONGEST_LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(" ")
            room = LONGEST_LINE - 1
        pieces[-1] += character
        room -= size
    return CRLF.join(pieces)
