-- Desks, sources, articles with their versions, and the index by which cards are found.

CREATE TABLE desks (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL CHECK (kind IN ('guild', 'person')),
    key         INTEGER NOT NULL,            -- Discord's id, its 64 bits as a signed number
    zone        TEXT    NOT NULL,
    editor_role INTEGER,                     -- as key
    locale      TEXT    NOT NULL,
    opened_at   INTEGER NOT NULL,            -- every *_at: microseconds since 1970, UTC
    UNIQUE (kind, key)
) STRICT;

CREATE TABLE sources (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT    NOT NULL CHECK (kind IN ('hand_ins', 'feed', 'samples')),
    desk_id INTEGER REFERENCES desks (id),
    address TEXT,
    made_at INTEGER NOT NULL,
    CHECK ((kind = 'hand_ins') = (desk_id IS NOT NULL)),
    CHECK ((kind = 'feed') = (address IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX sources_of_desks ON sources (desk_id) WHERE desk_id IS NOT NULL;
CREATE UNIQUE INDEX sources_by_address ON sources (address) WHERE address IS NOT NULL;
CREATE UNIQUE INDEX sources_samples ON sources (kind) WHERE kind = 'samples';

CREATE TABLE follows (
    desk_id   INTEGER NOT NULL REFERENCES desks (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    since_at  INTEGER NOT NULL,
    PRIMARY KEY (desk_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_by_source ON follows (source_id);

-- One row a card. Its id is the row of `cards` too; AUTOINCREMENT, for an id is never used again.
CREATE TABLE articles (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id      INTEGER NOT NULL REFERENCES sources (id),
    url            TEXT,
    version        INTEGER NOT NULL,         -- the current one
    held_at        INTEGER NOT NULL,         -- when the first version came
    news_at        INTEGER NOT NULL,         -- when its news is from: published, else held_at
    -- The terms by which a candidate is ranked; the body's stand in the index alone.
    topic_terms    TEXT    NOT NULL,
    headline_terms TEXT    NOT NULL,
    people_terms   TEXT    NOT NULL,
    lead_terms     TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX articles_by_url ON articles (source_id, url) WHERE url IS NOT NULL;

CREATE TABLE versions (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    version    INTEGER NOT NULL,             -- 1, 2, …
    source_id  INTEGER NOT NULL REFERENCES sources (id),
    hash       BLOB    NOT NULL,             -- SHA-256 of the text
    put_at     INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    card       TEXT    NOT NULL,             -- JSON
    PRIMARY KEY (article_id, version)
) STRICT;
CREATE UNIQUE INDEX versions_by_content ON versions (source_id, hash);

-- What a desk has corrected on a card, laid over it when that desk reads it.
CREATE TABLE corrections (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    desk_id    INTEGER NOT NULL REFERENCES desks (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    version    INTEGER NOT NULL,             -- the version that it was made on
    made_by    INTEGER NOT NULL,             -- Discord's user id, as desks.key
    made_at    INTEGER NOT NULL,
    change     TEXT    NOT NULL              -- JSON
) STRICT;
CREATE INDEX corrections_of_cards ON corrections (article_id, desk_id);

-- Topics, and the speakers whose names are shown, with how many cards or quotes a source has of each.
CREATE TABLE names (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    kind      TEXT    NOT NULL CHECK (kind IN ('topic', 'speaker')),
    key       TEXT    NOT NULL,              -- the words' name keys: spellings of one name share it
    name      TEXT    NOT NULL,              -- as the source spelled it last
    count     INTEGER NOT NULL CHECK (count > 0),
    UNIQUE (source_id, kind, key)
) STRICT;
CREATE INDEX names_by_count ON names (source_id, kind, count DESC);

-- Each word of a name, folded and as a key. A tree and not a full-text index: what a source has of a word's beginning lies together in it,
-- where a full-text index would walk all names of the source to meet with those of the word.
CREATE TABLE name_words (
    name_id   INTEGER NOT NULL REFERENCES names (id),
    word      TEXT    NOT NULL,
    source_id INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    PRIMARY KEY (name_id, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_words_by_word ON name_words (source_id, kind, word);

CREATE TABLE card_names (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    name_id    INTEGER NOT NULL REFERENCES names (id),
    count      INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (article_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_names_by_name ON card_names (name_id);

-- scope: the token of the card's source, and one token for each speaker whose name is shown.
CREATE VIRTUAL TABLE cards USING fts5 (
    scope, topics, headline, people, lead, body,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
