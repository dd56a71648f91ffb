"""How a diary file came to have its tables: named steps, each applied once, in this order.

A step that has shipped is never changed. A new one sets `user_version` one higher, and
SCHEMA_VERSION in schema.py with it.
"""

from __future__ import annotations

from sqlite_utils import Migrations
from sqlite_utils.db import Database

MIGRATIONS = Migrations("pain_companion")


@MIGRATIONS()
def m0001_settings_history_and_sleep(db: Database) -> None:
    """The first tables: the diary itself, drafts, undo, and everything about sleep."""
    for statement in _FIRST_TABLES.split(";\n\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


@MIGRATIONS()
def m0002_pacing(db: Database) -> None:
    """Activities, tries, plans, what was done, and what is planned for a day."""
    for statement in _PACING_TABLES.split(";\n\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


@MIGRATIONS()
def m0003_flares(db: Database) -> None:
    """People, the flare-up plan with all its earlier versions, and flare-ups with their steps."""
    for statement in _FLARE_TABLES.split(";\n\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")


_FIRST_TABLES = """
CREATE TABLE diary (
    -- always 1: a file is one diary
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- which diary this is; its backups carry the same
    diary_id TEXT NOT NULL,
    -- when the diary was begun
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    -- the setting's name
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- its value as JSON
    value TEXT NOT NULL CHECK (value <> ''),
    -- when it was chosen
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
    -- which form was typed into
    form TEXT NOT NULL,
    -- what it was about, such as a morning
    subject TEXT NOT NULL,
    -- which open window typed it
    typing TEXT NOT NULL,
    -- the words in the form's fields, by field, as JSON
    body TEXT NOT NULL CHECK (body GLOB '{*}'),
    -- when they were typed
    kept_at TEXT NOT NULL,
    PRIMARY KEY (form, subject, typing)
) STRICT;

CREATE TABLE changes (
    -- counts up
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- when it was done
    made_at TEXT NOT NULL,
    -- what was done, in plain words
    title TEXT NOT NULL,
    -- when it was undone; blank while it stands
    undone_at TEXT
) STRICT;

CREATE TABLE change_rows (
    -- counts up
    id INTEGER PRIMARY KEY,
    -- the change it belongs to
    change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    -- the table of the row
    table_name TEXT NOT NULL,
    -- the id of the row
    row_id TEXT NOT NULL,
    -- the row before, as JSON; blank if there was none
    before TEXT CHECK (before GLOB '{*}'),
    -- the row after, as JSON
    after TEXT CHECK (after GLOB '{*}')
) STRICT;

CREATE INDEX change_rows_by_change ON change_rows (change_id);

CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);

CREATE TABLE nights (
    -- of the night
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day on which the night ended
    morning TEXT NOT NULL CHECK (morning IS date(morning)),
    -- got into bed
    to_bed_at TEXT CHECK (to_bed_at IS NULL OR datetime(to_bed_at) IS NOT NULL),
    -- began trying to sleep
    lights_out_at TEXT CHECK (lights_out_at IS NULL OR datetime(lights_out_at) IS NOT NULL),
    -- minutes to fall asleep, from lights out
    fell_asleep_after_minutes INTEGER CHECK (fell_asleep_after_minutes BETWEEN 0 AND 1440),
    -- times awake in the night, not counting the last
    wakings INTEGER CHECK (wakings BETWEEN 0 AND 99),
    -- minutes awake in those wakings together
    awake_minutes INTEGER CHECK (awake_minutes BETWEEN 0 AND 1440),
    -- woke for the last time
    woke_at TEXT CHECK (woke_at IS NULL OR datetime(woke_at) IS NOT NULL),
    -- got out of bed for the day
    got_up_at TEXT CHECK (got_up_at IS NULL OR datetime(got_up_at) IS NOT NULL),
    -- 1 if there was no sleep at all
    never_slept INTEGER NOT NULL DEFAULT 0 CHECK (never_slept IN (0, 1)),
    -- minutes trying to sleep after the last waking
    trying_after_minutes INTEGER CHECK (trying_after_minutes BETWEEN 0 AND 1440),
    -- how good the sleep was
    quality TEXT CHECK (quality IN ('very poor', 'poor', 'fair', 'good', 'very good')),
    -- how rested on getting up
    rested TEXT CHECK (rested IN ('not at all', 'a little', 'somewhat', 'well', 'very well')),
    -- drinks with caffeine that day
    caffeine_count INTEGER CHECK (caffeine_count BETWEEN 0 AND 99),
    -- the clock time of the last of them
    caffeine_last TEXT CHECK (caffeine_last IS NULL OR time(caffeine_last) IS NOT NULL),
    -- drinks with alcohol that day
    alcohol_count INTEGER CHECK (alcohol_count BETWEEN 0 AND 99),
    -- the clock time of the last of them
    alcohol_last TEXT CHECK (alcohol_last IS NULL OR time(alcohol_last) IS NOT NULL),
    -- medicine taken to sleep, in the person's words
    sleep_medicine TEXT,
    -- whether pain was part of the night
    pain_part TEXT CHECK (pain_part IN ('yes', 'some', 'no')),
    -- the person's note
    note TEXT,
    -- a guess at the minutes asleep; never part of the figures
    estimated_sleep_minutes INTEGER CHECK (estimated_sleep_minutes BETWEEN 0 AND 1440),
    -- time zone of going to bed and lights out
    bed_zone TEXT NOT NULL,
    -- time zone of waking and getting up
    rise_zone TEXT NOT NULL,
    -- 1 if more than 16 hours was said to be right
    long_night_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (long_night_confirmed IN (0, 1)),
    -- when each answer was written, by column, as JSON
    written_at TEXT NOT NULL CHECK (written_at GLOB '{*}'),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX nights_by_morning ON nights (morning) WHERE deleted_at IS NULL;

CREATE TABLE naps (
    -- of the nap
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day on which it began
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- when it began
    started_at TEXT CHECK (started_at IS NULL OR datetime(started_at) IS NOT NULL),
    -- minutes asleep
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    -- time zone of the start
    zone TEXT NOT NULL,
    -- when it was written
    written_at TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX naps_by_day ON naps (day);

CREATE TABLE sleep_windows (
    -- of the window
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- clock time of going to bed
    to_bed TEXT NOT NULL CHECK (time(to_bed) IS NOT NULL),
    -- clock time of getting up
    got_up TEXT NOT NULL CHECK (time(got_up) IS NOT NULL),
    -- who set it
    set_by TEXT NOT NULL,
    -- the first morning it holds for
    first_morning TEXT NOT NULL CHECK (first_morning IS date(first_morning)),
    -- the last morning; blank while it holds
    last_morning TEXT CHECK (last_morning IS NULL OR last_morning IS date(last_morning)),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE TABLE sleep_habits (
    -- of the habit
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- its name in the program's list; blank for the person's own
    key TEXT,
    -- the habit in words
    text TEXT NOT NULL,
    -- the day it was picked
    picked_on TEXT NOT NULL CHECK (picked_on IS date(picked_on)),
    -- the day it was put aside
    dropped_on TEXT CHECK (dropped_on IS NULL OR dropped_on IS date(dropped_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE TABLE sleep_habit_days (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the habit it is about
    habit_id TEXT NOT NULL REFERENCES sleep_habits (id) ON DELETE CASCADE,
    -- the day it is about
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how it went
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'some', 'not today')),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX sleep_habit_days_by_day ON sleep_habit_days (day, habit_id)
    WHERE deleted_at IS NULL
"""

_PACING_TABLES = """
CREATE TABLE activities (
    -- of the activity
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what the person calls it
    name TEXT NOT NULL CHECK (name <> ''),
    -- what it is measured in: minutes, metres, steps, repetitions, or the person's own unit
    unit TEXT NOT NULL CHECK (unit <> ''),
    -- what sort of doing it is
    kind TEXT NOT NULL
        CHECK (kind IN ('moving', 'daily tasks', 'thinking', 'people and feelings', 'rest')),
    -- how much it usually asks of the person
    demand TEXT NOT NULL CHECK (demand IN ('low', 'medium', 'high', 'rest')),
    -- why it matters to them
    why TEXT,
    -- how much of it they would like to do at a time
    goal_amount REAL CHECK (goal_amount > 0),
    -- the day it was put aside; blank while it is in use
    archived_on TEXT CHECK (archived_on IS NULL OR archived_on IS date(archived_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE TABLE activity_tries (
    -- of the try
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what was tried
    activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    -- the day it was tried
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how much was possible, in the activity's unit
    amount REAL NOT NULL CHECK (amount > 0),
    -- what sort of day it was
    day_kind TEXT CHECK (day_kind IN ('good', 'ordinary', 'bad')),
    -- how it was after the try
    afterwards TEXT
        CHECK (afterwards IN ('as usual', 'sore for a while', 'worse for a day or more')),
    -- the person's note
    note TEXT,
    -- when it was written
    written_at TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX activity_tries_by_activity ON activity_tries (activity_id, day);

CREATE TABLE pacing_plans (
    -- of this version of the plan
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what is planned
    activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    -- the first day it holds for; it holds until a later version
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    -- how much at a time, in the activity's unit
    amount REAL NOT NULL CHECK (amount > 0),
    -- how many times a day
    times_a_day INTEGER NOT NULL CHECK (times_a_day BETWEEN 1 AND 99),
    -- the days of the week, from Monday: "mon tue"
    days TEXT NOT NULL CHECK (days <> ''),
    -- into how many parts each time is split
    parts INTEGER NOT NULL CHECK (parts BETWEEN 1 AND 99),
    -- minutes of rest after each part
    rest_minutes INTEGER CHECK (rest_minutes BETWEEN 0 AND 1440),
    -- how a step is worked out
    step_how TEXT NOT NULL CHECK (step_how IN ('compound', 'linear', 'amount')),
    -- its size: in every hundred, or in the unit where it is a fixed amount
    step_by REAL NOT NULL CHECK (step_by > 0),
    -- the amount that the plan began with
    first_amount REAL NOT NULL CHECK (first_amount > 0),
    -- why the plan became what it is
    reason TEXT NOT NULL
        CHECK (reason IN ('start', 'changed', 'stayed', 'stepped up', 'stepped back')),
    -- how the start point was found
    method TEXT CHECK (method IN ('average', 'halfway', 'half', 'own', 'professional')),
    -- which share of the average it is, in every hundred
    share_percent INTEGER CHECK (share_percent BETWEEN 1 AND 100),
    -- the professional who set it
    set_by TEXT,
    -- the day they set it
    set_on TEXT CHECK (set_on IS NULL OR set_on IS date(set_on)),
    -- the person's note
    note TEXT,
    -- 1 if it came from another diary and is to be looked at before any step
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX pacing_plans_by_activity ON pacing_plans (activity_id, from_day);

CREATE TABLE activity_logs (
    -- of the entry
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what was done; blank for a rest by itself
    activity_id TEXT REFERENCES activities (id) ON DELETE CASCADE,
    -- the day on which it began
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how much, in the activity's unit
    amount REAL CHECK (amount > 0),
    -- how many minutes it took, where the unit is not minutes
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    -- when it began
    started_at TEXT CHECK (started_at IS NULL OR datetime(started_at) IS NOT NULL),
    -- how much it asked of the person, where that was not as usual
    demand TEXT CHECK (demand IN ('low', 'medium', 'high', 'rest')),
    -- why it ended
    stopped TEXT CHECK (
        stopped IN ('planned', 'tired', 'sore', 'called away', 'felt good and went on')
    ),
    -- the person's note
    note TEXT,
    -- time zone of the start
    zone TEXT NOT NULL,
    -- when it was written
    written_at TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX activity_logs_by_day ON activity_logs (day);

CREATE INDEX activity_logs_by_activity ON activity_logs (activity_id, day);

CREATE TABLE planned_items (
    -- of the planned thing
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the activity it is, if it is one of the person's
    activity_id TEXT REFERENCES activities (id) ON DELETE CASCADE,
    -- the day it is planned for
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- what it is
    words TEXT NOT NULL CHECK (words <> ''),
    -- how many minutes it may take
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    -- how much it asks of the person
    demand TEXT NOT NULL CHECK (demand IN ('low', 'medium', 'high', 'rest')),
    -- how much it matters that it is done
    priority TEXT NOT NULL CHECK (priority IN ('must', 'would like', 'can wait')),
    -- the clock time it begins; blank until it has a place
    starts TEXT CHECK (starts IS NULL OR time(starts) IS NOT NULL),
    -- 1 if it is done
    done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX planned_items_by_day ON planned_items (day)
"""

_FLARE_TABLES = """
CREATE TABLE people (
    -- of the person
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what they are called
    name TEXT NOT NULL CHECK (name <> ''),
    -- who they are
    who TEXT,
    -- what they can do
    can_do TEXT,
    -- how to reach them
    reach TEXT,
    -- their place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE TABLE flare_plan_lines (
    -- of the line as it was for a while
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the part of the plan it stands in
    part TEXT NOT NULL CHECK (part <> ''),
    -- the person's words; for how much to ease, the share in every hundred
    words TEXT NOT NULL CHECK (words <> ''),
    -- the second text of parts that have one
    more TEXT,
    -- its place in the part, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- from when it held
    since TEXT NOT NULL CHECK (datetime(since) IS NOT NULL),
    -- until when; blank while it holds
    until TEXT CHECK (until IS NULL OR datetime(until) IS NOT NULL),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE TABLE flares (
    -- of the flare-up
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day it began, which is day 1
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    -- the day it ended; blank while it lasts
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- where it hurt, in the person's words
    place TEXT,
    -- to how much of them pacing plans were eased, in every hundred
    share_percent INTEGER NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    -- how much of them is back, in every hundred
    back_percent INTEGER NOT NULL CHECK (back_percent BETWEEN 1 AND 100),
    -- in how many steps they come back
    steps_back INTEGER NOT NULL CHECK (steps_back BETWEEN 1 AND 99),
    -- the step that was shown last
    at_step TEXT,
    -- one line for next time
    remember TEXT,
    -- 1 if the page about set-backs was offered
    told_of_set_back INTEGER NOT NULL DEFAULT 0 CHECK (told_of_set_back IN (0, 1)),
    -- when it was begun in the program
    started_at TEXT CHECK (started_at IS NULL OR datetime(started_at) IS NOT NULL),
    -- time zone of the start
    zone TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX flares_by_start ON flares (started_on);

CREATE TABLE flare_steps (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the flare-up it is of
    flare_id TEXT NOT NULL REFERENCES flares (id) ON DELETE CASCADE,
    -- the line of the plan; blank for a general step
    line_id TEXT,
    -- the step in the words it had then
    words TEXT NOT NULL CHECK (words <> ''),
    -- what became of it
    answer TEXT NOT NULL CHECK (answer IN ('done', 'not now')),
    -- the day it was answered
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- 1 if it was said to have helped
    helped INTEGER NOT NULL DEFAULT 0 CHECK (helped IN (0, 1)),
    -- when it was answered
    answered_at TEXT CHECK (answered_at IS NULL OR datetime(answered_at) IS NOT NULL),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;

CREATE INDEX flare_steps_by_flare ON flare_steps (flare_id);

CREATE INDEX activity_logs_with_note ON activity_logs (day) WHERE note IS NOT NULL
"""
