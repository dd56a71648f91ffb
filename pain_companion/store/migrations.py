"""How a diary file came to have its tables: named steps, each applied once, in this order.

A step that has shipped is never changed. Every new step raises SCHEMA_VERSION by one.
"""

from __future__ import annotations

from sqlite_utils import Migrations
from sqlite_utils.db import Database

MIGRATIONS = Migrations("pain_companion")
SCHEMA_VERSION = 1
"""Kept in the file as `user_version`, so that an older program can tell a newer file."""


@MIGRATIONS()
def m0001_settings_history_and_sleep(db: Database) -> None:
    """The first tables: the diary itself, drafts, undo, and everything about sleep."""
    for statement in _FIRST_TABLES.split(";\n\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


_FIRST_TABLES = """
CREATE TABLE diary (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    diary_id TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
    form TEXT NOT NULL,
    subject TEXT NOT NULL,
    typing TEXT NOT NULL,
    body TEXT NOT NULL CHECK (body GLOB '{*}'),
    kept_at TEXT NOT NULL,
    PRIMARY KEY (form, subject, typing)
) STRICT;

CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    title TEXT NOT NULL,
    undone_at TEXT
) STRICT;

CREATE TABLE change_rows (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT CHECK (before GLOB '{*}'),
    after TEXT CHECK (after GLOB '{*}')
) STRICT;

CREATE INDEX change_rows_by_change ON change_rows (change_id);

CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);

CREATE TABLE nights (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    morning TEXT NOT NULL CHECK (morning IS date(morning)),
    to_bed_at TEXT CHECK (to_bed_at IS NULL OR datetime(to_bed_at) IS NOT NULL),
    lights_out_at TEXT CHECK (lights_out_at IS NULL OR datetime(lights_out_at) IS NOT NULL),
    fell_asleep_after_minutes INTEGER CHECK (fell_asleep_after_minutes BETWEEN 0 AND 1440),
    wakings INTEGER CHECK (wakings BETWEEN 0 AND 99),
    awake_minutes INTEGER CHECK (awake_minutes BETWEEN 0 AND 1440),
    woke_at TEXT CHECK (woke_at IS NULL OR datetime(woke_at) IS NOT NULL),
    got_up_at TEXT CHECK (got_up_at IS NULL OR datetime(got_up_at) IS NOT NULL),
    never_slept INTEGER NOT NULL DEFAULT 0 CHECK (never_slept IN (0, 1)),
    trying_after_minutes INTEGER CHECK (trying_after_minutes BETWEEN 0 AND 1440),
    quality TEXT CHECK (quality IN ('very poor', 'poor', 'fair', 'good', 'very good')),
    rested TEXT CHECK (rested IN ('not at all', 'a little', 'somewhat', 'well', 'very well')),
    caffeine_count INTEGER CHECK (caffeine_count BETWEEN 0 AND 99),
    caffeine_last TEXT CHECK (caffeine_last IS NULL OR time(caffeine_last) IS NOT NULL),
    alcohol_count INTEGER CHECK (alcohol_count BETWEEN 0 AND 99),
    alcohol_last TEXT CHECK (alcohol_last IS NULL OR time(alcohol_last) IS NOT NULL),
    sleep_medicine TEXT,
    pain_part TEXT CHECK (pain_part IN ('yes', 'some', 'no')),
    note TEXT,
    estimated_sleep_minutes INTEGER CHECK (estimated_sleep_minutes BETWEEN 0 AND 1440),
    bed_zone TEXT NOT NULL,
    rise_zone TEXT NOT NULL,
    long_night_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (long_night_confirmed IN (0, 1)),
    written_at TEXT NOT NULL CHECK (written_at GLOB '{*}'),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX nights_by_morning ON nights (morning) WHERE deleted_at IS NULL;

CREATE TABLE naps (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    day TEXT NOT NULL CHECK (day IS date(day)),
    started_at TEXT CHECK (started_at IS NULL OR datetime(started_at) IS NOT NULL),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    zone TEXT NOT NULL,
    written_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE INDEX naps_by_day ON naps (day);

CREATE TABLE sleep_windows (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    to_bed TEXT NOT NULL CHECK (time(to_bed) IS NOT NULL),
    got_up TEXT NOT NULL CHECK (time(got_up) IS NOT NULL),
    set_by TEXT NOT NULL,
    first_morning TEXT NOT NULL CHECK (first_morning IS date(first_morning)),
    last_morning TEXT CHECK (last_morning IS NULL OR last_morning IS date(last_morning)),
    note TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE sleep_habits (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    key TEXT,
    text TEXT NOT NULL,
    picked_on TEXT NOT NULL CHECK (picked_on IS date(picked_on)),
    dropped_on TEXT CHECK (dropped_on IS NULL OR dropped_on IS date(dropped_on)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE sleep_habit_days (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    habit_id TEXT NOT NULL REFERENCES sleep_habits (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'some', 'not today')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX sleep_habit_days_by_day ON sleep_habit_days (day, habit_id)
    WHERE deleted_at IS NULL
"""
