"""A nap as a person types it, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.sleep import Nap
from pain_companion.formats import (
    NotUnderstoodError,
    clock_words,
    guess_half,
    minutes_words,
    read_clock,
    read_minutes,
)

AFTERNOON = time(14)
"""A bare "2" is taken to be the one nearer to this."""


@dataclass
class NapEntry:
    """What was understood of a nap as typed: `problems` has a sentence for what was not."""

    minutes: int | None = None
    started_at: datetime | None = None
    problems: dict[str, str] = field(default_factory=dict)
    echoes: dict[str, str] = field(default_factory=dict)


def read_nap(
    typed: Mapping[str, str], day: date, now: datetime, *, zone: str, twelve_hour: bool
) -> NapEntry:
    """Read `minutes` and `started_at` of a nap that began on `day`. It cannot begin after now."""
    entry = NapEntry()
    try:
        entry.minutes = _read_length(typed.get("minutes", "").strip())
        if entry.minutes is not None:
            entry.echoes["minutes"] = minutes_words(entry.minutes)
    except NotUnderstoodError as problem:
        entry.problems["minutes"] = str(problem)
    try:
        entry.started_at = _read_start(typed.get("started_at", "").strip(), day, now, zone)
        if entry.started_at is not None:
            clock = entry.started_at.time()
            entry.echoes["started_at"] = clock_words(clock, twelve_hour=twelve_hour)
    except NotUnderstoodError as problem:
        entry.problems["started_at"] = str(problem)
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


def _read_length(said: str) -> int | None:
    if not said:
        return None
    minutes = read_minutes(said)
    if minutes == 0:
        raise NotUnderstoodError("A nap is a minute or longer.")
    return minutes


def _read_start(said: str, day: date, now: datetime, zone: str) -> datetime | None:
    if not said:
        return None
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
