PRAGMA application_id = 1346588493;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'pain_companion','m0001_settings_history_and_sleep','2026-11-23 13:58:17.238925+00:00');
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
INSERT INTO "change_rows" VALUES(1,1,'nights','01a2076b-4400-753d-9695-5be830983845',NULL,'{"id": "01a2076b-4400-753d-9695-5be830983845", "morning": "2026-11-22", "to_bed_at": "2026-11-21T22:30:00+00:00", "lights_out_at": "2026-11-21T23:00:00+00:00", "fell_asleep_after_minutes": 45, "wakings": 2, "awake_minutes": 60, "woke_at": "2026-11-22T06:15:00+00:00", "got_up_at": "2026-11-22T07:00:00+00:00", "never_slept": 0, "trying_after_minutes": null, "quality": "fair", "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": "[a note] ☂", "estimated_sleep_minutes": null, "bed_zone": "Europe/London", "rise_zone": "Europe/London", "long_night_confirmed": 0, "written_at": "{\"awake_minutes\": \"2026-11-23T08:00:00+00:00\", \"fell_asleep_after_minutes\": \"2026-11-23T08:00:00+00:00\", \"got_up_at\": \"2026-11-23T08:00:00+00:00\", \"lights_out_at\": \"2026-11-23T08:00:00+00:00\", \"note\": \"2026-11-23T08:00:00+00:00\", \"quality\": \"2026-11-23T08:00:00+00:00\", \"to_bed_at\": \"2026-11-23T08:00:00+00:00\", \"wakings\": \"2026-11-23T08:00:00+00:00\", \"woke_at\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(2,2,'nights','01a2076b-4400-7fb7-b286-7bbab3ed658d',NULL,'{"id": "01a2076b-4400-7fb7-b286-7bbab3ed658d", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(3,3,'nights','01a2076b-4400-7fb7-b286-7bbab3ed658d','{"id": "01a2076b-4400-7fb7-b286-7bbab3ed658d", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7fb7-b286-7bbab3ed658d", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(4,4,'naps','01a2076b-4400-770f-825a-23176ccb43c5',NULL,'{"id": "01a2076b-4400-770f-825a-23176ccb43c5", "day": "2026-11-22", "started_at": "2026-11-23T08:00:00+00:00", "minutes": 30, "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(5,5,'sleep_windows','01a2076b-4400-71a4-ad79-5292ba96c11e',NULL,'{"id": "01a2076b-4400-71a4-ad79-5292ba96c11e", "to_bed": "08:00", "got_up": "08:00", "set_by": "the nurse", "first_morning": "2026-11-22", "last_morning": null, "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(6,6,'sleep_habits','01a2076b-4400-70f0-82b2-2a7638a72a49',NULL,'{"id": "01a2076b-4400-70f0-82b2-2a7638a72a49", "key": "dim-lights", "text": "Dim the lights", "picked_on": "2026-11-22", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(7,7,'sleep_habit_days','01a2076b-4400-7658-afb2-dac3f15def03',NULL,'{"id": "01a2076b-4400-7658-afb2-dac3f15def03", "habit_id": "01a2076b-4400-70f0-82b2-2a7638a72a49", "day": "2026-11-22", "answer": "some", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(8,8,'settings','greet_as',NULL,'{"id": "greet_as", "value": "\"Sam\"", "updated_at": "2026-11-23T08:00:00+00:00"}');
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
INSERT INTO "changes" VALUES(1,'2026-11-23T08:00:00+00:00','Night of Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(2,'2026-11-23T08:00:00+00:00','Night of Saturday 21 November 2026',NULL);
INSERT INTO "changes" VALUES(3,'2026-11-23T08:00:00+00:00','Deleted: Night of Saturday 21 November 2026',NULL);
INSERT INTO "changes" VALUES(4,'2026-11-23T08:00:00+00:00','Nap on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(5,'2026-11-23T08:00:00+00:00','Sleep window',NULL);
INSERT INTO "changes" VALUES(6,'2026-11-23T08:00:00+00:00','Sleep habit picked',NULL);
INSERT INTO "changes" VALUES(7,'2026-11-23T08:00:00+00:00','Sleep habit on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(8,'2026-11-23T08:00:00+00:00','Settings changed',NULL);
CREATE TABLE diary (
    -- always 1: a file is one diary
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- which diary this is; its backups carry the same
    diary_id TEXT NOT NULL,
    -- when the diary was begun
    created_at TEXT NOT NULL
) STRICT;
INSERT INTO "diary" VALUES(1,'01a2076b-4400-7497-935c-b77e527ffdf7','2026-11-23T08:00:00+00:00');
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
INSERT INTO "drafts" VALUES('night','2026-11-23','01a2076b-4400-70ee-b305-99326e3e98d4','{"note": "half a"}','2026-11-23T08:00:00+00:00');
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
INSERT INTO "naps" VALUES('01a2076b-4400-770f-825a-23176ccb43c5','2026-11-22','2026-11-23T08:00:00+00:00',30,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "nights" VALUES('01a2076b-4400-753d-9695-5be830983845','2026-11-22','2026-11-21T22:30:00+00:00','2026-11-21T23:00:00+00:00',45,2,60,'2026-11-22T06:15:00+00:00','2026-11-22T07:00:00+00:00',0,NULL,'fair',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[a note] ☂',NULL,'Europe/London','Europe/London',0,'{"awake_minutes": "2026-11-23T08:00:00+00:00", "fell_asleep_after_minutes": "2026-11-23T08:00:00+00:00", "got_up_at": "2026-11-23T08:00:00+00:00", "lights_out_at": "2026-11-23T08:00:00+00:00", "note": "2026-11-23T08:00:00+00:00", "quality": "2026-11-23T08:00:00+00:00", "to_bed_at": "2026-11-23T08:00:00+00:00", "wakings": "2026-11-23T08:00:00+00:00", "woke_at": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "nights" VALUES('01a2076b-4400-7fb7-b286-7bbab3ed658d','2026-11-21',NULL,NULL,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'UTC','UTC',0,'{"wakings": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE settings (
    -- the setting's name
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- its value as JSON
    value TEXT NOT NULL CHECK (value <> ''),
    -- when it was chosen
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "settings" VALUES('greet_as','"Sam"','2026-11-23T08:00:00+00:00');
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
INSERT INTO "sleep_habit_days" VALUES('01a2076b-4400-7658-afb2-dac3f15def03','01a2076b-4400-70f0-82b2-2a7638a72a49','2026-11-22','some','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_habits" VALUES('01a2076b-4400-70f0-82b2-2a7638a72a49','dim-lights','Dim the lights','2026-11-22',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_windows" VALUES('01a2076b-4400-71a4-ad79-5292ba96c11e','08:00','08:00','the nurse','2026-11-22',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX change_rows_by_change ON change_rows (change_id);
CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);
CREATE UNIQUE INDEX nights_by_morning ON nights (morning) WHERE deleted_at IS NULL;
CREATE INDEX naps_by_day ON naps (day);
CREATE UNIQUE INDEX sleep_habit_days_by_day ON sleep_habit_days (day, habit_id)
    WHERE deleted_at IS NULL
;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('changes',8);
COMMIT;
