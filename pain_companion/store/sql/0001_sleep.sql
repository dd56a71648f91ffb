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
