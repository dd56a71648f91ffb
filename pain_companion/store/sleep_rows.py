"""Nights, naps and sleep windows as rows of their tables, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, time

from pain_companion.domain.sleep import (
    Nap,
    Night,
    PainPart,
    Quality,
    Rested,
    SleepWindow,
)
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.store.habit_rows import HabitTables
from pain_companion.store.records import reader, row_of
from pain_companion.store.rows import Row

CHOICES = ("bed_zone", "rise_zone", "long_night_confirmed")
"""What is kept about a night beside its items."""

SLEEP_HABITS = HabitTables(
    "sleep_habits", "sleep_habit_days", "habit_id", HabitAnswer, "Sleep habit"
)
"""Where sleep habits are kept."""


def night_row(night: Night) -> Row:
    """A night as the columns of its table."""
    stamps = {name: at.isoformat() for name, at in sorted(night.written_at.items())}
    return {**row_of(night), "written_at": json.dumps(stamps)}


def _stamps_from(kept: str) -> Mapping[str, datetime]:
    return {name: datetime.fromisoformat(at) for name, at in json.loads(kept).items()}


night_from = reader(
    Night,
    morning=date.fromisoformat,
    to_bed_at=datetime.fromisoformat,
    lights_out_at=datetime.fromisoformat,
    woke_at=datetime.fromisoformat,
    got_up_at=datetime.fromisoformat,
    never_slept=bool,
    quality=Quality,
    rested=Rested,
    caffeine_last=time.fromisoformat,
    alcohol_last=time.fromisoformat,
    pain_part=PainPart,
    long_night_confirmed=bool,
    written_at=_stamps_from,
)
nap_from = reader(
    Nap,
    day=date.fromisoformat,
    started_at=datetime.fromisoformat,
    written_at=datetime.fromisoformat,
)
window_from = reader(
    SleepWindow,
    to_bed=time.fromisoformat,
    got_up=time.fromisoformat,
    first_morning=date.fromisoformat,
    last_morning=date.fromisoformat,
)
