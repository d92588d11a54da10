-- Digests, their editions, the messages that are to be posted, and which articles each edition has dealt with.

CREATE TABLE digests (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    desk_id    INTEGER NOT NULL REFERENCES desks (id),
    channel    INTEGER NOT NULL,             -- Discord's ids, their 64 bits as signed numbers
    place      TEXT    NOT NULL CHECK (place IN ('text', 'announcement', 'thread', 'forum')),
    topics     TEXT    NOT NULL,             -- JSON: a list of words; empty for everything
    sources    TEXT    NOT NULL,             -- JSON: a list of ids of sources; empty for all
    zone       TEXT    NOT NULL,             -- IANA name
    plan       TEXT    NOT NULL,             -- days and time, or a cron line, as digest::Plan writes it
    quiet      TEXT,                         -- hours, as digest::Quiet writes them
    items      INTEGER NOT NULL,
    say_empty  INTEGER NOT NULL CHECK (say_empty IN (0, 1)),
    role       INTEGER,
    grace      INTEGER NOT NULL,             -- minutes
    editor     INTEGER NOT NULL,             -- who is told when something is wrong
    standing   TEXT    NOT NULL CHECK (standing IN ('active', 'paused', 'stopped', 'deleted')),
    why        TEXT,                         -- of 'stopped': what Discord said
    made_at    INTEGER NOT NULL,
    next_at    INTEGER                       -- when it is due next; NULL for never
) STRICT;
CREATE INDEX digests_of_desks ON digests (desk_id);
CREATE INDEX digests_due ON digests (next_at) WHERE standing = 'active' AND next_at IS NOT NULL;

CREATE TABLE editions (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    due_at    INTEGER NOT NULL,
    asked     INTEGER NOT NULL CHECK (asked IN (0, 1)), -- sent because an editor said so, not by the schedule
    state     TEXT    NOT NULL CHECK (state IN ('due', 'frozen', 'sent', 'empty', 'missed', 'stopped', 'unsure')),
    begun_at  INTEGER NOT NULL,              -- when its row was made
    cut_at    INTEGER,                       -- up to when articles were looked at
    channel   INTEGER,                       -- where it appears, fixed with its messages; NULL before
    place     TEXT CHECK (place IN ('text', 'announcement', 'thread', 'forum')), -- likewise
    ended_at  INTEGER,
    shown     INTEGER NOT NULL DEFAULT 0,    -- how many stories it holds
    why       TEXT,
    tries     INTEGER NOT NULL DEFAULT 0,    -- failed requests in a row
    try_at    INTEGER NOT NULL,              -- not worked on before
    UNIQUE (digest_id, due_at, asked)
) STRICT;
CREATE INDEX editions_open ON editions (try_at) WHERE state IN ('due', 'frozen');
CREATE INDEX editions_of_digests ON editions (digest_id, cut_at);

CREATE TABLE outbox (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    part       INTEGER NOT NULL,             -- 0, 1, …: the order in which they are posted
    body       TEXT    NOT NULL,             -- the message as JSON, frozen before the first request
    tried_at   INTEGER,                      -- when a request may first have left; NULL before
    message    INTEGER,                      -- Discord's id, once posted
    channel    INTEGER,                      -- where it was posted: the post that was made in a forum
    published  INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)), -- crossposted, where the channel is for announcements
    PRIMARY KEY (edition_id, part)
) STRICT, WITHOUT ROWID;

-- What an edition has looked at: neither what it showed nor what it left out is looked at again in this digest.
CREATE TABLE edition_articles (
    digest_id  INTEGER NOT NULL REFERENCES digests (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    version    INTEGER NOT NULL,
    story      INTEGER,                      -- the article that leads the story, where the edition showed it
    PRIMARY KEY (digest_id, article_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_articles_shown ON edition_articles (digest_id, edition_id) WHERE story IS NOT NULL;

CREATE INDEX versions_by_time ON versions (source_id, put_at);
