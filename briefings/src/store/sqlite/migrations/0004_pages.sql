-- The bytes of web pages, each beside the version of the article that was read from it.

CREATE TABLE pages (
    article_id INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    charset    TEXT,                         -- as its server named it
    url        TEXT,                         -- where it was found; the page itself may name another address
    size       INTEGER NOT NULL CHECK (size >= 0),  -- of the page, in bytes
    deflated   BLOB    NOT NULL,             -- the page, as a zlib stream
    PRIMARY KEY (article_id, version),
    FOREIGN KEY (article_id, version) REFERENCES versions (article_id, version)
) STRICT;
