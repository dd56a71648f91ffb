"""A pain number, as a person types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from pain_companion.domain.check_in import PainNumber
from pain_companion.formats import clock_and_day, clock_words
from pain_companion.text import one_line
from pain_companion.words.check_in_entry import read_scale
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.log_entry import read_started

PAIN_TITLES: Mapping[str, str] = {
    "number": "How bad is it?",
    "body_place": "Where",
    "lately": "Or as lately",
    "day": "Which day",
    "noted_at": "At",
}


def read_pain(
    typed: Mapping[str, str],
    before: PainNumber | None,
    now: datetime,
    zone: str,
    *,
    twelve_hour: bool,
) -> Entry[PainNumber]:
    """Read a pain number with its day, time and place. Only the number is needed.

    What is not typed anew stays as exact as it was `before`.
    """
    entry: Entry[PainNumber] = Entry()
    today = now.date()
    day = entry.day(typed, "day", today)
    number = read_scale(entry, typed, "number")
    meant = day or today

    def moment(said: str) -> datetime:
        kept = before.noted_at if before and before.day == meant else None
        if kept and said == clock_words(kept.time(), twelve_hour=twelve_hour):
            return kept
        return read_started(said, meant, now, zone, twelve_hour=twelve_hour)

    noted_at = entry.answer(
        typed, "noted_at", moment, lambda at: clock_and_day(at, twelve_hour=twelve_hour)
    )
    if number is None and "number" not in entry.problems:
        entry.missing.append("a number")
    if number is None or entry.problems:
        return entry
    place = one_line(typed.get("body_place", "")) or one_line(typed.get("lately", ""))
    entry.record = replace(
        before or PainNumber(meant, number),
        day=meant,
        number=number,
        noted_at=noted_at,
        body_place=place or None,
        zone=zone,
    )
    return entry


def typed_from_pain(pain: PainNumber, today: date, *, twelve_hour: bool) -> dict[str, str]:
    """What a person would type for a pain number."""
    at = pain.noted_at
    return {
        "number": str(pain.number),
        "body_place": pain.body_place or "",
        "day": typed_day(pain.day, today),
        "noted_at": clock_words(at.time(), twelve_hour=twelve_hour) if at else "",
    }
