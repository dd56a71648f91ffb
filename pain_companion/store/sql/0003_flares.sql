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
