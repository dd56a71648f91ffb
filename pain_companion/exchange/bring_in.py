"""Bringing a file into a diary: what is new comes in, what is there is never overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import replace

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import MOST_AT_ONCE, alive
from pain_companion.domain.settings import Settings
from pain_companion.exchange.beside import Beside
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.frozen import frozen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.rows import Row
from pain_companion.store.settings import settings_from
from pain_companion.store.table_links import kept_together
from pain_companion.store.tables import Tables, read_tables
from pain_companion.words.exchange import PARTS

EXAMPLE = DiaryKind.EXAMPLE.name.lower()


@frozen
class Plan:
    """What an import would do. Conflicts are left as they are in the diary, and named."""

    new: Tables
    same: Mapping[str, int]
    conflicts: Mapping[str, list[Row]]
    adopts: bool
    """Whether the diary is empty and becomes the diary that was exported."""
    resting: int
    """How many things to do come in to rest, since enough are being tried already."""

    @property
    def counts(self) -> dict[str, int]:
        """How many rows would come in, by table."""
        return {name: len(rows) for name, rows in self.new.items()}


def parts_in(parcel: Parcel) -> dict[str, dict[str, int]]:
    """The parts that a file has something of, by their keys: how many rows of each table."""
    counts = parcel.counts
    found = {
        key: {name: counts[name] for name in part.tables if counts.get(name)}
        for key, part in PARTS.items()
    }
    return {key: within for key, within in found.items() if within}


def only_parts(parcel: Parcel, parts: Collection[str]) -> Parcel:
    """These parts of a file, with the rows of others that they cannot be without."""
    if {*parts} >= parts_in(parcel).keys():
        return parcel
    chosen = [
        (name, row["id"])
        for key in parts
        for name in PARTS[key].tables
        for row in parcel.tables.get(name, ())
    ]
    # A part of a diary is not that diary.
    return replace(parcel, tables=kept_together(parcel.tables, chosen), identity={})


def plan(diary: Diary, parcel: Parcel) -> Plan:
    """Compare a file with a diary. Changes nothing.

    Raises ParcelError where one of them is an example's and the other is not, or where a whole
    diary would come into one of another kind.
    """
    _require_fitting(parcel, diary)
    here = read_tables(diary.connection)
    adopts = bool(parcel.identity) and not any(here.values())
    limited = energy_limited(_settings(parcel) if adopts else diary.settings.read())
    beside = Beside(here, adopts=adopts, limited=limited)
    if parcel.made_on is not None:
        tried = len(alive(diary.goals.all()))
        beside.let_rest_beyond(MOST_AT_ONCE - tried, diary.now().date())
    for name, rows in parcel.tables.items():
        beside.go_through(name, rows)
    return Plan(beside.new, beside.same, beside.conflicts, adopts, beside.resting)


def bring_in(diary: Diary, parcel: Parcel) -> Plan:
    """Bring a file in: everything that is new, in one change that can be undone.

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


def _require_fitting(parcel: Parcel, diary: Diary) -> None:
    kind = diary.kind.name.lower()
    if parcel.kind and (parcel.kind == EXAMPLE) != (kind == EXAMPLE):
        raise ParcelError(
            "Example data and a person's own diary are kept apart. Nothing was brought in."
        )
    if parcel.identity and parcel.kind != kind:
        raise ParcelError(
            "A whole copy goes only into a diary of its kind. Save chosen lines of it instead."
        )


def _settings(parcel: Parcel) -> Settings:
    return settings_from((row["id"], row["value"]) for row in parcel.tables.get("settings", ()))
