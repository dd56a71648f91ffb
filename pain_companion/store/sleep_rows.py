"""Nights, naps and sleep windows as rows of their tables, and back."""

from __future__ import annotations

import json
from datetime import date, datetime, time

from pain_companion.domain.sleep import (
    ITEMS,
    Nap,
    Night,
    PainPart,
    Quality,
    Rested,
    SleepWindow,
)
from pain_companion.domain.sleep_habits import Answer
from pain_companion.store.habit_rows import HabitTables
from pain_companion.store.rows import Row
from pain_companion.store.values import clock_from, day_from, moment_from, plain

CHOICES = ("bed_zone", "rise_zone", "long_night_confirmed")
"""What is kept about a night beside its items."""

SLEEP_HABITS = HabitTables("sleep_habits", "sleep_habit_days", "habit_id", Answer, "Sleep habit")
"""Where sleep habits are kept."""


def night_row(night: Night) -> Row:
    """A night as the columns of its table."""
    row: dict[str, object] = {"id": night.id, "morning": night.morning.isoformat()}
    for name in (*ITEMS, *CHOICES):
        row[name] = plain(getattr(night, name))
    stamps = {name: at.isoformat() for name, at in sorted(night.written_at.items())}
    return row | {"written_at": json.dumps(stamps)}


def night_from(row: Row) -> Night:
    """A night from a row of its table."""
    stamps = json.loads(row["written_at"])
    return Night(
        id=row["id"],
        morning=date.fromisoformat(row["morning"]),
        to_bed_at=moment_from(row["to_bed_at"]),
        lights_out_at=moment_from(row["lights_out_at"]),
        fell_asleep_after_minutes=row["fell_asleep_after_minutes"],
        wakings=row["wakings"],
        awake_minutes=row["awake_minutes"],
        woke_at=moment_from(row["woke_at"]),
        got_up_at=moment_from(row["got_up_at"]),
        never_slept=bool(row["never_slept"]),
        trying_after_minutes=row["trying_after_minutes"],
        quality=None if row["quality"] is None else Quality(row["quality"]),
        rested=None if row["rested"] is None else Rested(row["rested"]),
        caffeine_count=row["caffeine_count"],
        caffeine_last=clock_from(row["caffeine_last"]),
        alcohol_count=row["alcohol_count"],
        alcohol_last=clock_from(row["alcohol_last"]),
        sleep_medicine=row["sleep_medicine"],
        pain_part=None if row["pain_part"] is None else PainPart(row["pain_part"]),
        note=row["note"],
        estimated_sleep_minutes=row["estimated_sleep_minutes"],
        bed_zone=row["bed_zone"],
        rise_zone=row["rise_zone"],
        long_night_confirmed=bool(row["long_night_confirmed"]),
        written_at={name: datetime.fromisoformat(at) for name, at in stamps.items()},
    )


def nap_row(nap: Nap) -> Row:
    """A nap as the columns of its table."""
    names = ("id", "day", "started_at", "minutes", "zone", "written_at")
    return {name: plain(getattr(nap, name)) for name in names}


def nap_from(row: Row) -> Nap:
    """A nap from a row of its table."""
    return Nap(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        started_at=moment_from(row["started_at"]),
        minutes=row["minutes"],
        zone=row["zone"],
        written_at=moment_from(row["written_at"]),
    )


def window_row(window: SleepWindow) -> Row:
    """A sleep window as the columns of its table."""
    names = ("id", "to_bed", "got_up", "set_by", "first_morning", "last_morning", "note")
    return {name: plain(getattr(window, name)) for name in names}


def window_from(row: Row) -> SleepWindow:
    """A sleep window from a row of its table."""
    return SleepWindow(
        id=row["id"],
        to_bed=time.fromisoformat(row["to_bed"]),
        got_up=time.fromisoformat(row["got_up"]),
        set_by=row["set_by"],
        first_morning=date.fromisoformat(row["first_morning"]),
        last_morning=day_from(row["last_morning"]),
        note=row["note"],
    )
