"""Bringing an export into a diary: what is new comes in, what is there is never overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.settings import Settings
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.store.diary import Diary
from pain_companion.store.rows import Row
from pain_companion.store.settings import settings_from
from pain_companion.store.tables import Tables, read_tables

Place = tuple[object, ...]

_PLACES: Mapping[str, Callable[[Row], Place]] = {
    "nights": lambda row: (row["morning"],),
    "sleep_habit_days": lambda row: (row["day"], row["habit_id"]),
    "food_days": lambda row: (row["day"], row["change_id"]),
    "lesson_notes": lambda row: (row["lesson"],),
}
"""Where only one row may stand, unless it is in the bin."""

SAFETY_ANSWERS = ("worse_after_effort", "limits_set")
"""Settings that are asked for in each diary and never taken from another."""


@dataclass(frozen=True)
class Plan:
    """What an import would do. Conflicts are left as they are in the diary, and named."""

    new: Tables
    same: Mapping[str, int]
    conflicts: Mapping[str, list[Row]]
    adopts: bool
    """Whether the diary is empty and becomes the diary that was exported."""

    @property
    def counts(self) -> dict[str, int]:
        """How many rows would come in, by table."""
        return {name: len(rows) for name, rows in self.new.items()}


def plan(diary: Diary, parcel: Parcel) -> Plan:
    """Compare an export with a diary. Changes nothing.

    Raises ParcelError where the export is of an example and the diary is the person's own, or
    the other way round.
    """
    if parcel.identity and parcel.kind != diary.kind.name.lower():
        raise ParcelError(
            "Example data and a person's own diary are kept apart. Nothing was brought in."
        )
    here = read_tables(diary.connection)
    adopts = bool(parcel.identity) and not any(here.values())
    limited = energy_limited(_settings(parcel) if adopts else diary.settings.read())
    new: dict[str, list[Row]] = {}
    same: dict[str, int] = {}
    conflicts: dict[str, list[Row]] = {}
    for name, rows in parcel.tables.items():
        by_id = {row["id"]: row for row in here[name]}
        taken = _taken(name, here[name])
        new[name], conflicts[name] = [], []
        for row in rows:
            if by_id.get(row["id"]) == row:
                same[name] = same.get(name, 0) + 1
            elif row["id"] in by_id or _place(name, row) in taken or _stays(name, row, adopts):
                conflicts[name].append(row)
            else:
                new[name].append({**row, "held": 1} if limited and "held" in row else row)
                by_id[row["id"]] = row
                taken |= _taken(name, [row])
    return Plan(new, same, conflicts, adopts)


def bring_in(diary: Diary, parcel: Parcel) -> Plan:
    """Bring an export in: everything that is new, in one change that can be undone.

    Make a backup first. Raises ParcelError, and then nothing has changed.
    """
    made = plan(diary, parcel)
    try:
        with diary.change("Brought in from a file") as recorder:
            if made.adopts:
                diary.adopt(parcel.identity)
            for name, rows in made.new.items():
                recorder.add_all(name, rows)
    except sqlite3.IntegrityError:
        raise ParcelError(
            "Something in this file cannot stand in a diary, or refers to what is not there. "
            "Nothing was brought in."
        ) from None
    return made


def _settings(parcel: Parcel) -> Settings:
    return settings_from((row["id"], row["value"]) for row in parcel.tables.get("settings", ()))


def _stays(name: str, row: Row, adopts: bool) -> bool:
    """Whether this is an answer that belongs to the other diary alone."""
    return name == "settings" and row["id"] in SAFETY_ANSWERS and not adopts


def _taken(name: str, rows: list[Row]) -> set[Place]:
    places = (_place(name, row) for row in rows)
    return {place for place in places if place is not None}


def _place(name: str, row: Row) -> Place | None:
    where = _PLACES.get(name)
    return None if where is None or row["deleted_at"] is not None else where(row)
