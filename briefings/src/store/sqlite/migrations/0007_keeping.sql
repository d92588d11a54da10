-- How long a desk's articles are kept, whose guild was left, and what is to be erased.

ALTER TABLE desks ADD COLUMN topics TEXT NOT NULL DEFAULT '[]'; -- JSON: a list of words, for when no topic is given
ALTER TABLE desks ADD COLUMN keep_days INTEGER CHECK (keep_days >= 0); -- NULL: not chosen; 0: for ever
ALTER TABLE desks ADD COLUMN greeted_at INTEGER;
ALTER TABLE desks ADD COLUMN left_at INTEGER;            -- when its guild was left
ALTER TABLE desks ADD COLUMN condemned_at INTEGER;       -- to be erased; its key is then free for a new desk, and here the id below 0
UPDATE desks SET greeted_at = opened_at;
CREATE INDEX desks_condemned ON desks (id) WHERE condemned_at IS NOT NULL;

ALTER TABLE feeds ADD COLUMN alone_since INTEGER;        -- since when no desk follows it
ALTER TABLE feeds ADD COLUMN listed_at INTEGER;          -- when its whole list of entries was last read

-- One row while words of what was erased may still stand in the full-text index or in the log.
CREATE TABLE scrubbing (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    passes  INTEGER NOT NULL,                            -- how often the index is still to be merged
    merging INTEGER NOT NULL DEFAULT 0 CHECK (merging IN (0, 1)) -- whether such a pass has begun
) STRICT;

-- What hangs on an article, a source or an edition is found when that goes.
CREATE INDEX articles_of_sources ON articles (source_id);
CREATE INDEX entries_of_articles ON entries (article_id);
CREATE INDEX edition_articles_of_articles ON edition_articles (article_id);
CREATE INDEX edition_articles_of_editions ON edition_articles (edition_id);
