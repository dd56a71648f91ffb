PRAGMA application_id = 1346588493;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'pain_companion','m0001_settings_history_and_sleep','2026-11-23 17:06:24.971244+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'pain_companion','m0002_pacing','2026-11-23 17:06:24.972476+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'pain_companion','m0003_flares','2026-11-23 17:06:24.974493+00:00');
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
INSERT INTO "activities" VALUES('01a2076b-4400-7dce-a467-61fe4d9ec1eb','Walking [to the shop] 🚶','minutes','moving','medium','to see the sea',30.0,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activities" VALUES('01a2076b-4400-7086-9086-73406d7946df','Stairs','steps','daily tasks','low',NULL,NULL,'2026-11-23','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "activity_logs" VALUES('01a2076b-4400-787e-9d05-36a969766617','01a2076b-4400-7dce-a467-61fe4d9ec1eb','2026-11-23',9.5,NULL,'2026-11-23T08:00:00+00:00','high','planned','[a note]','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_logs" VALUES('01a2076b-4400-7a93-a64c-d15ece3ebb22',NULL,'2026-11-23',NULL,5,NULL,NULL,NULL,NULL,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "activity_tries" VALUES('01a2076b-4400-7d0a-83e8-722caa4c41cf','01a2076b-4400-7dce-a467-61fe4d9ec1eb','2026-11-13',10.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_tries" VALUES('01a2076b-4400-77b7-bbe4-c2b2a4085933','01a2076b-4400-7dce-a467-61fe4d9ec1eb','2026-11-14',14.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "activity_tries" VALUES('01a2076b-4400-74b8-864a-d3ab1575cb30','01a2076b-4400-7dce-a467-61fe4d9ec1eb','2026-11-15',12.0,'ordinary','as usual','=1+1','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "change_rows" VALUES(1,1,'nights','01a2076b-4400-77fe-9e47-3830731203f7',NULL,'{"id": "01a2076b-4400-77fe-9e47-3830731203f7", "morning": "2026-11-22", "to_bed_at": "2026-11-21T22:30:00+00:00", "lights_out_at": "2026-11-21T23:00:00+00:00", "fell_asleep_after_minutes": 45, "wakings": 2, "awake_minutes": 60, "woke_at": "2026-11-22T06:15:00+00:00", "got_up_at": "2026-11-22T07:00:00+00:00", "never_slept": 0, "trying_after_minutes": null, "quality": "fair", "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": "[a note] ☂", "estimated_sleep_minutes": null, "bed_zone": "Europe/London", "rise_zone": "Europe/London", "long_night_confirmed": 0, "written_at": "{\"awake_minutes\": \"2026-11-23T08:00:00+00:00\", \"fell_asleep_after_minutes\": \"2026-11-23T08:00:00+00:00\", \"got_up_at\": \"2026-11-23T08:00:00+00:00\", \"lights_out_at\": \"2026-11-23T08:00:00+00:00\", \"note\": \"2026-11-23T08:00:00+00:00\", \"quality\": \"2026-11-23T08:00:00+00:00\", \"to_bed_at\": \"2026-11-23T08:00:00+00:00\", \"wakings\": \"2026-11-23T08:00:00+00:00\", \"woke_at\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(2,2,'nights','01a2076b-4400-7169-96db-47739ac6ed4a',NULL,'{"id": "01a2076b-4400-7169-96db-47739ac6ed4a", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(3,3,'nights','01a2076b-4400-7169-96db-47739ac6ed4a','{"id": "01a2076b-4400-7169-96db-47739ac6ed4a", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7169-96db-47739ac6ed4a", "morning": "2026-11-21", "to_bed_at": null, "lights_out_at": null, "fell_asleep_after_minutes": null, "wakings": 0, "awake_minutes": null, "woke_at": null, "got_up_at": null, "never_slept": 0, "trying_after_minutes": null, "quality": null, "rested": null, "caffeine_count": null, "caffeine_last": null, "alcohol_count": null, "alcohol_last": null, "sleep_medicine": null, "pain_part": null, "note": null, "estimated_sleep_minutes": null, "bed_zone": "UTC", "rise_zone": "UTC", "long_night_confirmed": 0, "written_at": "{\"wakings\": \"2026-11-23T08:00:00+00:00\"}", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(4,4,'naps','01a2076b-4400-7831-a035-0a441e6c4931',NULL,'{"id": "01a2076b-4400-7831-a035-0a441e6c4931", "day": "2026-11-22", "started_at": "2026-11-23T08:00:00+00:00", "minutes": 30, "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(5,5,'sleep_windows','01a2076b-4400-77ac-8df4-690f65cce3c6',NULL,'{"id": "01a2076b-4400-77ac-8df4-690f65cce3c6", "to_bed": "08:00", "got_up": "08:00", "set_by": "the nurse", "first_morning": "2026-11-22", "last_morning": null, "note": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(6,6,'sleep_habits','01a2076b-4400-762d-912b-361814ec180e',NULL,'{"id": "01a2076b-4400-762d-912b-361814ec180e", "key": "dim-lights", "text": "Dim the lights", "picked_on": "2026-11-22", "dropped_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(7,7,'sleep_habit_days','01a2076b-4400-7183-8949-3de5627ba83d',NULL,'{"id": "01a2076b-4400-7183-8949-3de5627ba83d", "habit_id": "01a2076b-4400-762d-912b-361814ec180e", "day": "2026-11-22", "answer": "some", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(8,8,'settings','worse_after_effort',NULL,'{"id": "worse_after_effort", "value": "\"no\"", "updated_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(9,9,'activities','01a2076b-4400-7dce-a467-61fe4d9ec1eb',NULL,'{"id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "name": "Walking [to the shop] 🚶", "unit": "minutes", "kind": "moving", "demand": "medium", "why": "to see the sea", "goal_amount": 30.0, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(10,10,'activity_tries','01a2076b-4400-7d0a-83e8-722caa4c41cf',NULL,'{"id": "01a2076b-4400-7d0a-83e8-722caa4c41cf", "activity_id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "day": "2026-11-13", "amount": 10.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(11,11,'activity_tries','01a2076b-4400-77b7-bbe4-c2b2a4085933',NULL,'{"id": "01a2076b-4400-77b7-bbe4-c2b2a4085933", "activity_id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "day": "2026-11-14", "amount": 14.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(12,12,'activity_tries','01a2076b-4400-74b8-864a-d3ab1575cb30',NULL,'{"id": "01a2076b-4400-74b8-864a-d3ab1575cb30", "activity_id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "day": "2026-11-15", "amount": 12.0, "day_kind": "ordinary", "afterwards": "as usual", "note": "=1+1", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(13,13,'pacing_plans','01a2076b-4400-78a2-842f-11f909a4d63c',NULL,'{"id": "01a2076b-4400-78a2-842f-11f909a4d63c", "activity_id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "from_day": "2026-11-16", "amount": 9.6, "times_a_day": 1, "days": "mon tue wed thu fri sat sun", "parts": 1, "rest_minutes": null, "step_how": "compound", "step_by": 10.0, "first_amount": 9.6, "reason": "start", "method": "average", "share_percent": 80, "set_by": null, "set_on": null, "note": null, "held": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(14,14,'activity_logs','01a2076b-4400-787e-9d05-36a969766617',NULL,'{"id": "01a2076b-4400-787e-9d05-36a969766617", "activity_id": "01a2076b-4400-7dce-a467-61fe4d9ec1eb", "day": "2026-11-23", "amount": 9.5, "minutes": null, "started_at": "2026-11-23T08:00:00+00:00", "demand": "high", "stopped": "planned", "note": "[a note]", "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(15,14,'activity_logs','01a2076b-4400-7a93-a64c-d15ece3ebb22',NULL,'{"id": "01a2076b-4400-7a93-a64c-d15ece3ebb22", "activity_id": null, "day": "2026-11-23", "amount": null, "minutes": 5, "started_at": null, "demand": null, "stopped": null, "note": null, "zone": "Europe/London", "written_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(16,15,'activities','01a2076b-4400-7086-9086-73406d7946df',NULL,'{"id": "01a2076b-4400-7086-9086-73406d7946df", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(17,16,'activities','01a2076b-4400-7086-9086-73406d7946df','{"id": "01a2076b-4400-7086-9086-73406d7946df", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7086-9086-73406d7946df", "name": "Stairs", "unit": "steps", "kind": "daily tasks", "demand": "low", "why": null, "goal_amount": null, "archived_on": "2026-11-23", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(18,17,'planned_items','01a2076b-4400-727c-bb45-ecd8d15a3afd',NULL,'{"id": "01a2076b-4400-727c-bb45-ecd8d15a3afd", "activity_id": null, "day": "2026-11-23", "words": "Phone Mum", "minutes": 20, "demand": "low", "priority": "must", "starts": "10:30", "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(19,18,'planned_items','01a2076b-4400-7100-b68c-5fe13ebf8283',NULL,'{"id": "01a2076b-4400-7100-b68c-5fe13ebf8283", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(20,19,'planned_items','01a2076b-4400-7100-b68c-5fe13ebf8283','{"id": "01a2076b-4400-7100-b68c-5fe13ebf8283", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7100-b68c-5fe13ebf8283", "activity_id": null, "day": "2026-11-23", "words": "Ironing", "minutes": 30, "demand": "medium", "priority": "would like", "starts": null, "done": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(21,20,'pacing_plans','01a2076b-4400-7a6f-9a7d-f6350669327e',NULL,'{"id": "01a2076b-4400-7a6f-9a7d-f6350669327e", "activity_id": "01a2076b-4400-7086-9086-73406d7946df", "from_day": "2026-11-23", "amount": 12.0, "times_a_day": 2, "days": "mon wed fri", "parts": 2, "rest_minutes": 5, "step_how": "compound", "step_by": 10.0, "first_amount": 12.0, "reason": "changed", "method": "professional", "share_percent": null, "set_by": "the physiotherapist", "set_on": "2026-11-23", "note": null, "held": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(22,21,'people','01a2076b-4400-7099-9c2b-130c35f42950',NULL,'{"id": "01a2076b-4400-7099-9c2b-130c35f42950", "name": "Ana [my sister] ☎", "who": "my sister", "can_do": "can take the children", "reach": "0123 456", "place": 0, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(23,22,'flare_plan_lines','01a2076b-4400-7521-8b3e-da6d6eaf5ad6',NULL,'{"id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(24,22,'flare_plan_lines','01a2076b-4400-758f-9f79-0f046e0b8bdb',NULL,'{"id": "01a2076b-4400-758f-9f79-0f046e0b8bdb", "part": "the first hours", "words": "Lie down for ten minutes, then move a little.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(25,22,'flare_plan_lines','01a2076b-4400-7f4a-bc3d-9c81be2fe344',NULL,'{"id": "01a2076b-4400-7f4a-bc3d-9c81be2fe344", "part": "the first hours", "words": "Tell Ana.", "more": null, "place": 1, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(26,22,'flare_plan_lines','01a2076b-4400-70eb-b173-a9d373a2004d',NULL,'{"id": "01a2076b-4400-70eb-b173-a9d373a2004d", "part": "days 1 and 2", "words": "Halve what I do.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(27,22,'flare_plan_lines','01a2076b-4400-7467-a155-aa3a8c3eb466',NULL,'{"id": "01a2076b-4400-7467-a155-aa3a8c3eb466", "part": "days 3 to 7", "words": "Walk to the gate and back.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(28,22,'flare_plan_lines','01a2076b-4400-74a4-83f4-e5c6e8e90dbd',NULL,'{"id": "01a2076b-4400-74a4-83f4-e5c6e8e90dbd", "part": "comfort kit", "words": "Hot water bottle", "more": "under the sink", "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(29,22,'flare_plan_lines','01a2076b-4400-75de-a032-f3e5d1de73e7',NULL,'{"id": "01a2076b-4400-75de-a032-f3e5d1de73e7", "part": "how much to ease my plans", "words": "50", "more": "2", "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(30,23,'flare_plan_lines','01a2076b-4400-7521-8b3e-da6d6eaf5ad6','{"id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "part": "what I say to myself", "words": "This will ease. It has before.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(31,23,'flare_plan_lines','01a2076b-4400-72fb-82f6-29b905e8e7e3',NULL,'{"id": "01a2076b-4400-72fb-82f6-29b905e8e7e3", "part": "what I say to myself", "words": "=1+1 It will pass.", "more": null, "place": 0, "since": "2026-11-23T08:00:00+00:00", "until": null, "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(32,24,'flares','01a2076b-4400-74ae-b429-6953be42f681',NULL,'{"id": "01a2076b-4400-74ae-b429-6953be42f681", "started_on": "2026-11-14", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(33,25,'flare_steps','01a2076b-4400-7992-bab0-d97b24798796',NULL,'{"id": "01a2076b-4400-7992-bab0-d97b24798796", "flare_id": "01a2076b-4400-74ae-b429-6953be42f681", "line_id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 0, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(34,26,'flares','01a2076b-4400-74ae-b429-6953be42f681','{"id": "01a2076b-4400-74ae-b429-6953be42f681", "started_on": "2026-11-14", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-74ae-b429-6953be42f681", "started_on": "2026-11-14", "ended_on": "2026-11-18", "place": "low back", "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": "[rest]", "told_of_set_back": 0, "started_at": "2026-11-14T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(35,26,'flare_steps','01a2076b-4400-7992-bab0-d97b24798796','{"id": "01a2076b-4400-7992-bab0-d97b24798796", "flare_id": "01a2076b-4400-74ae-b429-6953be42f681", "line_id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 0, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-7992-bab0-d97b24798796", "flare_id": "01a2076b-4400-74ae-b429-6953be42f681", "line_id": "01a2076b-4400-7521-8b3e-da6d6eaf5ad6", "words": "Tell Ana.", "answer": "done", "day": "2026-11-14", "helped": 1, "answered_at": "2026-11-23T08:00:00+00:00", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(36,27,'flares','01a2076b-4400-740a-bb99-30e5998a9ee1',NULL,'{"id": "01a2076b-4400-740a-bb99-30e5998a9ee1", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}');
INSERT INTO "change_rows" VALUES(37,28,'flares','01a2076b-4400-740a-bb99-30e5998a9ee1','{"id": "01a2076b-4400-740a-bb99-30e5998a9ee1", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": null}','{"id": "01a2076b-4400-740a-bb99-30e5998a9ee1", "started_on": "2026-11-20", "ended_on": null, "place": null, "share_percent": 50, "back_percent": 50, "steps_back": 2, "at_step": null, "remember": null, "told_of_set_back": 0, "started_at": "2026-11-20T08:00:00+00:00", "zone": "Europe/London", "created_at": "2026-11-23T08:00:00+00:00", "updated_at": "2026-11-23T08:00:00+00:00", "deleted_at": "2026-11-23T08:00:00+00:00"}');
INSERT INTO "change_rows" VALUES(38,29,'settings','greet_as',NULL,'{"id": "greet_as", "value": "\"Sam\"", "updated_at": "2026-11-23T08:00:00+00:00"}');
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
INSERT INTO "changes" VALUES(29,'2026-11-23T08:00:00+00:00','Settings changed',NULL);
CREATE TABLE diary (
    -- always 1: a file is one diary
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- which diary this is; its backups carry the same
    diary_id TEXT NOT NULL,
    -- when the diary was begun
    created_at TEXT NOT NULL
) STRICT;
INSERT INTO "diary" VALUES(1,'01a2076b-4400-7b20-add3-9ee7f802f99e','2026-11-23T08:00:00+00:00');
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
INSERT INTO "drafts" VALUES('night','2026-11-23','01a2076b-4400-7411-bde3-17e2c3f2b528','{"note": "half a"}','2026-11-23T08:00:00+00:00');
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
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7521-8b3e-da6d6eaf5ad6','what I say to myself','This will ease. It has before.',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-758f-9f79-0f046e0b8bdb','the first hours','Lie down for ten minutes, then move a little.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7f4a-bc3d-9c81be2fe344','the first hours','Tell Ana.',NULL,1,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-70eb-b173-a9d373a2004d','days 1 and 2','Halve what I do.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-7467-a155-aa3a8c3eb466','days 3 to 7','Walk to the gate and back.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-74a4-83f4-e5c6e8e90dbd','comfort kit','Hot water bottle','under the sink',0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-75de-a032-f3e5d1de73e7','how much to ease my plans','50','2',0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flare_plan_lines" VALUES('01a2076b-4400-72fb-82f6-29b905e8e7e3','what I say to myself','=1+1 It will pass.',NULL,0,'2026-11-23T08:00:00+00:00',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "flare_steps" VALUES('01a2076b-4400-7992-bab0-d97b24798796','01a2076b-4400-74ae-b429-6953be42f681','01a2076b-4400-7521-8b3e-da6d6eaf5ad6','Tell Ana.','done','2026-11-14',1,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "flares" VALUES('01a2076b-4400-74ae-b429-6953be42f681','2026-11-14','2026-11-18','low back',50,50,2,NULL,'[rest]',0,'2026-11-14T08:00:00+00:00','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "flares" VALUES('01a2076b-4400-740a-bb99-30e5998a9ee1','2026-11-20',NULL,NULL,50,50,2,NULL,NULL,0,'2026-11-20T08:00:00+00:00','Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
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
INSERT INTO "naps" VALUES('01a2076b-4400-7831-a035-0a441e6c4931','2026-11-22','2026-11-23T08:00:00+00:00',30,'Europe/London','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "nights" VALUES('01a2076b-4400-77fe-9e47-3830731203f7','2026-11-22','2026-11-21T22:30:00+00:00','2026-11-21T23:00:00+00:00',45,2,60,'2026-11-22T06:15:00+00:00','2026-11-22T07:00:00+00:00',0,NULL,'fair',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[a note] ☂',NULL,'Europe/London','Europe/London',0,'{"awake_minutes": "2026-11-23T08:00:00+00:00", "fell_asleep_after_minutes": "2026-11-23T08:00:00+00:00", "got_up_at": "2026-11-23T08:00:00+00:00", "lights_out_at": "2026-11-23T08:00:00+00:00", "note": "2026-11-23T08:00:00+00:00", "quality": "2026-11-23T08:00:00+00:00", "to_bed_at": "2026-11-23T08:00:00+00:00", "wakings": "2026-11-23T08:00:00+00:00", "woke_at": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "nights" VALUES('01a2076b-4400-7169-96db-47739ac6ed4a','2026-11-21',NULL,NULL,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'UTC','UTC',0,'{"wakings": "2026-11-23T08:00:00+00:00"}','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
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
INSERT INTO "pacing_plans" VALUES('01a2076b-4400-78a2-842f-11f909a4d63c','01a2076b-4400-7dce-a467-61fe4d9ec1eb','2026-11-16',9.6,1,'mon tue wed thu fri sat sun',1,NULL,'compound',10.0,9.6,'start','average',80,NULL,NULL,NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "pacing_plans" VALUES('01a2076b-4400-7a6f-9a7d-f6350669327e','01a2076b-4400-7086-9086-73406d7946df','2026-11-23',12.0,2,'mon wed fri',2,5,'compound',10.0,12.0,'changed','professional',NULL,'the physiotherapist','2026-11-23',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "people" VALUES('01a2076b-4400-7099-9c2b-130c35f42950','Ana [my sister] ☎','my sister','can take the children','0123 456',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "planned_items" VALUES('01a2076b-4400-727c-bb45-ecd8d15a3afd',NULL,'2026-11-23','Phone Mum',20,'low','must','10:30',0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
INSERT INTO "planned_items" VALUES('01a2076b-4400-7100-b68c-5fe13ebf8283',NULL,'2026-11-23','Ironing',30,'medium','would like',NULL,0,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00');
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
INSERT INTO "sleep_habit_days" VALUES('01a2076b-4400-7183-8949-3de5627ba83d','01a2076b-4400-762d-912b-361814ec180e','2026-11-22','some','2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_habits" VALUES('01a2076b-4400-762d-912b-361814ec180e','dim-lights','Dim the lights','2026-11-22',NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
INSERT INTO "sleep_windows" VALUES('01a2076b-4400-77ac-8df4-690f65cce3c6','08:00','08:00','the nurse','2026-11-22',NULL,NULL,'2026-11-23T08:00:00+00:00','2026-11-23T08:00:00+00:00',NULL);
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
CREATE INDEX activity_logs_with_note ON activity_logs (day) WHERE note IS NOT NULL
;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('changes',29);
COMMIT;
