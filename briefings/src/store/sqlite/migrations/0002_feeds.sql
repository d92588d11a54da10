-- Feeds: when each is polled next and how it fares, its entries, and what a desk wants of it.

CREATE TABLE feeds (
    source_id     INTEGER PRIMARY KEY REFERENCES sources (id),
    title         TEXT,
    ttl           INTEGER,                   -- minutes
    moved_to      TEXT,                      -- a permanent redirect
    etag          TEXT,
    last_modified TEXT,
    read_at       INTEGER,
    next_at       INTEGER,                   -- NULL: given up
    failing_since INTEGER,
    failures      INTEGER NOT NULL DEFAULT 0,
    why           TEXT
) STRICT;
CREATE INDEX feeds_moved ON feeds (moved_to) WHERE moved_to IS NOT NULL;
CREATE INDEX feeds_due ON feeds (next_at) WHERE next_at IS NOT NULL;
INSERT INTO feeds (source_id, next_at) SELECT id, made_at FROM sources WHERE kind = 'feed';

-- Which article an entry of a feed is: by its id in the feed, its link, and its text without the headline.
CREATE TABLE entries (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id  INTEGER NOT NULL REFERENCES sources (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    guid       TEXT,
    link       TEXT,
    content    BLOB    NOT NULL,             -- SHA-256 of what the feed says of it, but for the date
    body       BLOB,                         -- SHA-256 of its text without the headline
    seen_at    INTEGER NOT NULL              -- when it was last new or changed
) STRICT;
CREATE INDEX entries_by_guid ON entries (source_id, guid) WHERE guid IS NOT NULL;
CREATE INDEX entries_by_link ON entries (source_id, link) WHERE link IS NOT NULL;
CREATE INDEX entries_by_body ON entries (source_id, body) WHERE body IS NOT NULL;
CREATE INDEX entries_by_content ON entries (source_id, content);

-- Words, a line each; empty for none.
ALTER TABLE follows ADD COLUMN must TEXT NOT NULL DEFAULT '';
ALTER TABLE follows ADD COLUMN must_not TEXT NOT NULL DEFAULT '';
