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

CREATE INDEX life_area_ratings_by_picture ON life_area_ratings (picture_id);

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

CREATE INDEX body_places_by_chart ON body_places (chart_id);

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

CREATE INDEX own_activity_ratings_by_activity ON own_activity_ratings (own_activity_id, day);

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

CREATE INDEX goal_days_by_day ON goal_days (day);

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

CREATE UNIQUE INDEX check_ins_by_day ON check_ins (day) WHERE deleted_at IS NULL;

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

CREATE INDEX pain_numbers_by_day ON pain_numbers (day);

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

CREATE INDEX own_answers_by_day ON own_answers (day);

CREATE INDEX own_answers_by_check_in ON own_answers (check_in_id);

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

CREATE INDEX appointments_by_day ON appointments (day);

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
