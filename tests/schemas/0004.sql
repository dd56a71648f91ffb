PRAGMA application_id = 1346588493;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'pain_companion','m0001_settings_history_and_sleep','2026-11-27 22:06:54.971059+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'pain_companion','m0002_pacing','2026-11-27 22:06:54.973835+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'pain_companion','m0003_flares','2026-11-27 22:06:54.975896+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'pain_companion','m0004_the_whole_person','2026-11-27 22:06:55.010765+00:00');
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
INSERT INTO "activities" VALUES('01a2076b-4400-738d-b969-eda4bde9374e','Walking [to the shop] 🚶','minutes','moving','medium','to see the sea',30.0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activities" VALUES('01a2076b-4400-7a37-b7c2-14b218cb2316','Stairs','steps','daily tasks','low',NULL,NULL,'2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "activity_logs" VALUES('01a2076b-4400-70df-ba52-f90bd1b65c44','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-23',9.5,NULL,'2026-11-23T08:00:00+00:00','high','planned','[a note]','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_logs" VALUES('01a2076b-4400-7f33-ab68-d9e80c03fead',NULL,'2026-11-23',NULL,5,NULL,NULL,NULL,NULL,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "activity_tries" VALUES('01a2076b-4400-77e7-90b7-b1403907abc5','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-13',10.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_tries" VALUES('01a2076b-4400-7430-a26f-232c1efae354','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-14',14.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_tries" VALUES('01a2076b-4400-7b18-9294-1004f7266d1b','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-15',12.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE appointments (
    -- of the appointment
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- the clock time, if it is known
    clock_time TEXT CHECK (clock_time IS NULL OR time(clock_time) IS NOT NULL),
    -- who it is with, from the list of people
    person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
    -- who it is with, in the person's words
    whom TEXT,
    -- where, or by phone
    whereabouts TEXT,
    -- what was agreed
    agreed TEXT,
    -- what the person will do
    will_do TEXT,
    -- time zone of the moment
    zone TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "appointments" VALUES('01a2076b-4400-74fa-a44a-09201baf10d0','2026-11-03','10:20',NULL,'the pain clinic','room 4','Keep the walks short.','Ring in a month.','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "appointments" VALUES('01a2076b-4400-7b34-af40-530e245681aa','2026-11-27','14:30','01a2076b-4400-794a-acf8-8b4ceaaaea21',NULL,'by phone',NULL,NULL,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "appointments" VALUES('01a2076b-4400-7586-8679-636dd4fac72b','2026-12-23',NULL,NULL,'the GP',NULL,NULL,NULL,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "appointments" VALUES('01a2076b-4400-7310-a979-b9022f300827','2026-12-23',NULL,NULL,'nobody',NULL,NULL,NULL,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE body_charts (
    -- of the chart
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day it is about
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "body_charts" VALUES('01a2076b-4400-7b2e-b9b4-7269ebc8ee69','2026-03-09',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "body_charts" VALUES('01a2076b-4400-7096-a250-4cb3d847cf0f','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE body_places (
    -- of the place on the chart
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the chart it is on
    chart_id TEXT NOT NULL REFERENCES body_charts (id) ON DELETE CASCADE,
    -- which side of the body
    side TEXT NOT NULL CHECK (side IN ('front', 'back')),
    -- which region
    region TEXT NOT NULL CHECK (region <> ''),
    -- words for how it feels, with commas between them
    feelings TEXT,
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "body_places" VALUES('01a2076b-4400-7053-8c6d-e4825a09b9c8','01a2076b-4400-7b2e-b9b4-7269ebc8ee69','back','lower-spine','tight',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "body_places" VALUES('01a2076b-4400-702e-9a7d-984407d0d210','01a2076b-4400-7096-a250-4cb3d847cf0f','front','left-knee','aching, hot','Worse on stairs.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "body_places" VALUES('01a2076b-4400-7305-a2e8-d1b0b2ef75df','01a2076b-4400-7096-a250-4cb3d847cf0f','back','lower-spine','tight',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "body_places" VALUES('01a2076b-4400-7cdc-a52e-260cd606de6f','01a2076b-4400-7096-a250-4cb3d847cf0f','back','right-shoulder-blade',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "change_rows" VALUES(1,1,'nights','01a2076b-4400-7f7d-8a3b-eb870e5956a5',NULL,'{"id": "01a2076b-4400-7f7d-8a3b-eb870e5956a5", "morning": "2026-11-22", "to_bed_at": "2026-11-21T22:30:00+00:00", "lights_out_at": "2026-11-21T23:00:00+00:00", "fell_asleep_after_minutes": 45, "wakings": 2, "awake_minutes": 60, "woke_at": "2026-11-22T06:15:00+00:00", "got_up_at": "2026-11-22T07:00:00+00:00", "never_slept": 0, "trying_after_minutes": null, "quality": "fair", "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": "[a note] ☂", "estimated_sleep_minutes": null, "bed_zone": "Europe/London", "rise_zone": "Europe/London", "long_night_confirmed": 0, "written_at": "{\"awake_minutes\": \"2026-11-23T08:00:00+00:00\", \"fell_asleep_after_minutes\": \"2026-11-23T08:00:00+00:00\", \"got_up_at\": \"2026-11-23T08:00:00+00:00\", \"lights_out_at\": \"2026-11-23T08:00:00+00:00\", \"note\": \"2026-11-23T08:00:00+00:00\", \"quality\": \"2026-11-23T08:00:00+00:00\", \"to_bed_at\": \"2026-11-23T08:00:00+00:00\", \"wakings\": \"2026-11-23T08:00:00+00:00\", \"woke_at\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(2,2,'nights','01a2076b-4400-7a75-8a24-2d0b765e2c57',NULL,'{"id": "01a2076b-4400-7a75-8a24-2d0b765e2c57", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(3,3,'nights','01a2076b-4400-7a75-8a24-2d0b765e2c57','{"id": "01a2076b-4400-7a75-8a24-2d0b765e2c57", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7a75-8a24-2d0b765e2c57", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(4,4,'naps','01a2076b-4400-7fc2-8622-a6a1fb00c9fc',NULL,'{"id": "01a2076b-4400-7fc2-8622-a6a1fb00c9fc", "day": "2026-11-22", "started_at": "2026-11-23T08:00:00+00:00", "minutes": 30, "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(5,5,'sleep_windows','01a2076b-4400-7137-b53c-d139c8569c03',NULL,'{"id": "01a2076b-4400-7137-b53c-d139c8569c03", "to_bed": "08:00", "got_up": "08:00", "set_by": "the nurse", "first_morning": "2026-11-22", "last_morning": null, "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(6,6,'sleep_habits','01a2076b-4400-75e6-bc03-64b0abeb842a',NULL,'{"id": "01a2076b-4400-75e6-bc03-64b0abeb842a", "key": "dim-lights", "text": "Dim the lights", "picked_on": "2026-11-22", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(7,7,'sleep_habit_days','01a2076b-4400-7f0d-aa61-063f0493c52a',NULL,'{"id": "01a2076b-4400-7f0d-aa61-063f0493c52a", "habit_id": "01a2076b-4400-75e6-bc03-64b0abeb842a", "day": "2026-11-22", "answer": "some", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(8,8,'settings','worse_after_effort',NULL,'{"id": "worse_after_effort", "value": "\"no\"", "updated_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(9,9,'activities','01a2076b-4400-738d-b969-eda4bde9374e',NULL,'{"id": "01a2076b-4400-738d-b969-eda4bde9374e", "name": "Walking [to the shop] 🚶", "unit": "minutes", "kind": "moving", "demand": "medium", "why": "to see the sea", "goal_amount": 30.0, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(10,10,'activity_tries','01a2076b-4400-77e7-90b7-b1403907abc5',NULL,'{"id": "01a2076b-4400-77e7-90b7-b1403907abc5", "activity_id": "01a2076b-4400-738d-b969-eda4bde9374e", "day": "2026-11-13", "amount": 10.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(11,11,'activity_tries','01a2076b-4400-7430-a26f-232c1efae354',NULL,'{"id": "01a2076b-4400-7430-a26f-232c1efae354", "activity_id": "01a2076b-4400-738d-b969-eda4bde9374e", "day": "2026-11-14", "amount": 14.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(12,12,'activity_tries','01a2076b-4400-7b18-9294-1004f7266d1b',NULL,'{"id": "01a2076b-4400-7b18-9294-1004f7266d1b", "activity_id": "01a2076b-4400-738d-b969-eda4bde9374e", "day": "2026-11-15", "amount": 12.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(13,13,'pacing_plans','01a2076b-4400-766c-9971-d5f0a61aa7d9',NULL,'{"id": "01a2076b-4400-766c-9971-d5f0a61aa7d9", "activity_id": "01a2076b-4400-738d-b969-eda4bde9374e", "from_day": "2026-11-16", "amount": 9.6, "times_a_day": 1, "days": "mon tue wed thu fri sat sun", "parts": 1, "rest_minutes": null, "step_how": "compound", "step_by": 10.0, "first_amount": 9.6, "reason": "start", "method": "average", "share_percent": 80, "set_by": null, "set_on": null, "note": null, "held": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(14,14,'activity_logs','01a2076b-4400-70df-ba52-f90bd1b65c44',NULL,'{"id": "01a2076b-4400-70df-ba52-f90bd1b65c44", "activity_id": "01a2076b-4400-738d-b969-eda4bde9374e", "day": "2026-11-23", "amount": 9.5, "minutes": null, "started_at": "2026-11-23T08:00:00+00:00", "demand": "high", "stopped": "planned", "note": "[a note]", "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(15,14,'activity_logs','01a2076b-4400-7f33-ab68-d9e80c03fead',NULL,'{"id": "01a2076b-4400-7f33-ab68-d9e80c03fead", "activity_id": null, "day": "2026-11-23", "amount": null, "minutes": 5, "started_at": null, "demand": null, "stopped": null, "note": null, "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(16,15,'activities','01a2076b-4400-7a37-b7c2-14b218cb2316',NULL,'{"id": "01a2076b-4400-7a37-b7c2-14b218cb2316", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(17,16,'activities','01a2076b-4400-7a37-b7c2-14b218cb2316','{"id": "01a2076b-4400-7a37-b7c2-14b218cb2316", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7a37-b7c2-14b218cb2316", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(18,17,'planned_items','01a2076b-4400-75ea-a2c8-e0b152672cb8',NULL,'{"id": "01a2076b-4400-75ea-a2c8-e0b152672cb8", "activity_id": null, "day": "2026-11-23", "words": "Phone Mum", "minutes": 20, "demand": "low", "priority": "must", "starts": "10:30", "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(19,18,'planned_items','01a2076b-4400-706f-83b7-ef7eb5e7d318',NULL,'{"id": "01a2076b-4400-706f-83b7-ef7eb5e7d318", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(20,19,'planned_items','01a2076b-4400-706f-83b7-ef7eb5e7d318','{"id": "01a2076b-4400-706f-83b7-ef7eb5e7d318", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-706f-83b7-ef7eb5e7d318", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(21,20,'pacing_plans','01a2076b-4400-79b1-be2f-7e20ce34173b',NULL,'{"id": "01a2076b-4400-79b1-be2f-7e20ce34173b", "activity_id": "01a2076b-4400-7a37-b7c2-14b218cb2316", "from_day": "2026-11-23", "amount": 12.0, "times_a_day": 2, "days": "mon wed fri", "parts": 2, "rest_minutes": 5, "step_how": "compound", "step_by": 10.0, "first_amount": 12.0, "reason": "changed", "method": "professional", "share_percent": null, "set_by": "the physiotherapist", "set_on": "2026-11-23", "note": null, "held": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(22,21,'people','01a2076b-4400-7690-84b2-6b440b719063',NULL,'{"id": "01a2076b-4400-7690-84b2-6b440b719063", "name": "Ana [my sister] ☎", "who": "my sister", "can_do": "can take the children", "reach": "0123 456", "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(23,22,'flare_plan_lines','01a2076b-4400-7434-8869-b548214c9923',NULL,'{"id": "01a2076b-4400-7434-8869-b548214c9923", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(24,22,'flare_plan_lines','01a2076b-4400-744f-bd16-aebec4d8ea01',NULL,'{"id": "01a2076b-4400-744f-bd16-aebec4d8ea01", "part": "the first hours", "words": "Lie down for ten minutes, then move a little.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(25,22,'flare_plan_lines','01a2076b-4400-738c-9a04-f6fe5dd7063d',NULL,'{"id": "01a2076b-4400-738c-9a04-f6fe5dd7063d", "part": "the first hours", "words": "Tell Ana.", "more": null, "place": 1, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(26,22,'flare_plan_lines','01a2076b-4400-70bc-9962-b42ceb6e1da5',NULL,'{"id": "01a2076b-4400-70bc-9962-b42ceb6e1da5", "part": "days 1 and 2", "words": "Halve what I do.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(27,22,'flare_plan_lines','01a2076b-4400-7a7b-a535-ba6493fed1c1',NULL,'{"id": "01a2076b-4400-7a7b-a535-ba6493fed1c1", "part": "days 3 to 7", "words": "Walk to the gate and back.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(28,22,'flare_plan_lines','01a2076b-4400-71f4-88ec-61c15252eb4d',NULL,'{"id": "01a2076b-4400-71f4-88ec-61c15252eb4d", "part": "comfort kit", "words": "Hot water bottle", "more": "under the sink", "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(29,22,'flare_plan_lines','01a2076b-4400-7f77-9666-41d6433e81d0',NULL,'{"id": "01a2076b-4400-7f77-9666-41d6433e81d0", "part": "how much to ease my plans", "words": "50", "more": "2", "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(30,23,'flare_plan_lines','01a2076b-4400-7434-8869-b548214c9923','{"id": "01a2076b-4400-7434-8869-b548214c9923", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7434-8869-b548214c9923", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(31,23,'flare_plan_lines','01a2076b-4400-76fe-bc69-0e93e1370f24',NULL,'{"id": "01a2076b-4400-76fe-bc69-0e93e1370f24", "part": "what I say to myself", "words": "=1+1 It will pass.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(32,24,'flares','01a2076b-4400-7540-98f4-11e921268186',NULL,'{"id": "01a2076b-4400-7540-98f4-11e921268186", "started_on": "2026-11-14", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(33,25,'flare_steps','01a2076b-4400-7809-b65d-18dd21124b64',NULL,'{"id": "01a2076b-4400-7809-b65d-18dd21124b64", "flare_id": "01a2076b-4400-7540-98f4-11e921268186", "line_id": "01a2076b-4400-7434-8869-b548214c9923", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 0, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(34,26,'flares','01a2076b-4400-7540-98f4-11e921268186','{"id": "01a2076b-4400-7540-98f4-11e921268186", "started_on": "2026-11-14", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7540-98f4-11e921268186", "started_on": "2026-11-14", "ended_on": "2026-11-18", "place": "low back", "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": "[rest]", "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(35,26,'flare_steps','01a2076b-4400-7809-b65d-18dd21124b64','{"id": "01a2076b-4400-7809-b65d-18dd21124b64", "flare_id": "01a2076b-4400-7540-98f4-11e921268186", "line_id": "01a2076b-4400-7434-8869-b548214c9923", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 0, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7809-b65d-18dd21124b64", "flare_id": "01a2076b-4400-7540-98f4-11e921268186", "line_id": "01a2076b-4400-7434-8869-b548214c9923", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 1, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(36,27,'flares','01a2076b-4400-78fb-98f2-71b25fe56a84',NULL,'{"id": "01a2076b-4400-78fb-98f2-71b25fe56a84", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(37,28,'flares','01a2076b-4400-78fb-98f2-71b25fe56a84','{"id": "01a2076b-4400-78fb-98f2-71b25fe56a84", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-78fb-98f2-71b25fe56a84", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(38,29,'food_changes','01a2076b-4400-77aa-9457-2af14ba566e8',NULL,'{"id": "01a2076b-4400-77aa-9457-2af14ba566e8", "key": "fish", "text": "Fish in one meal", "picked_on": "2026-11-03", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(39,30,'food_changes','01a2076b-4400-7d1c-b1d3-b5c7ff79463c',NULL,'{"id": "01a2076b-4400-7d1c-b1d3-b5c7ff79463c", "key": null, "text": "Soup on Sundays [for the week] 🍲", "picked_on": "2026-11-05", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(40,31,'food_changes','01a2076b-4400-768c-9aea-aa18ba88dca5',NULL,'{"id": "01a2076b-4400-768c-9aea-aa18ba88dca5", "key": "nuts-or-seeds", "text": "Some plain nuts or seeds", "picked_on": "2026-11-03", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(41,32,'food_days','01a2076b-4400-7edf-b860-aa3dce1504de',NULL,'{"id": "01a2076b-4400-7edf-b860-aa3dce1504de", "change_id": "01a2076b-4400-77aa-9457-2af14ba566e8", "day": "2026-11-23", "answer": "did", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(42,33,'food_days','01a2076b-4400-73d8-8daf-a0c845cbd32d',NULL,'{"id": "01a2076b-4400-73d8-8daf-a0c845cbd32d", "change_id": "01a2076b-4400-77aa-9457-2af14ba566e8", "day": "2026-11-20", "answer": "not today", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(43,34,'food_days','01a2076b-4400-7654-be62-fabba777ec2d',NULL,'{"id": "01a2076b-4400-7654-be62-fabba777ec2d", "change_id": "01a2076b-4400-77aa-9457-2af14ba566e8", "day": "2026-11-14", "answer": "did", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(44,35,'food_days','01a2076b-4400-7811-8d6f-2ce11374a331',NULL,'{"id": "01a2076b-4400-7811-8d6f-2ce11374a331", "change_id": "01a2076b-4400-7d1c-b1d3-b5c7ff79463c", "day": "2026-11-22", "answer": "did not", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(45,36,'food_days','01a2076b-4400-7453-8f21-9f55cd57fa24',NULL,'{"id": "01a2076b-4400-7453-8f21-9f55cd57fa24", "change_id": "01a2076b-4400-768c-9aea-aa18ba88dca5", "day": "2026-11-08", "answer": "did", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(46,37,'food_changes','01a2076b-4400-768c-9aea-aa18ba88dca5','{"id": "01a2076b-4400-768c-9aea-aa18ba88dca5", "key": "nuts-or-seeds", "text": "Some plain nuts or seeds", "picked_on": "2026-11-03", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-768c-9aea-aa18ba88dca5", "key": "nuts-or-seeds", "text": "Some plain nuts or seeds", "picked_on": "2026-11-03", "dropped_on": "2026-11-17", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(47,38,'tools','nights',NULL,'{"id": "nights", "key": "nights", "name": null, "notes": null, "in_use": 1, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(48,39,'tools','01a2076b-4400-7ac4-bac0-8f61b8165ca5',NULL,'{"id": "01a2076b-4400-7ac4-bac0-8f61b8165ca5", "key": null, "name": "The radio", "notes": "Low.\n[At night]", "in_use": 1, "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(49,40,'tool_uses','01a2076b-4400-72e3-b9b7-e867ee1652f8',NULL,'{"id": "01a2076b-4400-72e3-b9b7-e867ee1652f8", "tool_id": "nights", "day": "2026-11-20", "answer": "helped", "note": "=1+1 better", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(50,41,'tool_uses','01a2076b-4400-710d-9424-c2b240c38c50',NULL,'{"id": "01a2076b-4400-710d-9424-c2b240c38c50", "tool_id": "nights", "day": "2026-11-19", "answer": "not sure", "note": "=1+1 better", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(51,42,'tool_uses','01a2076b-4400-710d-9424-c2b240c38c50','{"id": "01a2076b-4400-710d-9424-c2b240c38c50", "tool_id": "nights", "day": "2026-11-19", "answer": "not sure", "note": "=1+1 better", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-710d-9424-c2b240c38c50", "tool_id": "nights", "day": "2026-11-19", "answer": "not sure", "note": "=1+1 better", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(52,43,'tools','01a2076b-4400-7be1-a0b9-ca4ff25fe5cb',NULL,'{"id": "01a2076b-4400-7be1-a0b9-ca4ff25fe5cb", "key": null, "name": "Cold showers", "notes": null, "in_use": 1, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(53,44,'tools','01a2076b-4400-7be1-a0b9-ca4ff25fe5cb','{"id": "01a2076b-4400-7be1-a0b9-ca4ff25fe5cb", "key": null, "name": "Cold showers", "notes": null, "in_use": 1, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7be1-a0b9-ca4ff25fe5cb", "key": null, "name": "Cold showers", "notes": null, "in_use": 1, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(54,45,'lesson_notes','01a2076b-4400-747e-a1ad-a39e0b794c4d',NULL,'{"id": "01a2076b-4400-747e-a1ad-a39e0b794c4d", "lesson": "pain/what-pain-is", "finished_on": "2026-11-03", "reflection": null, "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(55,46,'lesson_notes','01a2076b-4400-747e-a1ad-a39e0b794c4d','{"id": "01a2076b-4400-747e-a1ad-a39e0b794c4d", "lesson": "pain/what-pain-is", "finished_on": "2026-11-03", "reflection": null, "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-747e-a1ad-a39e0b794c4d", "lesson": "pain/what-pain-is", "finished_on": "2026-11-03", "reflection": "My sister [she] knew. ☎", "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(56,47,'lesson_notes','01a2076b-4400-7d5e-bdf2-3d430c3e3ecd',NULL,'{"id": "01a2076b-4400-7d5e-bdf2-3d430c3e3ecd", "lesson": "pain/hurt-and-harm", "finished_on": null, "reflection": null, "own_words": "=1+1 It can hurt and be safe.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(57,48,'lesson_notes','01a2076b-4400-7855-b96c-0d39ee748cb0',NULL,'{"id": "01a2076b-4400-7855-b96c-0d39ee748cb0", "lesson": "pain/why-it-lasts", "finished_on": "2026-11-23", "reflection": null, "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(58,49,'lesson_notes','01a2076b-4400-7855-b96c-0d39ee748cb0','{"id": "01a2076b-4400-7855-b96c-0d39ee748cb0", "lesson": "pain/why-it-lasts", "finished_on": "2026-11-23", "reflection": null, "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7855-b96c-0d39ee748cb0", "lesson": "pain/why-it-lasts", "finished_on": "2026-11-23", "reflection": null, "own_words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(59,50,'up_and_down','01a2076b-4400-7815-9e1c-d41093ad5a79',NULL,'{"id": "01a2076b-4400-7815-9e1c-d41093ad5a79", "way": "up", "everyday": "doing", "words": "I rushed", "noted_on": "2026-11-03", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(60,51,'up_and_down','01a2076b-4400-7680-8d08-6b812879a94f',NULL,'{"id": "01a2076b-4400-7680-8d08-6b812879a94f", "way": "up", "everyday": "nights", "words": "A short night", "noted_on": "2026-11-09", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(61,52,'up_and_down','01a2076b-4400-7b76-88fe-abf8e0935f28',NULL,'{"id": "01a2076b-4400-7b76-88fe-abf8e0935f28", "way": "down", "everyday": "doing", "words": "Music [loud] ♫", "noted_on": "2026-11-09", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(62,53,'up_and_down','01a2076b-4400-7aac-8cd1-6be914627f1e',NULL,'{"id": "01a2076b-4400-7aac-8cd1-6be914627f1e", "way": "down", "everyday": "comfort", "words": "A warm bath", "noted_on": "2026-11-21", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(63,54,'up_and_down','01a2076b-4400-7815-9e1c-d41093ad5a79','{"id": "01a2076b-4400-7815-9e1c-d41093ad5a79", "way": "up", "everyday": "doing", "words": "I rushed", "noted_on": "2026-11-03", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7815-9e1c-d41093ad5a79", "way": "up", "everyday": "doing", "words": "I rushed", "noted_on": "2026-11-03", "ended_on": "2026-11-18", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(64,55,'movements','01a2076b-4400-7629-87a8-5f1a1cb0c99a',NULL,'{"id": "01a2076b-4400-7629-87a8-5f1a1cb0c99a", "name": "Heels, then toes", "words": "Lift the heels. Set them down.", "amount": 10.0, "unit": "repetitions", "often": "twice a day", "position": "seated", "from_whom": "Priya, physiotherapist", "agreed_on": "2026-11-02", "ended_on": null, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(65,55,'movements','01a2076b-4400-7e20-b524-6cdd673f101f',NULL,'{"id": "01a2076b-4400-7e20-b524-6cdd673f101f", "name": "Swaying", "words": null, "amount": 4.0, "unit": "minutes", "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-09", "ended_on": null, "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(66,56,'movement_days','01a2076b-4400-783d-919f-22d7c851ed51',NULL,'{"id": "01a2076b-4400-783d-919f-22d7c851ed51", "movement_id": "01a2076b-4400-7629-87a8-5f1a1cb0c99a", "day": "2026-11-23", "answer": "part", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(67,57,'movement_days','01a2076b-4400-76a8-ba5b-f4d34ba2b504',NULL,'{"id": "01a2076b-4400-76a8-ba5b-f4d34ba2b504", "movement_id": "01a2076b-4400-7629-87a8-5f1a1cb0c99a", "day": "2026-11-22", "answer": "done", "note": "=1+1 [only] the left", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(68,58,'movements','01a2076b-4400-7e20-b524-6cdd673f101f','{"id": "01a2076b-4400-7e20-b524-6cdd673f101f", "name": "Swaying", "words": null, "amount": 4.0, "unit": "minutes", "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-09", "ended_on": null, "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7e20-b524-6cdd673f101f", "name": "Swaying", "words": null, "amount": 4.0, "unit": "minutes", "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-09", "ended_on": "2026-11-23", "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(69,59,'movements','01a2076b-4400-7a8e-8dd8-569fbf34f6ba',NULL,'{"id": "01a2076b-4400-7a8e-8dd8-569fbf34f6ba", "name": "Star jumps", "words": null, "amount": null, "unit": null, "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-23", "ended_on": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(70,60,'movements','01a2076b-4400-7a8e-8dd8-569fbf34f6ba','{"id": "01a2076b-4400-7a8e-8dd8-569fbf34f6ba", "name": "Star jumps", "words": null, "amount": null, "unit": null, "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-23", "ended_on": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7a8e-8dd8-569fbf34f6ba", "name": "Star jumps", "words": null, "amount": null, "unit": null, "often": null, "position": null, "from_whom": null, "agreed_on": "2026-11-23", "ended_on": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(71,61,'pleasures','01a2076b-4400-72ef-8ef8-4f65f8316f77',NULL,'{"id": "01a2076b-4400-72ef-8ef8-4f65f8316f77", "words": "Look for the moon", "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(72,61,'pleasures','01a2076b-4400-7071-a375-12c36b037bd8',NULL,'{"id": "01a2076b-4400-7071-a375-12c36b037bd8", "words": "Ring Ana", "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(73,62,'pleasure_days','01a2076b-4400-769a-bf30-12fc88bee457',NULL,'{"id": "01a2076b-4400-769a-bf30-12fc88bee457", "pleasure_id": "01a2076b-4400-72ef-8ef8-4f65f8316f77", "day": "2026-11-22", "note": "It was full. 😀", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(74,63,'pleasure_days','01a2076b-4400-7234-a427-a929af8e87ba',NULL,'{"id": "01a2076b-4400-7234-a427-a929af8e87ba", "pleasure_id": "01a2076b-4400-72ef-8ef8-4f65f8316f77", "day": "2026-11-23", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(75,64,'pleasure_days','01a2076b-4400-7234-a427-a929af8e87ba','{"id": "01a2076b-4400-7234-a427-a929af8e87ba", "pleasure_id": "01a2076b-4400-72ef-8ef8-4f65f8316f77", "day": "2026-11-23", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7234-a427-a929af8e87ba", "pleasure_id": "01a2076b-4400-72ef-8ef8-4f65f8316f77", "day": "2026-11-23", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(76,65,'hard_moments','01a2076b-4400-782b-8074-c6bed7a612f1',NULL,'{"id": "01a2076b-4400-782b-8074-c6bed7a612f1", "day": "2026-11-20", "happened": "A friend cancelled.", "thoughts": "She is tired of me.", "feelings": "hurt, sad", "body": "Neck tight.", "did": "Lay down.", "kinder": "I can say no and still care", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(77,66,'medicines','01a2076b-4400-72b0-b376-a26de87ee5ee',NULL,'{"id": "01a2076b-4400-72b0-b376-a26de87ee5ee", "name": "The tablets", "what_for": "my back", "as_told": "One with food.\nNot at night.", "from_whom": "my GP", "since_on": "2026-03-05", "ended_on": null, "note": "They make me sleepy.", "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(78,66,'medicines','01a2076b-4400-7797-be0a-988fdb29941b',NULL,'{"id": "01a2076b-4400-7797-be0a-988fdb29941b", "name": "The gel", "what_for": null, "as_told": null, "from_whom": null, "since_on": "2026-08-01", "ended_on": "2026-10-01", "note": null, "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(79,67,'medicine_questions','01a2076b-4400-72eb-89ed-ae6db9a9433d',NULL,'{"id": "01a2076b-4400-72eb-89ed-ae6db9a9433d", "words": "May I drive?", "asked_on": null, "answer": null, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(80,68,'medicine_questions','01a2076b-4400-7937-b91d-5a354969e959',NULL,'{"id": "01a2076b-4400-7937-b91d-5a354969e959", "words": "Does it go with the other?", "asked_on": "2026-11-23", "answer": "Yes.", "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(81,69,'medicine_questions','01a2076b-4400-7937-b91d-5a354969e959','{"id": "01a2076b-4400-7937-b91d-5a354969e959", "words": "Does it go with the other?", "asked_on": "2026-11-23", "answer": "Yes.", "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7937-b91d-5a354969e959", "words": "Does it go with the other?", "asked_on": "2026-11-23", "answer": "Yes.", "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(82,70,'practice_logs','01a2076b-4400-7c2c-913d-16a5a7289320',NULL,'{"id": "01a2076b-4400-7c2c-913d-16a5a7289320", "practice": "sounds", "day": "2026-11-23", "seconds": 240, "whole": 1, "feel_before": 3, "feel_after": 6, "words_before": "tight", "words_after": "softer", "noticed": "A bird.", "started_at": "2026-11-23T08:00:00+00:00", "zone": "", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(83,71,'practice_logs','01a2076b-4400-79db-b396-5245c74fa22f',NULL,'{"id": "01a2076b-4400-79db-b396-5245c74fa22f", "practice": "hands", "day": "2026-11-22", "seconds": 95, "whole": 0, "feel_before": null, "feel_after": null, "words_before": null, "words_after": null, "noticed": null, "started_at": null, "zone": "", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(84,72,'practice_logs','01a2076b-4400-7b07-bd64-5ff15207a3c9',NULL,'{"id": "01a2076b-4400-7b07-bd64-5ff15207a3c9", "practice": "a-walk", "day": "2026-11-23", "seconds": 60, "whole": 0, "feel_before": null, "feel_after": null, "words_before": null, "words_after": null, "noticed": null, "started_at": null, "zone": "", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(85,73,'practice_logs','01a2076b-4400-7b07-bd64-5ff15207a3c9','{"id": "01a2076b-4400-7b07-bd64-5ff15207a3c9", "practice": "a-walk", "day": "2026-11-23", "seconds": 60, "whole": 0, "feel_before": null, "feel_after": null, "words_before": null, "words_after": null, "noticed": null, "started_at": null, "zone": "", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7b07-bd64-5ff15207a3c9", "practice": "a-walk", "day": "2026-11-23", "seconds": 60, "whole": 0, "feel_before": null, "feel_after": null, "words_before": null, "words_after": null, "noticed": null, "started_at": null, "zone": "", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(86,74,'directions','01a2076b-4400-7e4b-a542-b3e92f289008',NULL,'{"id": "01a2076b-4400-7e4b-a542-b3e92f289008", "words": "being a friend [who writes]", "place": 0, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(87,75,'goals','01a2076b-4400-76fa-8431-4da1b2fcc6e4',NULL,'{"id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "direction_id": "01a2076b-4400-7e4b-a542-b3e92f289008", "words": "write to Robin", "amount": "three lines", "often": "on Sundays", "by_day": "2026-12-12", "why": "they stood by me", "first_thing": "put the pen by the bed", "if_this": "I have had my tea", "then_that": "write one line", "snag": "I am too tired", "snag_answer": "send a photo", "confidence": 8, "activity_id": null, "review_on": null, "begun_on": "2026-11-03", "state": "alive", "state_since": "2026-11-03", "importance": 2, "difficulty": 3, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": "a letter a month", "level_more": null, "level_much_more": null, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(88,76,'goal_steps','01a2076b-4400-71d8-89ad-5b9fe130a0cd',NULL,'{"id": "01a2076b-4400-71d8-89ad-5b9fe130a0cd", "goal_id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "words": "find the pen", "place": 0, "reached_on": "2026-11-14", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(89,77,'goal_steps','01a2076b-4400-7001-a47e-680d8d0222dd',NULL,'{"id": "01a2076b-4400-7001-a47e-680d8d0222dd", "goal_id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "words": "one line", "place": 1, "reached_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(90,78,'goal_days','01a2076b-4400-7bad-ab8e-2b0e6388f371',NULL,'{"id": "01a2076b-4400-7bad-ab8e-2b0e6388f371", "goal_id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "day": "2026-11-21", "answer": "part", "note": "Only the envelope.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(91,79,'goal_reviews','01a2076b-4400-78c8-9e9e-7f142733720d',NULL,'{"id": "01a2076b-4400-78c8-9e9e-7f142733720d", "goal_id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "day": "2026-11-16", "learned": "Mornings are kinder.", "did": "Two letters", "decision": "go on", "level": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(92,79,'goals','01a2076b-4400-76fa-8431-4da1b2fcc6e4','{"id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "direction_id": "01a2076b-4400-7e4b-a542-b3e92f289008", "words": "write to Robin", "amount": "three lines", "often": "on Sundays", "by_day": "2026-12-12", "why": "they stood by me", "first_thing": "put the pen by the bed", "if_this": "I have had my tea", "then_that": "write one line", "snag": "I am too tired", "snag_answer": "send a photo", "confidence": 8, "activity_id": null, "review_on": null, "begun_on": "2026-11-03", "state": "alive", "state_since": "2026-11-03", "importance": 2, "difficulty": 3, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": "a letter a month", "level_more": null, "level_much_more": null, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-76fa-8431-4da1b2fcc6e4", "direction_id": "01a2076b-4400-7e4b-a542-b3e92f289008", "words": "write to Robin", "amount": "three lines", "often": "on Sundays", "by_day": "2026-12-12", "why": "they stood by me", "first_thing": "put the pen by the bed", "if_this": "I have had my tea", "then_that": "write one line", "snag": "I am too tired", "snag_answer": "send a photo", "confidence": 8, "activity_id": null, "review_on": "2026-11-23", "begun_on": "2026-11-03", "state": "alive", "state_since": "2026-11-03", "importance": 2, "difficulty": 3, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": "a letter a month", "level_more": null, "level_much_more": null, "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(93,80,'goals','01a2076b-4400-7a41-ad38-3ec598fe8161',NULL,'{"id": "01a2076b-4400-7a41-ad38-3ec598fe8161", "direction_id": null, "words": "sit in the garden", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-11-13", "state": "alive", "state_since": "2026-11-13", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(94,81,'goals','01a2076b-4400-7385-a7fe-9a9b3ce3ad0b',NULL,'{"id": "01a2076b-4400-7385-a7fe-9a9b3ce3ad0b", "direction_id": null, "words": "swim in the sea", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-08-25", "state": "alive", "state_since": "2026-08-25", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(95,82,'goals','01a2076b-4400-7385-a7fe-9a9b3ce3ad0b','{"id": "01a2076b-4400-7385-a7fe-9a9b3ce3ad0b", "direction_id": null, "words": "swim in the sea", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-08-25", "state": "alive", "state_since": "2026-08-25", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7385-a7fe-9a9b3ce3ad0b", "direction_id": null, "words": "swim in the sea", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-08-25", "state": "let go", "state_since": "2026-10-24", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(96,83,'directions','01a2076b-4400-7b6d-865a-75571ecf7063',NULL,'{"id": "01a2076b-4400-7b6d-865a-75571ecf7063", "words": "winning", "place": 1, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(97,84,'directions','01a2076b-4400-7b6d-865a-75571ecf7063','{"id": "01a2076b-4400-7b6d-865a-75571ecf7063", "words": "winning", "place": 1, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7b6d-865a-75571ecf7063", "words": "winning", "place": 1, "ended_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(98,85,'goals','01a2076b-4400-7f85-869a-b17b9b26086f',NULL,'{"id": "01a2076b-4400-7f85-869a-b17b9b26086f", "direction_id": null, "words": "run a marathon", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-11-23", "state": "alive", "state_since": "2026-11-23", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 3, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(99,86,'goal_steps','01a2076b-4400-760c-951d-0fc30e46d0de',NULL,'{"id": "01a2076b-4400-760c-951d-0fc30e46d0de", "goal_id": "01a2076b-4400-7f85-869a-b17b9b26086f", "words": "buy shoes", "place": 0, "reached_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(100,87,'goals','01a2076b-4400-7f85-869a-b17b9b26086f','{"id": "01a2076b-4400-7f85-869a-b17b9b26086f", "direction_id": null, "words": "run a marathon", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-11-23", "state": "alive", "state_since": "2026-11-23", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 3, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7f85-869a-b17b9b26086f", "direction_id": null, "words": "run a marathon", "amount": null, "often": null, "by_day": null, "why": null, "first_thing": null, "if_this": null, "then_that": null, "snag": null, "snag_answer": null, "confidence": null, "activity_id": null, "review_on": null, "begun_on": "2026-11-23", "state": "alive", "state_since": "2026-11-23", "importance": null, "difficulty": null, "baseline": null, "level_much_less": null, "level_less": null, "level_expected": null, "level_more": null, "level_much_more": null, "place": 3, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(101,88,'own_questions','01a2076b-4400-777b-b365-aac47bedcdb3',NULL,'{"id": "01a2076b-4400-777b-b365-aac47bedcdb3", "words": "Foggy head?", "kind": "number", "place": 0, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(102,89,'check_ins','01a2076b-4400-776c-9252-388e5f5a906b',NULL,'{"id": "01a2076b-4400-776c-9252-388e5f5a906b", "day": "2026-11-23", "mattered": "the beds", "enjoyed": "tea", "energy": 0, "mood": 10, "in_the_way": 5, "note": "A note.", "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(103,89,'own_answers','01a2076b-4400-7545-a0db-5629864c8d83',NULL,'{"id": "01a2076b-4400-7545-a0db-5629864c8d83", "check_in_id": "01a2076b-4400-776c-9252-388e5f5a906b", "question_id": "01a2076b-4400-777b-b365-aac47bedcdb3", "day": "2026-11-23", "number": 3, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(104,90,'pain_numbers','01a2076b-4400-7c9b-bc20-0fae3fa52717',NULL,'{"id": "01a2076b-4400-7c9b-bc20-0fae3fa52717", "day": "2026-11-23", "noted_at": "2026-11-23T08:00:00+00:00", "number": 4, "body_place": "left knee", "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(105,91,'watched_pairs','01a2076b-4400-7df6-9287-7d311af38ecf',NULL,'{"id": "01a2076b-4400-7df6-9287-7d311af38ecf", "first": "sleep length", "second": "energy", "lag": 1, "picked_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(106,92,'learned_lines','01a2076b-4400-7171-8532-40cf332f962e',NULL,'{"id": "01a2076b-4400-7171-8532-40cf332f962e", "words": "=1+1 [x] The blue cushion,\nnot green.", "noted_on": "2026-11-23", "about": "flare", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(107,93,'learned_lines','01a2076b-4400-7bba-8399-223bf0f83586',NULL,'{"id": "01a2076b-4400-7bba-8399-223bf0f83586", "words": "Not this", "noted_on": "2026-11-23", "about": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(108,94,'learned_lines','01a2076b-4400-7bba-8399-223bf0f83586','{"id": "01a2076b-4400-7bba-8399-223bf0f83586", "words": "Not this", "noted_on": "2026-11-23", "about": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7bba-8399-223bf0f83586", "words": "Not this", "noted_on": "2026-11-23", "about": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(109,95,'life_pictures','01a2076b-4400-72c5-bc93-e8d2c811b87f',NULL,'{"id": "01a2076b-4400-72c5-bc93-e8d2c811b87f", "begun_on": "2026-03-09", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(110,96,'life_area_ratings','01a2076b-4400-74e4-9142-42f8706770d2',NULL,'{"id": "01a2076b-4400-74e4-9142-42f8706770d2", "picture_id": "01a2076b-4400-72c5-bc93-e8d2c811b87f", "life_area": "getting-about", "in_the_way": 9, "matters": 8, "words": "Two stops on the bus, then I have to stand.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(111,97,'life_area_ratings','01a2076b-4400-71d8-aabe-6f30c3f3d23e',NULL,'{"id": "01a2076b-4400-71d8-aabe-6f30c3f3d23e", "picture_id": "01a2076b-4400-72c5-bc93-e8d2c811b87f", "life_area": "sleep-and-rest", "in_the_way": 6, "matters": 7, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(112,98,'life_area_ratings','01a2076b-4400-7578-81ca-6d3778e30bb4',NULL,'{"id": "01a2076b-4400-7578-81ca-6d3778e30bb4", "picture_id": "01a2076b-4400-72c5-bc93-e8d2c811b87f", "life_area": "friends-and-community", "in_the_way": 8, "matters": 9, "words": "I say no too often.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(113,99,'life_area_ratings','01a2076b-4400-7fbc-8e4e-cd893c5968f9',NULL,'{"id": "01a2076b-4400-7fbc-8e4e-cd893c5968f9", "picture_id": "01a2076b-4400-72c5-bc93-e8d2c811b87f", "life_area": "work-or-learning", "in_the_way": 10, "matters": 4, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(114,100,'life_pictures','01a2076b-4400-73ea-97e2-256f1fcc2b5f',NULL,'{"id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "begun_on": "2026-11-23", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(115,101,'life_area_ratings','01a2076b-4400-74bd-8e4e-bc75adf71b11',NULL,'{"id": "01a2076b-4400-74bd-8e4e-bc75adf71b11", "picture_id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "life_area": "getting-about", "in_the_way": 7, "matters": 8, "words": "The bus is fine with a seat.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(116,102,'life_area_ratings','01a2076b-4400-7e0d-8c5e-6d0f8ea8cd7a',NULL,'{"id": "01a2076b-4400-7e0d-8c5e-6d0f8ea8cd7a", "picture_id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "life_area": "friends-and-community", "in_the_way": 5, "matters": 9, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(117,103,'life_area_ratings','01a2076b-4400-7fe6-b83a-18e06fb6ac2f',NULL,'{"id": "01a2076b-4400-7fe6-b83a-18e06fb6ac2f", "picture_id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "life_area": "sleep-and-rest", "in_the_way": 6, "matters": 7, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(118,104,'life_area_ratings','01a2076b-4400-7240-b9bd-23da98de4609',NULL,'{"id": "01a2076b-4400-7240-b9bd-23da98de4609", "picture_id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "life_area": "pleasure-and-play", "in_the_way": 0, "matters": 8, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(119,105,'life_area_ratings','01a2076b-4400-70e5-a648-f526cfaa2bb9',NULL,'{"id": "01a2076b-4400-70e5-a648-f526cfaa2bb9", "picture_id": "01a2076b-4400-73ea-97e2-256f1fcc2b5f", "life_area": "mood-and-thoughts", "in_the_way": null, "matters": 6, "words": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(120,106,'body_charts','01a2076b-4400-7b2e-b9b4-7269ebc8ee69',NULL,'{"id": "01a2076b-4400-7b2e-b9b4-7269ebc8ee69", "day": "2026-03-09", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(121,107,'body_places','01a2076b-4400-7053-8c6d-e4825a09b9c8',NULL,'{"id": "01a2076b-4400-7053-8c6d-e4825a09b9c8", "chart_id": "01a2076b-4400-7b2e-b9b4-7269ebc8ee69", "side": "back", "region": "lower-spine", "feelings": "tight", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(122,108,'body_charts','01a2076b-4400-7096-a250-4cb3d847cf0f',NULL,'{"id": "01a2076b-4400-7096-a250-4cb3d847cf0f", "day": "2026-11-23", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(123,109,'body_places','01a2076b-4400-702e-9a7d-984407d0d210',NULL,'{"id": "01a2076b-4400-702e-9a7d-984407d0d210", "chart_id": "01a2076b-4400-7096-a250-4cb3d847cf0f", "side": "front", "region": "left-knee", "feelings": "aching, hot", "note": "Worse on stairs.", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(124,110,'body_places','01a2076b-4400-7305-a2e8-d1b0b2ef75df',NULL,'{"id": "01a2076b-4400-7305-a2e8-d1b0b2ef75df", "chart_id": "01a2076b-4400-7096-a250-4cb3d847cf0f", "side": "back", "region": "lower-spine", "feelings": "tight", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(125,111,'body_places','01a2076b-4400-7cdc-a52e-260cd606de6f',NULL,'{"id": "01a2076b-4400-7cdc-a52e-260cd606de6f", "chart_id": "01a2076b-4400-7096-a250-4cb3d847cf0f", "side": "back", "region": "right-shoulder-blade", "feelings": null, "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(126,112,'own_activities','01a2076b-4400-7bb8-b1a3-2f2119b8faab',NULL,'{"id": "01a2076b-4400-7bb8-b1a3-2f2119b8faab", "name": "climb the stairs to my flat", "place": 0, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(127,113,'own_activity_ratings','01a2076b-4400-7539-9683-4b50741795b3',NULL,'{"id": "01a2076b-4400-7539-9683-4b50741795b3", "own_activity_id": "01a2076b-4400-7bb8-b1a3-2f2119b8faab", "day": "2026-03-09", "rating": 2, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(128,114,'own_activity_ratings','01a2076b-4400-79de-860c-5b20b5d8cd70',NULL,'{"id": "01a2076b-4400-79de-860c-5b20b5d8cd70", "own_activity_id": "01a2076b-4400-7bb8-b1a3-2f2119b8faab", "day": "2026-11-22", "rating": 5, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(129,115,'own_activities','01a2076b-4400-75d4-bca6-5426a19ece3c',NULL,'{"id": "01a2076b-4400-75d4-bca6-5426a19ece3c", "name": "carry a full cup", "place": 1, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(130,116,'own_activity_ratings','01a2076b-4400-7002-b98e-e16da39999cb',NULL,'{"id": "01a2076b-4400-7002-b98e-e16da39999cb", "own_activity_id": "01a2076b-4400-75d4-bca6-5426a19ece3c", "day": "2026-03-09", "rating": 4, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(131,117,'own_activity_ratings','01a2076b-4400-7bc2-8867-bcda11d5e6d3',NULL,'{"id": "01a2076b-4400-7bc2-8867-bcda11d5e6d3", "own_activity_id": "01a2076b-4400-75d4-bca6-5426a19ece3c", "day": "2026-11-22", "rating": 6, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(132,118,'own_activities','01a2076b-4400-7b41-983d-c6cbe90597fc',NULL,'{"id": "01a2076b-4400-7b41-983d-c6cbe90597fc", "name": "write a letter by hand", "place": 2, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(133,119,'own_activity_ratings','01a2076b-4400-7a19-b64d-0d3e5af80e99',NULL,'{"id": "01a2076b-4400-7a19-b64d-0d3e5af80e99", "own_activity_id": "01a2076b-4400-7b41-983d-c6cbe90597fc", "day": "2026-03-09", "rating": 1, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(134,120,'own_activity_ratings','01a2076b-4400-75a5-9bd2-9ad6a4fc608d',NULL,'{"id": "01a2076b-4400-75a5-9bd2-9ad6a4fc608d", "own_activity_id": "01a2076b-4400-7b41-983d-c6cbe90597fc", "day": "2026-11-22", "rating": 4, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(135,121,'own_activities','01a2076b-4400-7627-9f69-d1adc7573665',NULL,'{"id": "01a2076b-4400-7627-9f69-d1adc7573665", "name": "swim", "place": 3, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(136,122,'own_activities','01a2076b-4400-7627-9f69-d1adc7573665','{"id": "01a2076b-4400-7627-9f69-d1adc7573665", "name": "swim", "place": 3, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7627-9f69-d1adc7573665", "name": "swim", "place": 3, "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(137,123,'peg_answers','01a2076b-4400-7c03-82f3-3281dee6143d',NULL,'{"id": "01a2076b-4400-7c03-82f3-3281dee6143d", "day": "2026-11-16", "pain": 6, "enjoyment": 7, "activity": 6, "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(138,124,'given_scores','01a2076b-4400-7591-855e-bdf2dc00dba5',NULL,'{"id": "01a2076b-4400-7591-855e-bdf2dc00dba5", "name": "The form at the clinic", "day": "2026-11-03", "score": 14.5, "from_whom": "Priya", "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(139,125,'story_lines','01a2076b-4400-7266-9b38-a79caedd714b',NULL,'{"id": "01a2076b-4400-7266-9b38-a79caedd714b", "part": "hope", "words": "To be as I was.", "noted_on": "2026-03-09", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(140,126,'story_lines','01a2076b-4400-7266-9b38-a79caedd714b','{"id": "01a2076b-4400-7266-9b38-a79caedd714b", "part": "hope", "words": "To be as I was.", "noted_on": "2026-03-09", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7266-9b38-a79caedd714b", "part": "hope", "words": "To be as I was.", "noted_on": "2026-03-09", "ended_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(141,126,'story_lines','01a2076b-4400-7b38-a5f3-d38e8e9ce3c0',NULL,'{"id": "01a2076b-4400-7b38-a5f3-d38e8e9ce3c0", "part": "hope", "words": "A slow walk by the canal.\nWith Sam.", "noted_on": "2026-11-23", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(142,127,'story_lines','01a2076b-4400-70f6-b3dc-0497d219fb0f',NULL,'{"id": "01a2076b-4400-70f6-b3dc-0497d219fb0f", "part": "fear", "words": "That it will be like this for good.", "noted_on": "2026-11-23", "ended_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(143,128,'people','01a2076b-4400-794a-acf8-8b4ceaaaea21',NULL,'{"id": "01a2076b-4400-794a-acf8-8b4ceaaaea21", "name": "Priya", "who": "physiotherapist", "can_do": null, "reach": null, "place": 3, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(144,129,'appointments','01a2076b-4400-74fa-a44a-09201baf10d0',NULL,'{"id": "01a2076b-4400-74fa-a44a-09201baf10d0", "day": "2026-11-03", "clock_time": "10:20", "person_id": null, "whom": "the pain clinic", "whereabouts": "room 4", "agreed": "Keep the walks short.", "will_do": "Ring in a month.", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(145,130,'appointments','01a2076b-4400-7b34-af40-530e245681aa',NULL,'{"id": "01a2076b-4400-7b34-af40-530e245681aa", "day": "2026-11-27", "clock_time": "14:30", "person_id": "01a2076b-4400-794a-acf8-8b4ceaaaea21", "whom": null, "whereabouts": "by phone", "agreed": null, "will_do": null, "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(146,131,'appointments','01a2076b-4400-7586-8679-636dd4fac72b',NULL,'{"id": "01a2076b-4400-7586-8679-636dd4fac72b", "day": "2026-12-23", "clock_time": null, "person_id": null, "whom": "the GP", "whereabouts": null, "agreed": null, "will_do": null, "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(147,132,'appointments','01a2076b-4400-7310-a979-b9022f300827',NULL,'{"id": "01a2076b-4400-7310-a979-b9022f300827", "day": "2026-12-23", "clock_time": null, "person_id": null, "whom": "nobody", "whereabouts": null, "agreed": null, "will_do": null, "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(148,133,'appointments','01a2076b-4400-7310-a979-b9022f300827','{"id": "01a2076b-4400-7310-a979-b9022f300827", "day": "2026-12-23", "clock_time": null, "person_id": null, "whom": "nobody", "whereabouts": null, "agreed": null, "will_do": null, "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7310-a979-b9022f300827", "day": "2026-12-23", "clock_time": null, "person_id": null, "whom": "nobody", "whereabouts": null, "agreed": null, "will_do": null, "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(149,134,'things_to_say','01a2076b-4400-77dc-9650-b89f5d922b58',NULL,'{"id": "01a2076b-4400-77dc-9650-b89f5d922b58", "words": "Stairs are harder.", "noted_on": "2026-10-29", "appointment_id": null, "said_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(150,135,'things_to_say','01a2076b-4400-77dc-9650-b89f5d922b58','{"id": "01a2076b-4400-77dc-9650-b89f5d922b58", "words": "Stairs are harder.", "noted_on": "2026-10-29", "appointment_id": null, "said_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-77dc-9650-b89f5d922b58", "words": "Stairs are harder.", "noted_on": "2026-10-29", "appointment_id": "01a2076b-4400-74fa-a44a-09201baf10d0", "said_on": "2026-11-03", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(151,136,'things_to_say','01a2076b-4400-709e-928d-914df816ad91',NULL,'{"id": "01a2076b-4400-709e-928d-914df816ad91", "words": "The cushion helps.", "noted_on": "2026-11-14", "appointment_id": null, "said_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(152,137,'things_to_say','01a2076b-4400-7ac9-af10-598911984c5f',NULL,'{"id": "01a2076b-4400-7ac9-af10-598911984c5f", "words": "What is the tingling?", "noted_on": "2026-11-21", "appointment_id": "01a2076b-4400-7b34-af40-530e245681aa", "said_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(153,138,'put_off_pages','01a2076b-4400-72f0-803d-30c114471ed7',NULL,'{"id": "01a2076b-4400-72f0-803d-30c114471ed7", "page": "sleep/winding-down", "put_off_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(154,139,'settings','greet_as',NULL,'{"id": "greet_as", "value": "\"Sam\"", "updated_at": "2026-11-23T08:00:00+00:00"}');
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
INSERT INTO "changes" VALUES(9,'2026-11-23T08:00:00+00:00','Activity',NULL);
INSERT INTO "changes" VALUES(10,'2026-11-23T08:00:00+00:00','Try on Friday 13 November 2026',NULL);
INSERT INTO "changes" VALUES(11,'2026-11-23T08:00:00+00:00','Try on Saturday 14 November 2026',NULL);
INSERT INTO "changes" VALUES(12,'2026-11-23T08:00:00+00:00','Try on Sunday 15 November 2026',NULL);
INSERT INTO "changes" VALUES(13,'2026-11-23T08:00:00+00:00','Plan from Monday 16 November 2026',NULL);
INSERT INTO "changes" VALUES(14,'2026-11-23T08:00:00+00:00','Done on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(15,'2026-11-23T08:00:00+00:00','Activity',NULL);
INSERT INTO "changes" VALUES(16,'2026-11-23T08:00:00+00:00','Activity put aside',NULL);
INSERT INTO "changes" VALUES(17,'2026-11-23T08:00:00+00:00','Planned for Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(18,'2026-11-23T08:00:00+00:00','Planned for Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(19,'2026-11-23T08:00:00+00:00','Deleted: Planned for Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(20,'2026-11-23T08:00:00+00:00','Plan from Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(21,'2026-11-23T08:00:00+00:00','People',NULL);
INSERT INTO "changes" VALUES(22,'2026-11-23T08:00:00+00:00','Flare-up plan changed',NULL);
INSERT INTO "changes" VALUES(23,'2026-11-23T08:00:00+00:00','Flare-up plan changed',NULL);
INSERT INTO "changes" VALUES(24,'2026-11-23T08:00:00+00:00','Flare-up from Saturday 14 November 2026',NULL);
INSERT INTO "changes" VALUES(25,'2026-11-23T08:00:00+00:00','Step on Saturday 14 November 2026',NULL);
INSERT INTO "changes" VALUES(26,'2026-11-23T08:00:00+00:00','Flare-up from Saturday 14 November 2026 is over',NULL);
INSERT INTO "changes" VALUES(27,'2026-11-23T08:00:00+00:00','Flare-up from Friday 20 November 2026',NULL);
INSERT INTO "changes" VALUES(28,'2026-11-23T08:00:00+00:00','Deleted: Flare-up from Friday 20 November 2026',NULL);
INSERT INTO "changes" VALUES(29,'2026-11-23T08:00:00+00:00','Small change picked',NULL);
INSERT INTO "changes" VALUES(30,'2026-11-23T08:00:00+00:00','Small change picked',NULL);
INSERT INTO "changes" VALUES(31,'2026-11-23T08:00:00+00:00','Small change picked',NULL);
INSERT INTO "changes" VALUES(32,'2026-11-23T08:00:00+00:00','Small change on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(33,'2026-11-23T08:00:00+00:00','Small change on Friday 20 November 2026',NULL);
INSERT INTO "changes" VALUES(34,'2026-11-23T08:00:00+00:00','Small change on Saturday 14 November 2026',NULL);
INSERT INTO "changes" VALUES(35,'2026-11-23T08:00:00+00:00','Small change on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(36,'2026-11-23T08:00:00+00:00','Small change on Sunday 8 November 2026',NULL);
INSERT INTO "changes" VALUES(37,'2026-11-23T08:00:00+00:00','Small change put aside',NULL);
INSERT INTO "changes" VALUES(38,'2026-11-23T08:00:00+00:00','My toolkit',NULL);
INSERT INTO "changes" VALUES(39,'2026-11-23T08:00:00+00:00','My toolkit',NULL);
INSERT INTO "changes" VALUES(40,'2026-11-23T08:00:00+00:00','Tool used on Friday 20 November 2026',NULL);
INSERT INTO "changes" VALUES(41,'2026-11-23T08:00:00+00:00','Tool used on Thursday 19 November 2026',NULL);
INSERT INTO "changes" VALUES(42,'2026-11-23T08:00:00+00:00','Deleted: Tool used on Thursday 19 November 2026',NULL);
INSERT INTO "changes" VALUES(43,'2026-11-23T08:00:00+00:00','My toolkit',NULL);
INSERT INTO "changes" VALUES(44,'2026-11-23T08:00:00+00:00','Deleted: a tool of my own',NULL);
INSERT INTO "changes" VALUES(45,'2026-11-23T08:00:00+00:00','Lesson read',NULL);
INSERT INTO "changes" VALUES(46,'2026-11-23T08:00:00+00:00','Words about a lesson',NULL);
INSERT INTO "changes" VALUES(47,'2026-11-23T08:00:00+00:00','Words about a lesson',NULL);
INSERT INTO "changes" VALUES(48,'2026-11-23T08:00:00+00:00','Lesson read',NULL);
INSERT INTO "changes" VALUES(49,'2026-11-23T08:00:00+00:00','Deleted: about a lesson',NULL);
INSERT INTO "changes" VALUES(50,'2026-11-23T08:00:00+00:00','What winds me up: a line',NULL);
INSERT INTO "changes" VALUES(51,'2026-11-23T08:00:00+00:00','What winds me up: a line',NULL);
INSERT INTO "changes" VALUES(52,'2026-11-23T08:00:00+00:00','What settles me: a line',NULL);
INSERT INTO "changes" VALUES(53,'2026-11-23T08:00:00+00:00','What settles me: a line',NULL);
INSERT INTO "changes" VALUES(54,'2026-11-23T08:00:00+00:00','What winds me up: not so any more',NULL);
INSERT INTO "changes" VALUES(55,'2026-11-23T08:00:00+00:00','Movements',NULL);
INSERT INTO "changes" VALUES(56,'2026-11-23T08:00:00+00:00','Movement on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(57,'2026-11-23T08:00:00+00:00','Movement on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(58,'2026-11-23T08:00:00+00:00','Movement put aside',NULL);
INSERT INTO "changes" VALUES(59,'2026-11-23T08:00:00+00:00','Movements',NULL);
INSERT INTO "changes" VALUES(60,'2026-11-23T08:00:00+00:00','Deleted: a movement',NULL);
INSERT INTO "changes" VALUES(61,'2026-11-23T08:00:00+00:00','Small things',NULL);
INSERT INTO "changes" VALUES(62,'2026-11-23T08:00:00+00:00','Small thing on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(63,'2026-11-23T08:00:00+00:00','Small thing on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(64,'2026-11-23T08:00:00+00:00','Deleted: a small thing on a day',NULL);
INSERT INTO "changes" VALUES(65,'2026-11-23T08:00:00+00:00','Hard moment of Friday 20 November 2026',NULL);
INSERT INTO "changes" VALUES(66,'2026-11-23T08:00:00+00:00','Medicines list',NULL);
INSERT INTO "changes" VALUES(67,'2026-11-23T08:00:00+00:00','Questions about medicines',NULL);
INSERT INTO "changes" VALUES(68,'2026-11-23T08:00:00+00:00','Questions about medicines',NULL);
INSERT INTO "changes" VALUES(69,'2026-11-23T08:00:00+00:00','Deleted: a question about medicines',NULL);
INSERT INTO "changes" VALUES(70,'2026-11-23T08:00:00+00:00','Practice on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(71,'2026-11-23T08:00:00+00:00','Practice on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(72,'2026-11-23T08:00:00+00:00','Practice on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(73,'2026-11-23T08:00:00+00:00','Deleted: Practice on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(74,'2026-11-23T08:00:00+00:00','What matters',NULL);
INSERT INTO "changes" VALUES(75,'2026-11-23T08:00:00+00:00','Something to do',NULL);
INSERT INTO "changes" VALUES(76,'2026-11-23T08:00:00+00:00','A small step',NULL);
INSERT INTO "changes" VALUES(77,'2026-11-23T08:00:00+00:00','A small step',NULL);
INSERT INTO "changes" VALUES(78,'2026-11-23T08:00:00+00:00','How it went on Saturday 21 November 2026',NULL);
INSERT INTO "changes" VALUES(79,'2026-11-23T08:00:00+00:00','Looking back on Monday 16 November 2026',NULL);
INSERT INTO "changes" VALUES(80,'2026-11-23T08:00:00+00:00','Something to do',NULL);
INSERT INTO "changes" VALUES(81,'2026-11-23T08:00:00+00:00','Something to do',NULL);
INSERT INTO "changes" VALUES(82,'2026-11-23T08:00:00+00:00','Something to do: let go',NULL);
INSERT INTO "changes" VALUES(83,'2026-11-23T08:00:00+00:00','What matters',NULL);
INSERT INTO "changes" VALUES(84,'2026-11-23T08:00:00+00:00','What matters: one put aside',NULL);
INSERT INTO "changes" VALUES(85,'2026-11-23T08:00:00+00:00','Something to do',NULL);
INSERT INTO "changes" VALUES(86,'2026-11-23T08:00:00+00:00','A small step',NULL);
INSERT INTO "changes" VALUES(87,'2026-11-23T08:00:00+00:00','Deleted: something to do',NULL);
INSERT INTO "changes" VALUES(88,'2026-11-23T08:00:00+00:00','A question of my own',NULL);
INSERT INTO "changes" VALUES(89,'2026-11-23T08:00:00+00:00','Check-in for Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(90,'2026-11-23T08:00:00+00:00','Pain number on Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(91,'2026-11-23T08:00:00+00:00','A pair to look at',NULL);
INSERT INTO "changes" VALUES(92,'2026-11-23T08:00:00+00:00','What I have learned',NULL);
INSERT INTO "changes" VALUES(93,'2026-11-23T08:00:00+00:00','What I have learned',NULL);
INSERT INTO "changes" VALUES(94,'2026-11-23T08:00:00+00:00','Deleted: what I have learned',NULL);
INSERT INTO "changes" VALUES(95,'2026-11-23T08:00:00+00:00','Picture of life of Monday 9 March 2026',NULL);
INSERT INTO "changes" VALUES(96,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(97,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(98,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(99,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(100,'2026-11-23T08:00:00+00:00','Picture of life of Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(101,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(102,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(103,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(104,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(105,'2026-11-23T08:00:00+00:00','A part of life',NULL);
INSERT INTO "changes" VALUES(106,'2026-11-23T08:00:00+00:00','Body chart of Monday 9 March 2026',NULL);
INSERT INTO "changes" VALUES(107,'2026-11-23T08:00:00+00:00','A place on a body chart',NULL);
INSERT INTO "changes" VALUES(108,'2026-11-23T08:00:00+00:00','Body chart of Monday 23 November 2026',NULL);
INSERT INTO "changes" VALUES(109,'2026-11-23T08:00:00+00:00','A place on a body chart',NULL);
INSERT INTO "changes" VALUES(110,'2026-11-23T08:00:00+00:00','A place on a body chart',NULL);
INSERT INTO "changes" VALUES(111,'2026-11-23T08:00:00+00:00','A place on a body chart',NULL);
INSERT INTO "changes" VALUES(112,'2026-11-23T08:00:00+00:00','One of my activities',NULL);
INSERT INTO "changes" VALUES(113,'2026-11-23T08:00:00+00:00','How well it went on Monday 9 March 2026',NULL);
INSERT INTO "changes" VALUES(114,'2026-11-23T08:00:00+00:00','How well it went on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(115,'2026-11-23T08:00:00+00:00','One of my activities',NULL);
INSERT INTO "changes" VALUES(116,'2026-11-23T08:00:00+00:00','How well it went on Monday 9 March 2026',NULL);
INSERT INTO "changes" VALUES(117,'2026-11-23T08:00:00+00:00','How well it went on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(118,'2026-11-23T08:00:00+00:00','One of my activities',NULL);
INSERT INTO "changes" VALUES(119,'2026-11-23T08:00:00+00:00','How well it went on Monday 9 March 2026',NULL);
INSERT INTO "changes" VALUES(120,'2026-11-23T08:00:00+00:00','How well it went on Sunday 22 November 2026',NULL);
INSERT INTO "changes" VALUES(121,'2026-11-23T08:00:00+00:00','One of my activities',NULL);
INSERT INTO "changes" VALUES(122,'2026-11-23T08:00:00+00:00','Deleted: one of my activities',NULL);
INSERT INTO "changes" VALUES(123,'2026-11-23T08:00:00+00:00','The three questions (PEG) of Monday 16 November 2026',NULL);
INSERT INTO "changes" VALUES(124,'2026-11-23T08:00:00+00:00','A score that was given',NULL);
INSERT INTO "changes" VALUES(125,'2026-11-23T08:00:00+00:00','Words of my story',NULL);
INSERT INTO "changes" VALUES(126,'2026-11-23T08:00:00+00:00','Words of my story',NULL);
INSERT INTO "changes" VALUES(127,'2026-11-23T08:00:00+00:00','Words of my story',NULL);
INSERT INTO "changes" VALUES(128,'2026-11-23T08:00:00+00:00','People',NULL);
INSERT INTO "changes" VALUES(129,'2026-11-23T08:00:00+00:00','An appointment',NULL);
INSERT INTO "changes" VALUES(130,'2026-11-23T08:00:00+00:00','An appointment',NULL);
INSERT INTO "changes" VALUES(131,'2026-11-23T08:00:00+00:00','An appointment',NULL);
INSERT INTO "changes" VALUES(132,'2026-11-23T08:00:00+00:00','An appointment',NULL);
INSERT INTO "changes" VALUES(133,'2026-11-23T08:00:00+00:00','Deleted: an appointment',NULL);
INSERT INTO "changes" VALUES(134,'2026-11-23T08:00:00+00:00','A thing to say',NULL);
INSERT INTO "changes" VALUES(135,'2026-11-23T08:00:00+00:00','A thing to say',NULL);
INSERT INTO "changes" VALUES(136,'2026-11-23T08:00:00+00:00','A thing to say',NULL);
INSERT INTO "changes" VALUES(137,'2026-11-23T08:00:00+00:00','A thing to say',NULL);
INSERT INTO "changes" VALUES(138,'2026-11-23T08:00:00+00:00','A page put off',NULL);
INSERT INTO "changes" VALUES(139,'2026-11-23T08:00:00+00:00','Settings changed',NULL);
CREATE TABLE check_ins (
    -- of the check-in
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day it is about
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- something they did that mattered
    mattered TEXT,
    -- something they enjoyed
    enjoyed TEXT,
    -- energy, 0 (none) to 10 (plenty)
    energy INTEGER CHECK (energy BETWEEN 0 AND 10),
    -- mood, 0 (very low) to 10 (very good)
    mood INTEGER CHECK (mood BETWEEN 0 AND 10),
    -- how much pain got in the way, 0 (not at all) to 10 (completely)
    in_the_way INTEGER CHECK (in_the_way BETWEEN 0 AND 10),
    -- the person's note
    note TEXT,
    -- time zone of the moment
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
INSERT INTO "check_ins" VALUES('01a2076b-4400-776c-9252-388e5f5a906b','2026-11-23','the beds','tea',0,10,5,'A note.','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE diary (
    -- always 1: a file is one diary
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- which diary this is; its backups carry the same
    diary_id TEXT NOT NULL,
    -- when the diary was begun
    created_at TEXT NOT NULL
) STRICT;
INSERT INTO "diary" VALUES(1,'01a2076b-4400-7f3a-b7de-f156f79b9160','2026-11-23T08:00:00+00:00');
CREATE TABLE directions (
    -- of what matters
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the direction in the person's words
    words TEXT NOT NULL CHECK (words <> ''),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- the day it was put aside; blank while it holds
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "directions" VALUES('01a2076b-4400-7e4b-a542-b3e92f289008','being a friend [who writes]',0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "directions" VALUES('01a2076b-4400-7b6d-865a-75571ecf7063','winning',1,'2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "drafts" VALUES('night','2026-11-23','01a2076b-4400-7d26-94be-69f633a374fc','{"note": "half a"}','2026-11-23T08:00:00+00:00');
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
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7434-8869-b548214c9923','what I say to myself','This will ease. It has before.',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-744f-bd16-aebec4d8ea01','the first hours','Lie down for ten minutes, then move a little.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-738c-9a04-f6fe5dd7063d','the first hours','Tell Ana.',NULL,1,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-70bc-9962-b42ceb6e1da5','days 1 and 2','Halve what I do.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7a7b-a535-ba6493fed1c1','days 3 to 7','Walk to the gate and back.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-71f4-88ec-61c15252eb4d','comfort kit','Hot water bottle','under the sink',0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7f77-9666-41d6433e81d0','how much to ease my plans','50','2',0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-76fe-bc69-0e93e1370f24','what I say to myself','=1+1 It will pass.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "flare_steps" VALUES('01a2076b-4400-7809-b65d-18dd21124b64','01a2076b-4400-7540-98f4-11e921268186','01a2076b-4400-7434-8869-b548214c9923','Tell Ana.','done','2026-11-14',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "flares" VALUES('01a2076b-4400-7540-98f4-11e921268186','2026-11-14','2026-11-18','low back',50,50,2,NULL,'[rest]',0,'2026-11-14T08:00:00+00:00','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flares" VALUES('01a2076b-4400-78fb-98f2-71b25fe56a84','2026-11-20',NULL,NULL,50,50,2,NULL,NULL,0,'2026-11-20T08:00:00+00:00','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE food_changes (
    -- of the small change that was picked
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which of the program's list it is; blank for the person's own
    key TEXT,
    -- what it is
    text TEXT NOT NULL CHECK (text <> ''),
    -- the day it was picked
    picked_on TEXT NOT NULL CHECK (picked_on IS date(picked_on)),
    -- the day it was put aside; blank while it is tried
    dropped_on TEXT CHECK (dropped_on IS NULL OR dropped_on IS date(dropped_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "food_changes" VALUES('01a2076b-4400-77aa-9457-2af14ba566e8','fish','Fish in one meal','2026-11-03',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_changes" VALUES('01a2076b-4400-7d1c-b1d3-b5c7ff79463c',NULL,'Soup on Sundays [for the week] 🍲','2026-11-05',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_changes" VALUES('01a2076b-4400-768c-9aea-aa18ba88dca5','nuts-or-seeds','Some plain nuts or seeds','2026-11-03','2026-11-17','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE food_days (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the small change it is about
    change_id TEXT NOT NULL REFERENCES food_changes (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how it went
    answer TEXT NOT NULL CHECK (answer IN ('did', 'did not', 'not today')),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "food_days" VALUES('01a2076b-4400-7edf-b860-aa3dce1504de','01a2076b-4400-77aa-9457-2af14ba566e8','2026-11-23','did','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_days" VALUES('01a2076b-4400-73d8-8daf-a0c845cbd32d','01a2076b-4400-77aa-9457-2af14ba566e8','2026-11-20','not today','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_days" VALUES('01a2076b-4400-7654-be62-fabba777ec2d','01a2076b-4400-77aa-9457-2af14ba566e8','2026-11-14','did','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_days" VALUES('01a2076b-4400-7811-8d6f-2ce11374a331','01a2076b-4400-7d1c-b1d3-b5c7ff79463c','2026-11-22','did not','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "food_days" VALUES('01a2076b-4400-7453-8f21-9f55cd57fa24','01a2076b-4400-768c-9aea-aa18ba88dca5','2026-11-08','did','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE given_scores (
    -- of the score
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what it is a score of
    name TEXT NOT NULL CHECK (name <> ''),
    -- the day it was given
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- the number
    score REAL NOT NULL,
    -- who gave it
    from_whom TEXT,
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "given_scores" VALUES('01a2076b-4400-7591-855e-bdf2dc00dba5','The form at the clinic','2026-11-03',14.5,'Priya',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE goal_days (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the goal it is about
    goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how it went
    answer TEXT NOT NULL CHECK (answer IN ('done', 'part', 'not today')),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "goal_days" VALUES('01a2076b-4400-7bad-ab8e-2b0e6388f371','01a2076b-4400-76fa-8431-4da1b2fcc6e4','2026-11-21','part','Only the envelope.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE goal_reviews (
    -- of the look back
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the goal
    goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- what the person learned
    learned TEXT,
    -- what was done
    did TEXT,
    -- what comes now
    decision TEXT CHECK (decision IN ('go on', 'make it smaller', 'rest', 'let go', 'reached')),
    -- the level of attainment, -2 to 2
    level INTEGER CHECK (level BETWEEN -2 AND 2),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "goal_reviews" VALUES('01a2076b-4400-78c8-9e9e-7f142733720d','01a2076b-4400-76fa-8431-4da1b2fcc6e4','2026-11-16','Mornings are kinder.','Two letters','go on',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE goal_steps (
    -- of the rung of the ladder
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the goal
    goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    -- what to do
    words TEXT NOT NULL CHECK (words <> ''),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- the day it was reached; blank until then
    reached_on TEXT CHECK (reached_on IS NULL OR reached_on IS date(reached_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "goal_steps" VALUES('01a2076b-4400-71d8-89ad-5b9fe130a0cd','01a2076b-4400-76fa-8431-4da1b2fcc6e4','find the pen',0,'2026-11-14','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "goal_steps" VALUES('01a2076b-4400-7001-a47e-680d8d0222dd','01a2076b-4400-76fa-8431-4da1b2fcc6e4','one line',1,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "goal_steps" VALUES('01a2076b-4400-760c-951d-0fc30e46d0de','01a2076b-4400-7f85-869a-b17b9b26086f','buy shoes',0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE goals (
    -- of the goal
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the direction it lies in
    direction_id TEXT REFERENCES directions (id) ON DELETE SET NULL,
    -- what the person wants to do
    words TEXT NOT NULL CHECK (words <> ''),
    -- how much, in their words
    amount TEXT,
    -- how often, in their words
    often TEXT,
    -- by when
    by_day TEXT CHECK (by_day IS NULL OR by_day IS date(by_day)),
    -- why it matters
    why TEXT,
    -- the smallest first thing to do
    first_thing TEXT,
    -- the moment that reminds them: if this happens
    if_this TEXT,
    -- what they will do then
    then_that TEXT,
    -- what might get in the way
    snag TEXT,
    -- what they will do about that
    snag_answer TEXT,
    -- how confident they are, 0 (not at all) to 10 (completely)
    confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
    -- the activity it is about
    activity_id TEXT REFERENCES activities (id) ON DELETE SET NULL,
    -- the day the person wants to look at it again
    review_on TEXT CHECK (review_on IS NULL OR review_on IS date(review_on)),
    -- the day it was begun
    begun_on TEXT NOT NULL CHECK (begun_on IS date(begun_on)),
    -- how it stands
    state TEXT NOT NULL CHECK (state IN ('alive', 'resting', 'reached', 'let go')),
    -- since when it stands so
    state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
    -- for attainment scaling: how important, 0 to 3
    importance INTEGER CHECK (importance BETWEEN 0 AND 3),
    -- how difficult, 0 to 3
    difficulty INTEGER CHECK (difficulty BETWEEN 0 AND 3),
    -- where it began on the scale
    baseline INTEGER CHECK (baseline IN (-1, -2)),
    -- what much less than expected would be
    level_much_less TEXT,
    -- what less than expected would be
    level_less TEXT,
    -- what is expected
    level_expected TEXT,
    -- what more than expected would be
    level_more TEXT,
    -- what much more than expected would be
    level_much_more TEXT,
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "goals" VALUES('01a2076b-4400-76fa-8431-4da1b2fcc6e4','01a2076b-4400-7e4b-a542-b3e92f289008','write to Robin','three lines','on Sundays','2026-12-12','they stood by me','put the pen by the bed','I have had my tea','write one line','I am too tired','send a photo',8,NULL,'2026-11-23','2026-11-03','alive','2026-11-03',2,3,NULL,NULL,NULL,'a letter a month',NULL,NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "goals" VALUES('01a2076b-4400-7a41-ad38-3ec598fe8161',NULL,'sit in the garden',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-13','alive','2026-11-13',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "goals" VALUES('01a2076b-4400-7385-a7fe-9a9b3ce3ad0b',NULL,'swim in the sea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-08-25','let go','2026-10-24',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "goals" VALUES('01a2076b-4400-7f85-869a-b17b9b26086f',NULL,'run a marathon',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','alive','2026-11-23',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE hard_moments (
    -- of the sheet about a hard moment
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day it was about
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- what happened
    happened TEXT,
    -- what went through the person's mind
    thoughts TEXT,
    -- what they felt
    feelings TEXT,
    -- what their body felt like
    body TEXT,
    -- what they did
    did TEXT,
    -- a kinder sentence
    kinder TEXT,
    -- when it was written
    written_at TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "hard_moments" VALUES('01a2076b-4400-782b-8074-c6bed7a612f1','2026-11-20','A friend cancelled.','She is tired of me.','hurt, sad','Neck tight.','Lay down.','I can say no and still care','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE learned_lines (
    -- of what was learned
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the person's words
    words TEXT NOT NULL CHECK (words <> ''),
    -- the day it was written
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    -- the area in which it is shown again; blank for none
    about TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "learned_lines" VALUES('01a2076b-4400-7171-8532-40cf332f962e','=1+1 [x] The blue cushion,
not green.','2026-11-23','flare','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "learned_lines" VALUES('01a2076b-4400-7bba-8399-223bf0f83586','Not this','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE lesson_notes (
    -- of what was written about a lesson
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which lesson
    lesson TEXT NOT NULL CHECK (lesson <> ''),
    -- the day it was read to its end; blank until then
    finished_on TEXT CHECK (finished_on IS NULL OR finished_on IS date(finished_on)),
    -- what the person thought of at its question
    reflection TEXT,
    -- the lesson in the person's own words
    own_words TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "lesson_notes" VALUES('01a2076b-4400-747e-a1ad-a39e0b794c4d','pain/what-pain-is','2026-11-03','My sister [she] knew. ☎',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "lesson_notes" VALUES('01a2076b-4400-7d5e-bdf2-3d430c3e3ecd','pain/hurt-and-harm',NULL,NULL,'=1+1 It can hurt and be safe.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "lesson_notes" VALUES('01a2076b-4400-7855-b96c-0d39ee748cb0','pain/why-it-lasts','2026-11-23',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE life_area_ratings (
    -- of what was said of one part of life
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the picture it is in
    picture_id TEXT NOT NULL REFERENCES life_pictures (id) ON DELETE CASCADE,
    -- which part of life
    life_area TEXT NOT NULL CHECK (life_area <> ''),
    -- how much pain is in the way, 0 (not at all) to 10 (completely)
    in_the_way INTEGER CHECK (in_the_way BETWEEN 0 AND 10),
    -- how much this part matters, 0 (not at all) to 10 (most of all)
    matters INTEGER CHECK (matters BETWEEN 0 AND 10),
    -- the person's words
    words TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-74e4-9142-42f8706770d2','01a2076b-4400-72c5-bc93-e8d2c811b87f','getting-about',9,8,'Two stops on the bus, then I have to stand.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-71d8-aabe-6f30c3f3d23e','01a2076b-4400-72c5-bc93-e8d2c811b87f','sleep-and-rest',6,7,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-7578-81ca-6d3778e30bb4','01a2076b-4400-72c5-bc93-e8d2c811b87f','friends-and-community',8,9,'I say no too often.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-7fbc-8e4e-cd893c5968f9','01a2076b-4400-72c5-bc93-e8d2c811b87f','work-or-learning',10,4,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-74bd-8e4e-bc75adf71b11','01a2076b-4400-73ea-97e2-256f1fcc2b5f','getting-about',7,8,'The bus is fine with a seat.','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-7e0d-8c5e-6d0f8ea8cd7a','01a2076b-4400-73ea-97e2-256f1fcc2b5f','friends-and-community',5,9,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-7fe6-b83a-18e06fb6ac2f','01a2076b-4400-73ea-97e2-256f1fcc2b5f','sleep-and-rest',6,7,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-7240-b9bd-23da98de4609','01a2076b-4400-73ea-97e2-256f1fcc2b5f','pleasure-and-play',0,8,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_area_ratings" VALUES('01a2076b-4400-70e5-a648-f526cfaa2bb9','01a2076b-4400-73ea-97e2-256f1fcc2b5f','mood-and-thoughts',NULL,6,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE life_pictures (
    -- of the picture
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day it was begun
    begun_on TEXT NOT NULL CHECK (begun_on IS date(begun_on)),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "life_pictures" VALUES('01a2076b-4400-72c5-bc93-e8d2c811b87f','2026-03-09',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "life_pictures" VALUES('01a2076b-4400-73ea-97e2-256f1fcc2b5f','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE medicine_questions (
    -- of the question about medicines
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the question
    words TEXT NOT NULL CHECK (words <> ''),
    -- the day it was asked; blank until then
    asked_on TEXT CHECK (asked_on IS NULL OR asked_on IS date(asked_on)),
    -- what was answered
    answer TEXT,
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "medicine_questions" VALUES('01a2076b-4400-72eb-89ed-ae6db9a9433d','May I drive?',NULL,NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "medicine_questions" VALUES('01a2076b-4400-7937-b91d-5a354969e959','Does it go with the other?','2026-11-23','Yes.',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE medicines (
    -- of the medicine as the person was told
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what it is called
    name TEXT NOT NULL CHECK (name <> ''),
    -- what it is for
    what_for TEXT,
    -- how to take it, as the person was told
    as_told TEXT,
    -- who told them
    from_whom TEXT,
    -- since when
    since_on TEXT CHECK (since_on IS NULL OR since_on IS date(since_on)),
    -- until when; blank while it is taken
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- the person's note
    note TEXT,
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "medicines" VALUES('01a2076b-4400-72b0-b376-a26de87ee5ee','The tablets','my back','One with food.
Not at night.','my GP','2026-03-05',NULL,'They make me sleepy.',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "medicines" VALUES('01a2076b-4400-7797-be0a-988fdb29941b','The gel',NULL,NULL,NULL,'2026-08-01','2026-10-01',NULL,1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE movement_days (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the movement it is about
    movement_id TEXT NOT NULL REFERENCES movements (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how it went
    answer TEXT NOT NULL CHECK (answer IN ('done', 'part', 'not today')),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "movement_days" VALUES('01a2076b-4400-783d-919f-22d7c851ed51','01a2076b-4400-7629-87a8-5f1a1cb0c99a','2026-11-23','part',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "movement_days" VALUES('01a2076b-4400-76a8-ba5b-f4d34ba2b504','01a2076b-4400-7629-87a8-5f1a1cb0c99a','2026-11-22','done','=1+1 [only] the left','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE movements (
    -- of the movement
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what it is called
    name TEXT NOT NULL CHECK (name <> ''),
    -- how to do it, in the person's words
    words TEXT,
    -- how many at a time
    amount REAL CHECK (amount > 0),
    -- what is counted
    unit TEXT CHECK (unit <> ''),
    -- how often, in the person's words
    often TEXT,
    -- how it is done
    position TEXT CHECK (position IN ('seated', 'lying', 'standing')),
    -- the professional it was agreed with; blank for the person's own choice
    from_whom TEXT,
    -- the day it was agreed or chosen
    agreed_on TEXT NOT NULL CHECK (agreed_on IS date(agreed_on)),
    -- the day it was put aside; blank while it is done
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "movements" VALUES('01a2076b-4400-7629-87a8-5f1a1cb0c99a','Heels, then toes','Lift the heels. Set them down.',10.0,'repetitions','twice a day','seated','Priya, physiotherapist','2026-11-02',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "movements" VALUES('01a2076b-4400-7e20-b524-6cdd673f101f','Swaying',NULL,4.0,'minutes',NULL,NULL,NULL,'2026-11-09','2026-11-23',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "movements" VALUES('01a2076b-4400-7a8e-8dd8-569fbf34f6ba','Star jumps',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',NULL,2,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
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
INSERT INTO "naps" VALUES('01a2076b-4400-7fc2-8622-a6a1fb00c9fc','2026-11-22','2026-11-23T08:00:00+00:00',30,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "nights" VALUES('01a2076b-4400-7f7d-8a3b-eb870e5956a5','2026-11-22','2026-11-21T22:30:00+00:00','2026-11-21T23:00:00+00:00',45,2,60,'2026-11-22T06:15:00+00:00','2026-11-22T07:00:00+00:00',0,NULL,'fair',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[a note] ☂',NULL,'Europe/London','Europe/London',0,'{"awake_minutes": "2026-11-23T08:00:00+00:00", "fell_asleep_after_minutes": "2026-11-23T08:00:00+00:00", "got_up_at": "2026-11-23T08:00:00+00:00", "lights_out_at": "2026-11-23T08:00:00+00:00", "note": "2026-11-23T08:00:00+00:00", "quality": "2026-11-23T08:00:00+00:00", "to_bed_at": "2026-11-23T08:00:00+00:00", "wakings": "2026-11-23T08:00:00+00:00", "woke_at": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "nights" VALUES('01a2076b-4400-7a75-8a24-2d0b765e2c57','2026-11-21',NULL,NULL,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'UTC','UTC',0,'{"wakings": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE note_words (
    -- its place in the index of notes; a place is never used again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- the table that the words are from
    source TEXT NOT NULL,
    -- the record in that table
    row_id TEXT NOT NULL,
    -- the day or the moment the words belong to
    day TEXT NOT NULL,
    -- the words
    words TEXT NOT NULL,
    -- whether the index has them, has them not yet, or has them still
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'indexed', 'gone'))
) STRICT;
INSERT INTO "note_words" VALUES(1,'nights','01a2076b-4400-7f7d-8a3b-eb870e5956a5','2026-11-22','[a note] ☂','indexed');
INSERT INTO "note_words" VALUES(2,'sleep_habits','01a2076b-4400-75e6-bc03-64b0abeb842a','2026-11-22','Dim the lights','indexed');
INSERT INTO "note_words" VALUES(3,'activities','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-23T08:00:00+00:00','Walking [to the shop] 🚶
to see the sea','indexed');
INSERT INTO "note_words" VALUES(4,'activity_tries','01a2076b-4400-77e7-90b7-b1403907abc5','2026-11-13','=1+1','indexed');
INSERT INTO "note_words" VALUES(5,'activity_tries','01a2076b-4400-7430-a26f-232c1efae354','2026-11-14','=1+1','indexed');
INSERT INTO "note_words" VALUES(6,'activity_tries','01a2076b-4400-7b18-9294-1004f7266d1b','2026-11-15','=1+1','indexed');
INSERT INTO "note_words" VALUES(7,'activity_logs','01a2076b-4400-70df-ba52-f90bd1b65c44','2026-11-23','[a note]','indexed');
INSERT INTO "note_words" VALUES(8,'activities','01a2076b-4400-7a37-b7c2-14b218cb2316','2026-11-23T08:00:00+00:00','Stairs
','indexed');
INSERT INTO "note_words" VALUES(9,'planned_items','01a2076b-4400-75ea-a2c8-e0b152672cb8','2026-11-23','Phone Mum','indexed');
INSERT INTO "note_words" VALUES(11,'people','01a2076b-4400-7690-84b2-6b440b719063','2026-11-23T08:00:00+00:00','Ana [my sister] ☎
my sister
can take the children
0123 456','indexed');
INSERT INTO "note_words" VALUES(13,'flare_plan_lines','01a2076b-4400-744f-bd16-aebec4d8ea01','2026-11-23T08:00:00+00:00','Lie down for ten minutes, then move a little.
','indexed');
INSERT INTO "note_words" VALUES(14,'flare_plan_lines','01a2076b-4400-738c-9a04-f6fe5dd7063d','2026-11-23T08:00:00+00:00','Tell Ana.
','indexed');
INSERT INTO "note_words" VALUES(15,'flare_plan_lines','01a2076b-4400-70bc-9962-b42ceb6e1da5','2026-11-23T08:00:00+00:00','Halve what I do.
','indexed');
INSERT INTO "note_words" VALUES(16,'flare_plan_lines','01a2076b-4400-7a7b-a535-ba6493fed1c1','2026-11-23T08:00:00+00:00','Walk to the gate and back.
','indexed');
INSERT INTO "note_words" VALUES(17,'flare_plan_lines','01a2076b-4400-71f4-88ec-61c15252eb4d','2026-11-23T08:00:00+00:00','Hot water bottle
under the sink','indexed');
INSERT INTO "note_words" VALUES(18,'flare_plan_lines','01a2076b-4400-7f77-9666-41d6433e81d0','2026-11-23T08:00:00+00:00','50
2','indexed');
INSERT INTO "note_words" VALUES(19,'flare_plan_lines','01a2076b-4400-76fe-bc69-0e93e1370f24','2026-11-23T08:00:00+00:00','=1+1 It will pass.
','indexed');
INSERT INTO "note_words" VALUES(20,'flares','01a2076b-4400-7540-98f4-11e921268186','2026-11-14','low back
[rest]','indexed');
INSERT INTO "note_words" VALUES(21,'food_changes','01a2076b-4400-77aa-9457-2af14ba566e8','2026-11-03','Fish in one meal','indexed');
INSERT INTO "note_words" VALUES(22,'food_changes','01a2076b-4400-7d1c-b1d3-b5c7ff79463c','2026-11-05','Soup on Sundays [for the week] 🍲','indexed');
INSERT INTO "note_words" VALUES(23,'food_changes','01a2076b-4400-768c-9aea-aa18ba88dca5','2026-11-03','Some plain nuts or seeds','indexed');
INSERT INTO "note_words" VALUES(24,'tools','01a2076b-4400-7ac4-bac0-8f61b8165ca5','2026-11-23T08:00:00+00:00','The radio
Low.
[At night]','indexed');
INSERT INTO "note_words" VALUES(25,'tool_uses','01a2076b-4400-72e3-b9b7-e867ee1652f8','2026-11-20','=1+1 better','indexed');
INSERT INTO "note_words" VALUES(28,'lesson_notes','01a2076b-4400-747e-a1ad-a39e0b794c4d','2026-11-23T08:00:00+00:00','My sister [she] knew. ☎
','indexed');
INSERT INTO "note_words" VALUES(29,'lesson_notes','01a2076b-4400-7d5e-bdf2-3d430c3e3ecd','2026-11-23T08:00:00+00:00','
=1+1 It can hurt and be safe.','indexed');
INSERT INTO "note_words" VALUES(30,'up_and_down','01a2076b-4400-7815-9e1c-d41093ad5a79','2026-11-03','I rushed','indexed');
INSERT INTO "note_words" VALUES(31,'up_and_down','01a2076b-4400-7680-8d08-6b812879a94f','2026-11-09','A short night','indexed');
INSERT INTO "note_words" VALUES(32,'up_and_down','01a2076b-4400-7b76-88fe-abf8e0935f28','2026-11-09','Music [loud] ♫','indexed');
INSERT INTO "note_words" VALUES(33,'up_and_down','01a2076b-4400-7aac-8cd1-6be914627f1e','2026-11-21','A warm bath','indexed');
INSERT INTO "note_words" VALUES(34,'movements','01a2076b-4400-7629-87a8-5f1a1cb0c99a','2026-11-02','Heels, then toes
Lift the heels. Set them down.
twice a day','indexed');
INSERT INTO "note_words" VALUES(35,'movements','01a2076b-4400-7e20-b524-6cdd673f101f','2026-11-09','Swaying

','indexed');
INSERT INTO "note_words" VALUES(36,'movement_days','01a2076b-4400-76a8-ba5b-f4d34ba2b504','2026-11-22','=1+1 [only] the left','indexed');
INSERT INTO "note_words" VALUES(38,'pleasures','01a2076b-4400-72ef-8ef8-4f65f8316f77','2026-11-23T08:00:00+00:00','Look for the moon','indexed');
INSERT INTO "note_words" VALUES(39,'pleasures','01a2076b-4400-7071-a375-12c36b037bd8','2026-11-23T08:00:00+00:00','Ring Ana','indexed');
INSERT INTO "note_words" VALUES(40,'pleasure_days','01a2076b-4400-769a-bf30-12fc88bee457','2026-11-22','It was full. 😀','indexed');
INSERT INTO "note_words" VALUES(41,'hard_moments','01a2076b-4400-782b-8074-c6bed7a612f1','2026-11-20','A friend cancelled.
She is tired of me.
hurt, sad
Neck tight.
Lay down.
I can say no and still care','indexed');
INSERT INTO "note_words" VALUES(42,'medicines','01a2076b-4400-72b0-b376-a26de87ee5ee','2026-11-23T08:00:00+00:00','The tablets
my back
One with food.
Not at night.
They make me sleepy.','indexed');
INSERT INTO "note_words" VALUES(43,'medicines','01a2076b-4400-7797-be0a-988fdb29941b','2026-11-23T08:00:00+00:00','The gel


','indexed');
INSERT INTO "note_words" VALUES(44,'medicine_questions','01a2076b-4400-72eb-89ed-ae6db9a9433d','2026-11-23T08:00:00+00:00','May I drive?
','indexed');
INSERT INTO "note_words" VALUES(46,'practice_logs','01a2076b-4400-7c2c-913d-16a5a7289320','2026-11-23','tight
softer
A bird.','indexed');
INSERT INTO "note_words" VALUES(47,'directions','01a2076b-4400-7e4b-a542-b3e92f289008','2026-11-23T08:00:00+00:00','being a friend [who writes]','indexed');
INSERT INTO "note_words" VALUES(48,'goals','01a2076b-4400-76fa-8431-4da1b2fcc6e4','2026-11-03','write to Robin
they stood by me
put the pen by the bed
I have had my tea
write one line
I am too tired
send a photo','indexed');
INSERT INTO "note_words" VALUES(49,'goal_steps','01a2076b-4400-71d8-89ad-5b9fe130a0cd','2026-11-23T08:00:00+00:00','find the pen','indexed');
INSERT INTO "note_words" VALUES(50,'goal_steps','01a2076b-4400-7001-a47e-680d8d0222dd','2026-11-23T08:00:00+00:00','one line','indexed');
INSERT INTO "note_words" VALUES(51,'goal_days','01a2076b-4400-7bad-ab8e-2b0e6388f371','2026-11-21','Only the envelope.','indexed');
INSERT INTO "note_words" VALUES(52,'goal_reviews','01a2076b-4400-78c8-9e9e-7f142733720d','2026-11-16','Mornings are kinder.
Two letters','indexed');
INSERT INTO "note_words" VALUES(53,'goals','01a2076b-4400-7a41-ad38-3ec598fe8161','2026-11-13','sit in the garden





','indexed');
INSERT INTO "note_words" VALUES(54,'goals','01a2076b-4400-7385-a7fe-9a9b3ce3ad0b','2026-08-25','swim in the sea





','indexed');
INSERT INTO "note_words" VALUES(55,'directions','01a2076b-4400-7b6d-865a-75571ecf7063','2026-11-23T08:00:00+00:00','winning','indexed');
INSERT INTO "note_words" VALUES(57,'goal_steps','01a2076b-4400-760c-951d-0fc30e46d0de','2026-11-23T08:00:00+00:00','buy shoes','indexed');
INSERT INTO "note_words" VALUES(58,'own_questions','01a2076b-4400-777b-b365-aac47bedcdb3','2026-11-23T08:00:00+00:00','Foggy head?','indexed');
INSERT INTO "note_words" VALUES(59,'check_ins','01a2076b-4400-776c-9252-388e5f5a906b','2026-11-23','the beds
tea
A note.','indexed');
INSERT INTO "note_words" VALUES(60,'pain_numbers','01a2076b-4400-7c9b-bc20-0fae3fa52717','2026-11-23','left knee','indexed');
INSERT INTO "note_words" VALUES(61,'learned_lines','01a2076b-4400-7171-8532-40cf332f962e','2026-11-23','=1+1 [x] The blue cushion,
not green.','indexed');
INSERT INTO "note_words" VALUES(63,'life_area_ratings','01a2076b-4400-74e4-9142-42f8706770d2','2026-11-23T08:00:00+00:00','Two stops on the bus, then I have to stand.','indexed');
INSERT INTO "note_words" VALUES(64,'life_area_ratings','01a2076b-4400-7578-81ca-6d3778e30bb4','2026-11-23T08:00:00+00:00','I say no too often.','indexed');
INSERT INTO "note_words" VALUES(65,'life_area_ratings','01a2076b-4400-74bd-8e4e-bc75adf71b11','2026-11-23T08:00:00+00:00','The bus is fine with a seat.','indexed');
INSERT INTO "note_words" VALUES(66,'body_places','01a2076b-4400-7053-8c6d-e4825a09b9c8','2026-11-23T08:00:00+00:00','tight
','indexed');
INSERT INTO "note_words" VALUES(67,'body_places','01a2076b-4400-702e-9a7d-984407d0d210','2026-11-23T08:00:00+00:00','aching, hot
Worse on stairs.','indexed');
INSERT INTO "note_words" VALUES(68,'body_places','01a2076b-4400-7305-a2e8-d1b0b2ef75df','2026-11-23T08:00:00+00:00','tight
','indexed');
INSERT INTO "note_words" VALUES(69,'own_activities','01a2076b-4400-7bb8-b1a3-2f2119b8faab','2026-11-23T08:00:00+00:00','climb the stairs to my flat','indexed');
INSERT INTO "note_words" VALUES(70,'own_activities','01a2076b-4400-75d4-bca6-5426a19ece3c','2026-11-23T08:00:00+00:00','carry a full cup','indexed');
INSERT INTO "note_words" VALUES(71,'own_activities','01a2076b-4400-7b41-983d-c6cbe90597fc','2026-11-23T08:00:00+00:00','write a letter by hand','indexed');
INSERT INTO "note_words" VALUES(73,'given_scores','01a2076b-4400-7591-855e-bdf2dc00dba5','2026-11-03','The form at the clinic
','indexed');
INSERT INTO "note_words" VALUES(75,'story_lines','01a2076b-4400-7b38-a5f3-d38e8e9ce3c0','2026-11-23','A slow walk by the canal.
With Sam.','indexed');
INSERT INTO "note_words" VALUES(76,'story_lines','01a2076b-4400-70f6-b3dc-0497d219fb0f','2026-11-23','That it will be like this for good.','indexed');
INSERT INTO "note_words" VALUES(77,'people','01a2076b-4400-794a-acf8-8b4ceaaaea21','2026-11-23T08:00:00+00:00','Priya
physiotherapist

','indexed');
INSERT INTO "note_words" VALUES(78,'appointments','01a2076b-4400-74fa-a44a-09201baf10d0','2026-11-03','the pain clinic
room 4
Keep the walks short.
Ring in a month.','indexed');
INSERT INTO "note_words" VALUES(79,'appointments','01a2076b-4400-7b34-af40-530e245681aa','2026-11-27','
by phone

','indexed');
INSERT INTO "note_words" VALUES(80,'appointments','01a2076b-4400-7586-8679-636dd4fac72b','2026-12-23','the GP


','indexed');
INSERT INTO "note_words" VALUES(82,'things_to_say','01a2076b-4400-77dc-9650-b89f5d922b58','2026-10-29','Stairs are harder.','indexed');
INSERT INTO "note_words" VALUES(83,'things_to_say','01a2076b-4400-709e-928d-914df816ad91','2026-11-14','The cushion helps.','indexed');
INSERT INTO "note_words" VALUES(84,'things_to_say','01a2076b-4400-7ac9-af10-598911984c5f','2026-11-21','What is the tingling?','indexed');
CREATE TABLE own_activities (
    -- of what the person wants to do
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what it is
    name TEXT NOT NULL CHECK (name <> ''),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- the day it was put aside; blank while it holds
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "own_activities" VALUES('01a2076b-4400-7bb8-b1a3-2f2119b8faab','climb the stairs to my flat',0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activities" VALUES('01a2076b-4400-75d4-bca6-5426a19ece3c','carry a full cup',1,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activities" VALUES('01a2076b-4400-7b41-983d-c6cbe90597fc','write a letter by hand',2,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activities" VALUES('01a2076b-4400-7627-9f69-d1adc7573665','swim',3,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE own_activity_ratings (
    -- of how well it went
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what the person wants to do
    own_activity_id TEXT NOT NULL REFERENCES own_activities (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how well they can, 0 (not at all) to 10 (as well as before)
    rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-7539-9683-4b50741795b3','01a2076b-4400-7bb8-b1a3-2f2119b8faab','2026-03-09',2,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-79de-860c-5b20b5d8cd70','01a2076b-4400-7bb8-b1a3-2f2119b8faab','2026-11-22',5,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-7002-b98e-e16da39999cb','01a2076b-4400-75d4-bca6-5426a19ece3c','2026-03-09',4,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-7bc2-8867-bcda11d5e6d3','01a2076b-4400-75d4-bca6-5426a19ece3c','2026-11-22',6,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-7a19-b64d-0d3e5af80e99','01a2076b-4400-7b41-983d-c6cbe90597fc','2026-03-09',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "own_activity_ratings" VALUES('01a2076b-4400-75a5-9bd2-9ad6a4fc608d','01a2076b-4400-7b41-983d-c6cbe90597fc','2026-11-22',4,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE own_answers (
    -- of the answer
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the check-in it is part of
    check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
    -- the question
    question_id TEXT NOT NULL REFERENCES own_questions (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- the answer, 0 to 10
    number INTEGER CHECK (number BETWEEN 0 AND 10),
    -- the answer in words
    words TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "own_answers" VALUES('01a2076b-4400-7545-a0db-5629864c8d83','01a2076b-4400-776c-9252-388e5f5a906b','01a2076b-4400-777b-b365-aac47bedcdb3','2026-11-23',3,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE own_questions (
    -- of the question
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the person's own question
    words TEXT NOT NULL CHECK (words <> ''),
    -- how it is answered
    kind TEXT NOT NULL CHECK (kind IN ('number', 'words')),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- the day it was put aside; blank while it holds
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "own_questions" VALUES('01a2076b-4400-777b-b365-aac47bedcdb3','Foggy head?','number',0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "pacing_plans" VALUES('01a2076b-4400-766c-9971-d5f0a61aa7d9','01a2076b-4400-738d-b969-eda4bde9374e','2026-11-16',9.6,1,'mon tue wed thu fri sat sun',1,NULL,'compound',10.0,9.6,'start','average',80,NULL,NULL,NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "pacing_plans" VALUES('01a2076b-4400-79b1-be2f-7e20ce34173b','01a2076b-4400-7a37-b7c2-14b218cb2316','2026-11-23',12.0,2,'mon wed fri',2,5,'compound',10.0,12.0,'changed','professional',NULL,'the physiotherapist','2026-11-23',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE pain_numbers (
    -- of the number
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- when; blank if only the day is known
    noted_at TEXT CHECK (noted_at IS NULL OR datetime(noted_at) IS NOT NULL),
    -- pain, 0 (none) to 10 (as bad as it can be)
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10),
    -- where, in the person's words
    body_place TEXT,
    -- time zone of the moment
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
INSERT INTO "pain_numbers" VALUES('01a2076b-4400-7c9b-bc20-0fae3fa52717','2026-11-23','2026-11-23T08:00:00+00:00',4,'left knee','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE peg_answers (
    -- of the answers to the three questions
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the day they were given
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- average pain in the past week, 0 to 10
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    -- how much it was in the way of enjoying life, 0 to 10
    enjoyment INTEGER CHECK (enjoyment BETWEEN 0 AND 10),
    -- how much it was in the way of general activity, 0 to 10
    activity INTEGER CHECK (activity BETWEEN 0 AND 10),
    -- when it was written
    written_at TEXT NOT NULL,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "peg_answers" VALUES('01a2076b-4400-7c03-82f3-3281dee6143d','2026-11-16',6,7,6,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "people" VALUES('01a2076b-4400-7690-84b2-6b440b719063','Ana [my sister] ☎','my sister','can take the children','0123 456',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "people" VALUES('01a2076b-4400-794a-acf8-8b4ceaaaea21','Priya','physiotherapist',NULL,NULL,3,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "planned_items" VALUES('01a2076b-4400-75ea-a2c8-e0b152672cb8',NULL,'2026-11-23','Phone Mum',20,'low','must','10:30',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "planned_items" VALUES('01a2076b-4400-706f-83b7-ef7eb5e7d318',NULL,'2026-11-23','Ironing',30,'medium','would like',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE pleasure_days (
    -- of the time it was done
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the small thing
    pleasure_id TEXT NOT NULL REFERENCES pleasures (id) ON DELETE CASCADE,
    -- the day
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "pleasure_days" VALUES('01a2076b-4400-769a-bf30-12fc88bee457','01a2076b-4400-72ef-8ef8-4f65f8316f77','2026-11-22','It was full. 😀','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "pleasure_days" VALUES('01a2076b-4400-7234-a427-a929af8e87ba','01a2076b-4400-72ef-8ef8-4f65f8316f77','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE pleasures (
    -- of the small thing with pleasure or meaning
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- what it is
    words TEXT NOT NULL CHECK (words <> ''),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "pleasures" VALUES('01a2076b-4400-72ef-8ef8-4f65f8316f77','Look for the moon',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "pleasures" VALUES('01a2076b-4400-7071-a375-12c36b037bd8','Ring Ana',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE practice_logs (
    -- of the practice that was done
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which practice
    practice TEXT NOT NULL CHECK (practice <> ''),
    -- the day on which it began
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how many seconds of it were done
    seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
    -- 1 if it was done to its end
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    -- how the person felt before, 0 (tense or upset) to 10 (at ease)
    feel_before INTEGER CHECK (feel_before BETWEEN 0 AND 10),
    -- how they felt after, the same way
    feel_after INTEGER CHECK (feel_after BETWEEN 0 AND 10),
    -- how they felt before, in words
    words_before TEXT,
    -- how they felt after, in words
    words_after TEXT,
    -- what they noticed
    noticed TEXT,
    -- when it began
    started_at TEXT CHECK (started_at IS NULL OR datetime(started_at) IS NOT NULL),
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
INSERT INTO "practice_logs" VALUES('01a2076b-4400-7c2c-913d-16a5a7289320','sounds','2026-11-23',240,1,3,6,'tight','softer','A bird.','2026-11-23T08:00:00+00:00','','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "practice_logs" VALUES('01a2076b-4400-79db-b396-5245c74fa22f','hands','2026-11-22',95,0,NULL,NULL,NULL,NULL,NULL,NULL,'','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "practice_logs" VALUES('01a2076b-4400-7b07-bd64-5ff15207a3c9','a-walk','2026-11-23',60,0,NULL,NULL,NULL,NULL,NULL,NULL,'','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE put_off_pages (
    -- of the page that is not to be offered for a while
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which page
    page TEXT NOT NULL CHECK (page <> ''),
    -- the day it was put off
    put_off_on TEXT NOT NULL CHECK (put_off_on IS date(put_off_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT
;
INSERT INTO "put_off_pages" VALUES('01a2076b-4400-72f0-803d-30c114471ed7','sleep/winding-down','2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE settings (
    -- the setting's name
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- its value as JSON
    value TEXT NOT NULL CHECK (value <> ''),
    -- when it was chosen
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "settings" VALUES('worse_after_effort','"no"','2026-11-23T08:00:00+00:00');
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
INSERT INTO "sleep_habit_days" VALUES('01a2076b-4400-7f0d-aa61-063f0493c52a','01a2076b-4400-75e6-bc03-64b0abeb842a','2026-11-22','some','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_habits" VALUES('01a2076b-4400-75e6-bc03-64b0abeb842a','dim-lights','Dim the lights','2026-11-22',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_windows" VALUES('01a2076b-4400-7137-b53c-d139c8569c03','08:00','08:00','the nurse','2026-11-22',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE story_lines (
    -- of what was written
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which part of the story
    part TEXT NOT NULL CHECK (part <> ''),
    -- the person's words
    words TEXT NOT NULL CHECK (words <> ''),
    -- the day it was written
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    -- the day other words took its place; blank while it holds
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "story_lines" VALUES('01a2076b-4400-7266-9b38-a79caedd714b','hope','To be as I was.','2026-03-09','2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "story_lines" VALUES('01a2076b-4400-7b38-a5f3-d38e8e9ce3c0','hope','A slow walk by the canal.
With Sam.','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "story_lines" VALUES('01a2076b-4400-70f6-b3dc-0497d219fb0f','fear','That it will be like this for good.','2026-11-23',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE things_to_say (
    -- of the thing to say
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the person's words
    words TEXT NOT NULL CHECK (words <> ''),
    -- the day it was written
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    -- the appointment it is for; blank for the next one
    appointment_id TEXT REFERENCES appointments (id) ON DELETE SET NULL,
    -- the day it was said; blank until then
    said_on TEXT CHECK (said_on IS NULL OR said_on IS date(said_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "things_to_say" VALUES('01a2076b-4400-77dc-9650-b89f5d922b58','Stairs are harder.','2026-10-29','01a2076b-4400-74fa-a44a-09201baf10d0','2026-11-03','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "things_to_say" VALUES('01a2076b-4400-709e-928d-914df816ad91','The cushion helps.','2026-11-14',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "things_to_say" VALUES('01a2076b-4400-7ac9-af10-598911984c5f','What is the tingling?','2026-11-21','01a2076b-4400-7b34-af40-530e245681aa',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE tool_uses (
    -- of the time it was used
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- the tool
    tool_id TEXT NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
    -- the day it was used
    day TEXT NOT NULL CHECK (day IS date(day)),
    -- how it was
    answer TEXT NOT NULL CHECK (answer IN ('helped', 'not sure', 'not for me')),
    -- the person's note
    note TEXT,
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "tool_uses" VALUES('01a2076b-4400-72e3-b9b7-e867ee1652f8','nights','2026-11-20','helped','=1+1 better','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "tool_uses" VALUES('01a2076b-4400-710d-9424-c2b240c38c50','nights','2026-11-19','not sure','=1+1 better','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE tools (
    -- of the tool in this diary
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- which of the program's tools it is; blank for one of the person's own
    key TEXT CHECK (key <> ''),
    -- what the person's own tool is called
    name TEXT CHECK (name <> ''),
    -- the person's notes about it
    notes TEXT,
    -- 1 if it is in the person's toolkit
    in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
    -- its place in the list, the first 0
    place INTEGER NOT NULL CHECK (place >= 0),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT,
    CHECK ((key IS NULL) <> (name IS NULL))
) STRICT;
INSERT INTO "tools" VALUES('nights','nights',NULL,NULL,1,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "tools" VALUES('01a2076b-4400-7ac4-bac0-8f61b8165ca5',NULL,'The radio','Low.
[At night]',1,1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "tools" VALUES('01a2076b-4400-7be1-a0b9-ca4ff25fe5cb',NULL,'Cold showers',NULL,1,2,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
CREATE TABLE up_and_down (
    -- of the line
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- whether it winds the person up or settles them
    way TEXT NOT NULL CHECK (way IN ('up', 'down')),
    -- the group of everyday things it belongs to
    everyday TEXT NOT NULL CHECK (everyday <> ''),
    -- the person's words
    words TEXT NOT NULL CHECK (words <> ''),
    -- the day it was written
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    -- the day it was found not to hold any more; blank while it does
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT;
INSERT INTO "up_and_down" VALUES('01a2076b-4400-7815-9e1c-d41093ad5a79','up','doing','I rushed','2026-11-03','2026-11-18','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "up_and_down" VALUES('01a2076b-4400-7680-8d08-6b812879a94f','up','nights','A short night','2026-11-09',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "up_and_down" VALUES('01a2076b-4400-7b76-88fe-abf8e0935f28','down','doing','Music [loud] ♫','2026-11-09',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "up_and_down" VALUES('01a2076b-4400-7aac-8cd1-6be914627f1e','down','comfort','A warm bath','2026-11-21',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE TABLE watched_pairs (
    -- of the pair
    id TEXT PRIMARY KEY CHECK (id <> ''),
    -- one thing
    first TEXT NOT NULL CHECK (first <> ''),
    -- the other thing
    second TEXT NOT NULL CHECK (second <> ''),
    -- how many days the other comes later
    lag INTEGER NOT NULL CHECK (lag IN (0, 1)),
    -- the day it was picked
    picked_on TEXT NOT NULL CHECK (picked_on IS date(picked_on)),
    -- when the row was made
    created_at TEXT NOT NULL,
    -- when it was last changed
    updated_at TEXT NOT NULL,
    -- when it went to the bin; blank if it did not
    deleted_at TEXT
) STRICT
;
INSERT INTO "watched_pairs" VALUES('01a2076b-4400-7df6-9287-7d311af38ecf','sleep length','energy',1,'2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX change_rows_by_change ON change_rows (change_id);
CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);
CREATE UNIQUE INDEX nights_by_morning ON nights (morning) WHERE deleted_at IS NULL;
CREATE INDEX naps_by_day ON naps (day);
CREATE UNIQUE INDEX sleep_habit_days_by_day ON sleep_habit_days (day, habit_id)
    WHERE deleted_at IS NULL
;
CREATE INDEX activity_tries_by_activity ON activity_tries (activity_id, day);
CREATE INDEX pacing_plans_by_activity ON pacing_plans (activity_id, from_day);
CREATE INDEX activity_logs_by_day ON activity_logs (day);
CREATE INDEX activity_logs_by_activity ON activity_logs (activity_id, day);
CREATE INDEX planned_items_by_day ON planned_items (day)
;
CREATE INDEX flares_by_start ON flares (started_on);
CREATE INDEX flare_steps_by_flare ON flare_steps (flare_id);
CREATE INDEX tool_uses_by_tool ON tool_uses (tool_id, day);
CREATE UNIQUE INDEX lesson_notes_by_lesson ON lesson_notes (lesson) WHERE deleted_at IS NULL;
CREATE INDEX practice_logs_by_day ON practice_logs (day);
CREATE INDEX food_days_by_day ON food_days (day);
CREATE INDEX movement_days_by_day ON movement_days (day);
CREATE INDEX pleasure_days_by_day ON pleasure_days (day);
CREATE INDEX hard_moments_by_day ON hard_moments (day);
CREATE INDEX life_area_ratings_by_picture ON life_area_ratings (picture_id);
CREATE INDEX body_places_by_chart ON body_places (chart_id);
CREATE INDEX own_activity_ratings_by_activity ON own_activity_ratings (own_activity_id, day);
CREATE INDEX goal_days_by_day ON goal_days (day);
CREATE UNIQUE INDEX check_ins_by_day ON check_ins (day) WHERE deleted_at IS NULL;
CREATE INDEX pain_numbers_by_day ON pain_numbers (day);
CREATE INDEX own_answers_by_day ON own_answers (day);
CREATE INDEX own_answers_by_check_in ON own_answers (check_in_id);
CREATE INDEX appointments_by_day ON appointments (day);
CREATE INDEX note_words_by_record ON note_words (source, row_id);
CREATE INDEX note_words_to_index ON note_words (state) WHERE state <> 'indexed';
CREATE TRIGGER nights_note_added AFTER INSERT ON nights BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'nights', NEW.id, NEW.morning, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER nights_note_changed AFTER UPDATE ON nights WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.morning IS NOT NEW.morning OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'nights' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'nights' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'nights', NEW.id, NEW.morning, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER nights_note_removed AFTER DELETE ON nights BEGIN DELETE FROM note_words WHERE source = 'nights' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'nights' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER sleep_habits_note_added AFTER INSERT ON sleep_habits BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'sleep_habits', NEW.id, NEW.picked_on, coalesce(NEW.text, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.text, ''), char(10)) <> ''; END;
CREATE TRIGGER sleep_habits_note_changed AFTER UPDATE ON sleep_habits WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.picked_on IS NOT NEW.picked_on OR OLD.text IS NOT NEW.text BEGIN DELETE FROM note_words WHERE source = 'sleep_habits' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'sleep_habits' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'sleep_habits', NEW.id, NEW.picked_on, coalesce(NEW.text, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.text, ''), char(10)) <> ''; END;
CREATE TRIGGER sleep_habits_note_removed AFTER DELETE ON sleep_habits BEGIN DELETE FROM note_words WHERE source = 'sleep_habits' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'sleep_habits' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER activities_note_added AFTER INSERT ON activities BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'activities', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.why, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.why, ''), char(10)) <> ''; END;
CREATE TRIGGER activities_note_changed AFTER UPDATE ON activities WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.name IS NOT NEW.name OR OLD.why IS NOT NEW.why BEGIN DELETE FROM note_words WHERE source = 'activities' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activities' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'activities', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.why, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.why, ''), char(10)) <> ''; END;
CREATE TRIGGER activities_note_removed AFTER DELETE ON activities BEGIN DELETE FROM note_words WHERE source = 'activities' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activities' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER activity_tries_note_added AFTER INSERT ON activity_tries BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'activity_tries', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER activity_tries_note_changed AFTER UPDATE ON activity_tries WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'activity_tries' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activity_tries' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'activity_tries', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER activity_tries_note_removed AFTER DELETE ON activity_tries BEGIN DELETE FROM note_words WHERE source = 'activity_tries' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activity_tries' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER pacing_plans_note_added AFTER INSERT ON pacing_plans BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'pacing_plans', NEW.id, NEW.from_day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER pacing_plans_note_changed AFTER UPDATE ON pacing_plans WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.from_day IS NOT NEW.from_day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'pacing_plans' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pacing_plans' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'pacing_plans', NEW.id, NEW.from_day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER pacing_plans_note_removed AFTER DELETE ON pacing_plans BEGIN DELETE FROM note_words WHERE source = 'pacing_plans' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pacing_plans' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER activity_logs_note_added AFTER INSERT ON activity_logs BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'activity_logs', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER activity_logs_note_changed AFTER UPDATE ON activity_logs WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'activity_logs' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activity_logs' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'activity_logs', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER activity_logs_note_removed AFTER DELETE ON activity_logs BEGIN DELETE FROM note_words WHERE source = 'activity_logs' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'activity_logs' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER planned_items_note_added AFTER INSERT ON planned_items BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'planned_items', NEW.id, NEW.day, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER planned_items_note_changed AFTER UPDATE ON planned_items WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'planned_items' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'planned_items' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'planned_items', NEW.id, NEW.day, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER planned_items_note_removed AFTER DELETE ON planned_items BEGIN DELETE FROM note_words WHERE source = 'planned_items' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'planned_items' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER people_note_added AFTER INSERT ON people BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'people', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.who, '') || char(10) || coalesce(NEW.can_do, '') || char(10) || coalesce(NEW.reach, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.who, '') || char(10) || coalesce(NEW.can_do, '') || char(10) || coalesce(NEW.reach, ''), char(10)) <> ''; END;
CREATE TRIGGER people_note_changed AFTER UPDATE ON people WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.name IS NOT NEW.name OR OLD.who IS NOT NEW.who OR OLD.can_do IS NOT NEW.can_do OR OLD.reach IS NOT NEW.reach BEGIN DELETE FROM note_words WHERE source = 'people' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'people' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'people', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.who, '') || char(10) || coalesce(NEW.can_do, '') || char(10) || coalesce(NEW.reach, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.who, '') || char(10) || coalesce(NEW.can_do, '') || char(10) || coalesce(NEW.reach, ''), char(10)) <> ''; END;
CREATE TRIGGER people_note_removed AFTER DELETE ON people BEGIN DELETE FROM note_words WHERE source = 'people' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'people' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER flare_plan_lines_note_added AFTER INSERT ON flare_plan_lines BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'flare_plan_lines', NEW.id, NEW.since, coalesce(NEW.words, '') || char(10) || coalesce(NEW.more, '')  WHERE NEW.deleted_at IS NULL AND NEW.until IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.more, ''), char(10)) <> ''; END;
CREATE TRIGGER flare_plan_lines_note_changed AFTER UPDATE ON flare_plan_lines WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.until IS NOT NEW.until OR OLD.since IS NOT NEW.since OR OLD.words IS NOT NEW.words OR OLD.more IS NOT NEW.more BEGIN DELETE FROM note_words WHERE source = 'flare_plan_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'flare_plan_lines' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'flare_plan_lines', NEW.id, NEW.since, coalesce(NEW.words, '') || char(10) || coalesce(NEW.more, '')  WHERE NEW.deleted_at IS NULL AND NEW.until IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.more, ''), char(10)) <> ''; END;
CREATE TRIGGER flare_plan_lines_note_removed AFTER DELETE ON flare_plan_lines BEGIN DELETE FROM note_words WHERE source = 'flare_plan_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'flare_plan_lines' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER flares_note_added AFTER INSERT ON flares BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'flares', NEW.id, NEW.started_on, coalesce(NEW.place, '') || char(10) || coalesce(NEW.remember, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.place, '') || char(10) || coalesce(NEW.remember, ''), char(10)) <> ''; END;
CREATE TRIGGER flares_note_changed AFTER UPDATE ON flares WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.started_on IS NOT NEW.started_on OR OLD.place IS NOT NEW.place OR OLD.remember IS NOT NEW.remember BEGIN DELETE FROM note_words WHERE source = 'flares' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'flares' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'flares', NEW.id, NEW.started_on, coalesce(NEW.place, '') || char(10) || coalesce(NEW.remember, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.place, '') || char(10) || coalesce(NEW.remember, ''), char(10)) <> ''; END;
CREATE TRIGGER flares_note_removed AFTER DELETE ON flares BEGIN DELETE FROM note_words WHERE source = 'flares' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'flares' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER tools_note_added AFTER INSERT ON tools BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'tools', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.notes, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.notes, ''), char(10)) <> ''; END;
CREATE TRIGGER tools_note_changed AFTER UPDATE ON tools WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.name IS NOT NEW.name OR OLD.notes IS NOT NEW.notes BEGIN DELETE FROM note_words WHERE source = 'tools' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'tools' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'tools', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.notes, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.notes, ''), char(10)) <> ''; END;
CREATE TRIGGER tools_note_removed AFTER DELETE ON tools BEGIN DELETE FROM note_words WHERE source = 'tools' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'tools' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER tool_uses_note_added AFTER INSERT ON tool_uses BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'tool_uses', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER tool_uses_note_changed AFTER UPDATE ON tool_uses WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'tool_uses' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'tool_uses' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'tool_uses', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER tool_uses_note_removed AFTER DELETE ON tool_uses BEGIN DELETE FROM note_words WHERE source = 'tool_uses' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'tool_uses' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER lesson_notes_note_added AFTER INSERT ON lesson_notes BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'lesson_notes', NEW.id, NEW.created_at, coalesce(NEW.reflection, '') || char(10) || coalesce(NEW.own_words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.reflection, '') || char(10) || coalesce(NEW.own_words, ''), char(10)) <> ''; END;
CREATE TRIGGER lesson_notes_note_changed AFTER UPDATE ON lesson_notes WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.reflection IS NOT NEW.reflection OR OLD.own_words IS NOT NEW.own_words BEGIN DELETE FROM note_words WHERE source = 'lesson_notes' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'lesson_notes' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'lesson_notes', NEW.id, NEW.created_at, coalesce(NEW.reflection, '') || char(10) || coalesce(NEW.own_words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.reflection, '') || char(10) || coalesce(NEW.own_words, ''), char(10)) <> ''; END;
CREATE TRIGGER lesson_notes_note_removed AFTER DELETE ON lesson_notes BEGIN DELETE FROM note_words WHERE source = 'lesson_notes' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'lesson_notes' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER up_and_down_note_added AFTER INSERT ON up_and_down BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'up_and_down', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER up_and_down_note_changed AFTER UPDATE ON up_and_down WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.noted_on IS NOT NEW.noted_on OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'up_and_down' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'up_and_down' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'up_and_down', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER up_and_down_note_removed AFTER DELETE ON up_and_down BEGIN DELETE FROM note_words WHERE source = 'up_and_down' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'up_and_down' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER practice_logs_note_added AFTER INSERT ON practice_logs BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'practice_logs', NEW.id, NEW.day, coalesce(NEW.words_before, '') || char(10) || coalesce(NEW.words_after, '') || char(10) || coalesce(NEW.noticed, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words_before, '') || char(10) || coalesce(NEW.words_after, '') || char(10) || coalesce(NEW.noticed, ''), char(10)) <> ''; END;
CREATE TRIGGER practice_logs_note_changed AFTER UPDATE ON practice_logs WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.words_before IS NOT NEW.words_before OR OLD.words_after IS NOT NEW.words_after OR OLD.noticed IS NOT NEW.noticed BEGIN DELETE FROM note_words WHERE source = 'practice_logs' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'practice_logs' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'practice_logs', NEW.id, NEW.day, coalesce(NEW.words_before, '') || char(10) || coalesce(NEW.words_after, '') || char(10) || coalesce(NEW.noticed, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words_before, '') || char(10) || coalesce(NEW.words_after, '') || char(10) || coalesce(NEW.noticed, ''), char(10)) <> ''; END;
CREATE TRIGGER practice_logs_note_removed AFTER DELETE ON practice_logs BEGIN DELETE FROM note_words WHERE source = 'practice_logs' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'practice_logs' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER food_changes_note_added AFTER INSERT ON food_changes BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'food_changes', NEW.id, NEW.picked_on, coalesce(NEW.text, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.text, ''), char(10)) <> ''; END;
CREATE TRIGGER food_changes_note_changed AFTER UPDATE ON food_changes WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.picked_on IS NOT NEW.picked_on OR OLD.text IS NOT NEW.text BEGIN DELETE FROM note_words WHERE source = 'food_changes' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'food_changes' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'food_changes', NEW.id, NEW.picked_on, coalesce(NEW.text, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.text, ''), char(10)) <> ''; END;
CREATE TRIGGER food_changes_note_removed AFTER DELETE ON food_changes BEGIN DELETE FROM note_words WHERE source = 'food_changes' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'food_changes' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER movements_note_added AFTER INSERT ON movements BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'movements', NEW.id, NEW.agreed_on, coalesce(NEW.name, '') || char(10) || coalesce(NEW.words, '') || char(10) || coalesce(NEW.often, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.words, '') || char(10) || coalesce(NEW.often, ''), char(10)) <> ''; END;
CREATE TRIGGER movements_note_changed AFTER UPDATE ON movements WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.agreed_on IS NOT NEW.agreed_on OR OLD.name IS NOT NEW.name OR OLD.words IS NOT NEW.words OR OLD.often IS NOT NEW.often BEGIN DELETE FROM note_words WHERE source = 'movements' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'movements' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'movements', NEW.id, NEW.agreed_on, coalesce(NEW.name, '') || char(10) || coalesce(NEW.words, '') || char(10) || coalesce(NEW.often, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.words, '') || char(10) || coalesce(NEW.often, ''), char(10)) <> ''; END;
CREATE TRIGGER movements_note_removed AFTER DELETE ON movements BEGIN DELETE FROM note_words WHERE source = 'movements' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'movements' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER movement_days_note_added AFTER INSERT ON movement_days BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'movement_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER movement_days_note_changed AFTER UPDATE ON movement_days WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'movement_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'movement_days' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'movement_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER movement_days_note_removed AFTER DELETE ON movement_days BEGIN DELETE FROM note_words WHERE source = 'movement_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'movement_days' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER pleasures_note_added AFTER INSERT ON pleasures BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'pleasures', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER pleasures_note_changed AFTER UPDATE ON pleasures WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'pleasures' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pleasures' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'pleasures', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER pleasures_note_removed AFTER DELETE ON pleasures BEGIN DELETE FROM note_words WHERE source = 'pleasures' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pleasures' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER pleasure_days_note_added AFTER INSERT ON pleasure_days BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'pleasure_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER pleasure_days_note_changed AFTER UPDATE ON pleasure_days WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'pleasure_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pleasure_days' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'pleasure_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER pleasure_days_note_removed AFTER DELETE ON pleasure_days BEGIN DELETE FROM note_words WHERE source = 'pleasure_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pleasure_days' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER hard_moments_note_added AFTER INSERT ON hard_moments BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'hard_moments', NEW.id, NEW.day, coalesce(NEW.happened, '') || char(10) || coalesce(NEW.thoughts, '') || char(10) || coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.body, '') || char(10) || coalesce(NEW.did, '') || char(10) || coalesce(NEW.kinder, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.happened, '') || char(10) || coalesce(NEW.thoughts, '') || char(10) || coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.body, '') || char(10) || coalesce(NEW.did, '') || char(10) || coalesce(NEW.kinder, ''), char(10)) <> ''; END;
CREATE TRIGGER hard_moments_note_changed AFTER UPDATE ON hard_moments WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.happened IS NOT NEW.happened OR OLD.thoughts IS NOT NEW.thoughts OR OLD.feelings IS NOT NEW.feelings OR OLD.body IS NOT NEW.body OR OLD.did IS NOT NEW.did OR OLD.kinder IS NOT NEW.kinder BEGIN DELETE FROM note_words WHERE source = 'hard_moments' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'hard_moments' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'hard_moments', NEW.id, NEW.day, coalesce(NEW.happened, '') || char(10) || coalesce(NEW.thoughts, '') || char(10) || coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.body, '') || char(10) || coalesce(NEW.did, '') || char(10) || coalesce(NEW.kinder, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.happened, '') || char(10) || coalesce(NEW.thoughts, '') || char(10) || coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.body, '') || char(10) || coalesce(NEW.did, '') || char(10) || coalesce(NEW.kinder, ''), char(10)) <> ''; END;
CREATE TRIGGER hard_moments_note_removed AFTER DELETE ON hard_moments BEGIN DELETE FROM note_words WHERE source = 'hard_moments' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'hard_moments' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER medicines_note_added AFTER INSERT ON medicines BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'medicines', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.what_for, '') || char(10) || coalesce(NEW.as_told, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.what_for, '') || char(10) || coalesce(NEW.as_told, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER medicines_note_changed AFTER UPDATE ON medicines WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.name IS NOT NEW.name OR OLD.what_for IS NOT NEW.what_for OR OLD.as_told IS NOT NEW.as_told OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'medicines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'medicines' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'medicines', NEW.id, NEW.created_at, coalesce(NEW.name, '') || char(10) || coalesce(NEW.what_for, '') || char(10) || coalesce(NEW.as_told, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.what_for, '') || char(10) || coalesce(NEW.as_told, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER medicines_note_removed AFTER DELETE ON medicines BEGIN DELETE FROM note_words WHERE source = 'medicines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'medicines' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER medicine_questions_note_added AFTER INSERT ON medicine_questions BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'medicine_questions', NEW.id, NEW.created_at, coalesce(NEW.words, '') || char(10) || coalesce(NEW.answer, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.answer, ''), char(10)) <> ''; END;
CREATE TRIGGER medicine_questions_note_changed AFTER UPDATE ON medicine_questions WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words OR OLD.answer IS NOT NEW.answer BEGIN DELETE FROM note_words WHERE source = 'medicine_questions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'medicine_questions' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'medicine_questions', NEW.id, NEW.created_at, coalesce(NEW.words, '') || char(10) || coalesce(NEW.answer, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.answer, ''), char(10)) <> ''; END;
CREATE TRIGGER medicine_questions_note_removed AFTER DELETE ON medicine_questions BEGIN DELETE FROM note_words WHERE source = 'medicine_questions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'medicine_questions' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER life_pictures_note_added AFTER INSERT ON life_pictures BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'life_pictures', NEW.id, NEW.begun_on, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER life_pictures_note_changed AFTER UPDATE ON life_pictures WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.begun_on IS NOT NEW.begun_on OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'life_pictures' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'life_pictures' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'life_pictures', NEW.id, NEW.begun_on, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER life_pictures_note_removed AFTER DELETE ON life_pictures BEGIN DELETE FROM note_words WHERE source = 'life_pictures' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'life_pictures' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER life_area_ratings_note_added AFTER INSERT ON life_area_ratings BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'life_area_ratings', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER life_area_ratings_note_changed AFTER UPDATE ON life_area_ratings WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'life_area_ratings' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'life_area_ratings' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'life_area_ratings', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER life_area_ratings_note_removed AFTER DELETE ON life_area_ratings BEGIN DELETE FROM note_words WHERE source = 'life_area_ratings' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'life_area_ratings' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER body_charts_note_added AFTER INSERT ON body_charts BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'body_charts', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER body_charts_note_changed AFTER UPDATE ON body_charts WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'body_charts' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'body_charts' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'body_charts', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER body_charts_note_removed AFTER DELETE ON body_charts BEGIN DELETE FROM note_words WHERE source = 'body_charts' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'body_charts' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER body_places_note_added AFTER INSERT ON body_places BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'body_places', NEW.id, NEW.created_at, coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER body_places_note_changed AFTER UPDATE ON body_places WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.feelings IS NOT NEW.feelings OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'body_places' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'body_places' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'body_places', NEW.id, NEW.created_at, coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.feelings, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER body_places_note_removed AFTER DELETE ON body_places BEGIN DELETE FROM note_words WHERE source = 'body_places' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'body_places' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER own_activities_note_added AFTER INSERT ON own_activities BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'own_activities', NEW.id, NEW.created_at, coalesce(NEW.name, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, ''), char(10)) <> ''; END;
CREATE TRIGGER own_activities_note_changed AFTER UPDATE ON own_activities WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.name IS NOT NEW.name BEGIN DELETE FROM note_words WHERE source = 'own_activities' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_activities' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'own_activities', NEW.id, NEW.created_at, coalesce(NEW.name, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, ''), char(10)) <> ''; END;
CREATE TRIGGER own_activities_note_removed AFTER DELETE ON own_activities BEGIN DELETE FROM note_words WHERE source = 'own_activities' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_activities' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER given_scores_note_added AFTER INSERT ON given_scores BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'given_scores', NEW.id, NEW.day, coalesce(NEW.name, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER given_scores_note_changed AFTER UPDATE ON given_scores WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.name IS NOT NEW.name OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'given_scores' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'given_scores' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'given_scores', NEW.id, NEW.day, coalesce(NEW.name, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.name, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER given_scores_note_removed AFTER DELETE ON given_scores BEGIN DELETE FROM note_words WHERE source = 'given_scores' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'given_scores' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER story_lines_note_added AFTER INSERT ON story_lines BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'story_lines', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.ended_on IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER story_lines_note_changed AFTER UPDATE ON story_lines WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.ended_on IS NOT NEW.ended_on OR OLD.noted_on IS NOT NEW.noted_on OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'story_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'story_lines' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'story_lines', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.ended_on IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER story_lines_note_removed AFTER DELETE ON story_lines BEGIN DELETE FROM note_words WHERE source = 'story_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'story_lines' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER directions_note_added AFTER INSERT ON directions BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'directions', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER directions_note_changed AFTER UPDATE ON directions WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'directions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'directions' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'directions', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER directions_note_removed AFTER DELETE ON directions BEGIN DELETE FROM note_words WHERE source = 'directions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'directions' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER goals_note_added AFTER INSERT ON goals BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'goals', NEW.id, NEW.begun_on, coalesce(NEW.words, '') || char(10) || coalesce(NEW.why, '') || char(10) || coalesce(NEW.first_thing, '') || char(10) || coalesce(NEW.if_this, '') || char(10) || coalesce(NEW.then_that, '') || char(10) || coalesce(NEW.snag, '') || char(10) || coalesce(NEW.snag_answer, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.why, '') || char(10) || coalesce(NEW.first_thing, '') || char(10) || coalesce(NEW.if_this, '') || char(10) || coalesce(NEW.then_that, '') || char(10) || coalesce(NEW.snag, '') || char(10) || coalesce(NEW.snag_answer, ''), char(10)) <> ''; END;
CREATE TRIGGER goals_note_changed AFTER UPDATE ON goals WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.begun_on IS NOT NEW.begun_on OR OLD.words IS NOT NEW.words OR OLD.why IS NOT NEW.why OR OLD.first_thing IS NOT NEW.first_thing OR OLD.if_this IS NOT NEW.if_this OR OLD.then_that IS NOT NEW.then_that OR OLD.snag IS NOT NEW.snag OR OLD.snag_answer IS NOT NEW.snag_answer BEGIN DELETE FROM note_words WHERE source = 'goals' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goals' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'goals', NEW.id, NEW.begun_on, coalesce(NEW.words, '') || char(10) || coalesce(NEW.why, '') || char(10) || coalesce(NEW.first_thing, '') || char(10) || coalesce(NEW.if_this, '') || char(10) || coalesce(NEW.then_that, '') || char(10) || coalesce(NEW.snag, '') || char(10) || coalesce(NEW.snag_answer, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, '') || char(10) || coalesce(NEW.why, '') || char(10) || coalesce(NEW.first_thing, '') || char(10) || coalesce(NEW.if_this, '') || char(10) || coalesce(NEW.then_that, '') || char(10) || coalesce(NEW.snag, '') || char(10) || coalesce(NEW.snag_answer, ''), char(10)) <> ''; END;
CREATE TRIGGER goals_note_removed AFTER DELETE ON goals BEGIN DELETE FROM note_words WHERE source = 'goals' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goals' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER goal_steps_note_added AFTER INSERT ON goal_steps BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_steps', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_steps_note_changed AFTER UPDATE ON goal_steps WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'goal_steps' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_steps' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_steps', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_steps_note_removed AFTER DELETE ON goal_steps BEGIN DELETE FROM note_words WHERE source = 'goal_steps' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_steps' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER goal_days_note_added AFTER INSERT ON goal_days BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_days_note_changed AFTER UPDATE ON goal_days WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'goal_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_days' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_days', NEW.id, NEW.day, coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_days_note_removed AFTER DELETE ON goal_days BEGIN DELETE FROM note_words WHERE source = 'goal_days' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_days' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER goal_reviews_note_added AFTER INSERT ON goal_reviews BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_reviews', NEW.id, NEW.day, coalesce(NEW.learned, '') || char(10) || coalesce(NEW.did, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.learned, '') || char(10) || coalesce(NEW.did, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_reviews_note_changed AFTER UPDATE ON goal_reviews WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.learned IS NOT NEW.learned OR OLD.did IS NOT NEW.did BEGIN DELETE FROM note_words WHERE source = 'goal_reviews' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_reviews' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'goal_reviews', NEW.id, NEW.day, coalesce(NEW.learned, '') || char(10) || coalesce(NEW.did, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.learned, '') || char(10) || coalesce(NEW.did, ''), char(10)) <> ''; END;
CREATE TRIGGER goal_reviews_note_removed AFTER DELETE ON goal_reviews BEGIN DELETE FROM note_words WHERE source = 'goal_reviews' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'goal_reviews' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER check_ins_note_added AFTER INSERT ON check_ins BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'check_ins', NEW.id, NEW.day, coalesce(NEW.mattered, '') || char(10) || coalesce(NEW.enjoyed, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.mattered, '') || char(10) || coalesce(NEW.enjoyed, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER check_ins_note_changed AFTER UPDATE ON check_ins WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.mattered IS NOT NEW.mattered OR OLD.enjoyed IS NOT NEW.enjoyed OR OLD.note IS NOT NEW.note BEGIN DELETE FROM note_words WHERE source = 'check_ins' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'check_ins' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'check_ins', NEW.id, NEW.day, coalesce(NEW.mattered, '') || char(10) || coalesce(NEW.enjoyed, '') || char(10) || coalesce(NEW.note, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.mattered, '') || char(10) || coalesce(NEW.enjoyed, '') || char(10) || coalesce(NEW.note, ''), char(10)) <> ''; END;
CREATE TRIGGER check_ins_note_removed AFTER DELETE ON check_ins BEGIN DELETE FROM note_words WHERE source = 'check_ins' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'check_ins' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER pain_numbers_note_added AFTER INSERT ON pain_numbers BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'pain_numbers', NEW.id, NEW.day, coalesce(NEW.body_place, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.body_place, ''), char(10)) <> ''; END;
CREATE TRIGGER pain_numbers_note_changed AFTER UPDATE ON pain_numbers WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.body_place IS NOT NEW.body_place BEGIN DELETE FROM note_words WHERE source = 'pain_numbers' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pain_numbers' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'pain_numbers', NEW.id, NEW.day, coalesce(NEW.body_place, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.body_place, ''), char(10)) <> ''; END;
CREATE TRIGGER pain_numbers_note_removed AFTER DELETE ON pain_numbers BEGIN DELETE FROM note_words WHERE source = 'pain_numbers' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'pain_numbers' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER own_questions_note_added AFTER INSERT ON own_questions BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'own_questions', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER own_questions_note_changed AFTER UPDATE ON own_questions WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.created_at IS NOT NEW.created_at OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'own_questions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_questions' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'own_questions', NEW.id, NEW.created_at, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER own_questions_note_removed AFTER DELETE ON own_questions BEGIN DELETE FROM note_words WHERE source = 'own_questions' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_questions' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER own_answers_note_added AFTER INSERT ON own_answers BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'own_answers', NEW.id, NEW.day, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER own_answers_note_changed AFTER UPDATE ON own_answers WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'own_answers' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_answers' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'own_answers', NEW.id, NEW.day, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER own_answers_note_removed AFTER DELETE ON own_answers BEGIN DELETE FROM note_words WHERE source = 'own_answers' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'own_answers' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER appointments_note_added AFTER INSERT ON appointments BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'appointments', NEW.id, NEW.day, coalesce(NEW.whom, '') || char(10) || coalesce(NEW.whereabouts, '') || char(10) || coalesce(NEW.agreed, '') || char(10) || coalesce(NEW.will_do, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.whom, '') || char(10) || coalesce(NEW.whereabouts, '') || char(10) || coalesce(NEW.agreed, '') || char(10) || coalesce(NEW.will_do, ''), char(10)) <> ''; END;
CREATE TRIGGER appointments_note_changed AFTER UPDATE ON appointments WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.day IS NOT NEW.day OR OLD.whom IS NOT NEW.whom OR OLD.whereabouts IS NOT NEW.whereabouts OR OLD.agreed IS NOT NEW.agreed OR OLD.will_do IS NOT NEW.will_do BEGIN DELETE FROM note_words WHERE source = 'appointments' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'appointments' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'appointments', NEW.id, NEW.day, coalesce(NEW.whom, '') || char(10) || coalesce(NEW.whereabouts, '') || char(10) || coalesce(NEW.agreed, '') || char(10) || coalesce(NEW.will_do, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.whom, '') || char(10) || coalesce(NEW.whereabouts, '') || char(10) || coalesce(NEW.agreed, '') || char(10) || coalesce(NEW.will_do, ''), char(10)) <> ''; END;
CREATE TRIGGER appointments_note_removed AFTER DELETE ON appointments BEGIN DELETE FROM note_words WHERE source = 'appointments' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'appointments' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER things_to_say_note_added AFTER INSERT ON things_to_say BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'things_to_say', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER things_to_say_note_changed AFTER UPDATE ON things_to_say WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.noted_on IS NOT NEW.noted_on OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'things_to_say' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'things_to_say' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'things_to_say', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER things_to_say_note_removed AFTER DELETE ON things_to_say BEGIN DELETE FROM note_words WHERE source = 'things_to_say' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'things_to_say' AND row_id = OLD.id AND state = 'indexed'; END;
CREATE TRIGGER learned_lines_note_added AFTER INSERT ON learned_lines BEGIN INSERT INTO note_words (source, row_id, day, words) SELECT 'learned_lines', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER learned_lines_note_changed AFTER UPDATE ON learned_lines WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.noted_on IS NOT NEW.noted_on OR OLD.words IS NOT NEW.words BEGIN DELETE FROM note_words WHERE source = 'learned_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'learned_lines' AND row_id = OLD.id AND state = 'indexed'; INSERT INTO note_words (source, row_id, day, words) SELECT 'learned_lines', NEW.id, NEW.noted_on, coalesce(NEW.words, '')  WHERE NEW.deleted_at IS NULL AND NEW.deleted_at IS NULL AND trim(coalesce(NEW.words, ''), char(10)) <> ''; END;
CREATE TRIGGER learned_lines_note_removed AFTER DELETE ON learned_lines BEGIN DELETE FROM note_words WHERE source = 'learned_lines' AND row_id = OLD.id AND state = 'new'; UPDATE note_words SET state = 'gone' WHERE source = 'learned_lines' AND row_id = OLD.id AND state = 'indexed'; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('note_words',84);
INSERT INTO "sqlite_sequence" VALUES('changes',139);
COMMIT;
CREATE VIRTUAL TABLE note_index USING fts5(
    words, content='note_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO note_index (note_index) VALUES ('rebuild');
