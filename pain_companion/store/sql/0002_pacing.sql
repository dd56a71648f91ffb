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
