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

CREATE INDEX tool_uses_by_tool ON tool_uses (tool_id, day);

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

CREATE UNIQUE INDEX lesson_notes_by_lesson ON lesson_notes (lesson) WHERE deleted_at IS NULL;

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

CREATE INDEX practice_logs_by_day ON practice_logs (day);

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

CREATE INDEX food_days_by_day ON food_days (day);

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

CREATE INDEX movement_days_by_day ON movement_days (day);

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

CREATE INDEX pleasure_days_by_day ON pleasure_days (day);

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

CREATE INDEX hard_moments_by_day ON hard_moments (day);

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
