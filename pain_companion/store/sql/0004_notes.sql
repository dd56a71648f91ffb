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

CREATE INDEX note_words_by_record ON note_words (source, row_id);

CREATE INDEX note_words_to_index ON note_words (state) WHERE state <> 'indexed';

CREATE VIRTUAL TABLE note_index USING fts5(
    words, content='note_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

DROP INDEX activity_logs_with_note
