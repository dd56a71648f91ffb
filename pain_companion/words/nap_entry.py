"""A nap as a person types it, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.sleep import Nap
from pain_companion.formats import clock_words, minutes_words
from pain_companion.typed import NotUnderstoodError, guess_half, read_clock, read_length
from pain_companion.words.entry import Entry

AFTERNOON = time(14)
"""A bare "2" is taken to be the one nearer to this."""


TITLES: Mapping[str, str] = {"minutes": "How long", "started_at": "Began at"}
"""What is asked about a nap."""


def read_nap(
    typed: Mapping[str, str],
    day: date,
    now: datetime,
    *,
    zone: str,
    twelve_hour: bool,
    nap_id: str = "",
) -> Entry[Nap]:
    """Read a nap that began on `day`. It cannot begin after now."""
    entry: Entry[Nap] = Entry()

    def start_words(moment: datetime) -> str:
        return clock_words(moment.time(), twelve_hour=twelve_hour)

    minutes = entry.answer(typed, "minutes", read_length, minutes_words)
    started_at = entry.answer(
        typed, "started_at", lambda said: _read_start(said, day, now, zone), start_words
    )
    if not typed.get("minutes", "").strip():
        entry.missing.append("how long it was")
    if minutes is not None and not entry.problems:
        entry.record = Nap(day, started_at, minutes, zone=zone, id=nap_id)
    return entry


def typed_from_nap(nap: Nap, *, twelve_hour: bool) -> dict[str, str]:
    """What a person would type for `nap`."""
    typed = {"minutes": str(nap.minutes)}
    if nap.started_at is not None:
        typed["started_at"] = clock_words(nap.started_at.time(), twelve_hour=twelve_hour)
    return typed


def nap_words(nap: Nap, *, twelve_hour: bool) -> str:
    """A nap in a few words: "30 minutes, from 2pm"."""
    length = minutes_words(nap.minutes)
    if nap.started_at is None:
        return length
    return f"{length}, from {clock_words(nap.started_at.time(), twelve_hour=twelve_hour)}"


def _read_start(said: str, day: date, now: datetime, zone: str) -> datetime:
    clock = guess_half(read_clock(said), AFTERNOON)
    try:
        started_at = moment_on(day, clock, ZoneInfo(zone))
    except SkippedHourError:
        raise NotUnderstoodError(
            f"The clocks went forward over {clock_words(clock)}. Type another time."
        ) from None
    if started_at > now:
        raise NotUnderstoodError("That time has not come yet.")
    return started_at
