-- Corrections with who made them and why, and whether they were undone; what follows from them for names and for digests.

ALTER TABLE corrections ADD COLUMN editor TEXT NOT NULL DEFAULT '';  -- the name of made_by, as the others saw it then
ALTER TABLE corrections ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE corrections ADD COLUMN undone_at INTEGER;
ALTER TABLE corrections ADD COLUMN undone_by INTEGER;
ALTER TABLE corrections ADD COLUMN undoer TEXT;                      -- the name of undone_by
CREATE INDEX corrections_in_force ON corrections (desk_id, article_id) WHERE undone_at IS NULL;
CREATE INDEX corrections_of_desks ON corrections (desk_id, id);

-- How many more quotes of a speaker, or cards about a topic, a desk sees on a card than are counted for its source; negative for fewer.
CREATE TABLE corrected_names (
    desk_id    INTEGER NOT NULL REFERENCES desks (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('topic', 'speaker')),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    key        TEXT    NOT NULL,             -- as in names
    name       TEXT    NOT NULL,
    more       INTEGER NOT NULL CHECK (more <> 0),
    PRIMARY KEY (desk_id, kind, article_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrected_names_of_cards ON corrected_names (article_id);

-- Stories of editions that showed what was corrected then or has been since: their messages, once posted, are to be edited.
CREATE TABLE amendments (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    asked      INTEGER NOT NULL DEFAULT 1,   -- counts the changes: one that comes meanwhile is not lost
    tries      INTEGER NOT NULL DEFAULT 0,
    try_at     INTEGER NOT NULL,
    PRIMARY KEY (edition_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX amendments_due ON amendments (try_at);

-- Corrections look for the editions that showed their card.
CREATE INDEX edition_articles_of_cards ON edition_articles (article_id) WHERE story IS NOT NULL;
