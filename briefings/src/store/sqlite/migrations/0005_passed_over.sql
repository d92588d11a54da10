-- Entries of feeds that could not be read or held; they are not tried again until the feed says something else of them.

CREATE TABLE passed_over (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    content   BLOB    NOT NULL,             -- as in entries
    seen_at   INTEGER NOT NULL,             -- when it was passed over
    PRIMARY KEY (source_id, content)
) STRICT, WITHOUT ROWID;
