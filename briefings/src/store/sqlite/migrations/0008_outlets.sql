-- Outlets by name, counted for each source; a card's outlet has a token in the scope of its row in `cards`.

CREATE TABLE outlets (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    key       TEXT    NOT NULL,              -- the words' name keys, as in names
    name      TEXT    NOT NULL,              -- as the source spelled it last
    count     INTEGER NOT NULL CHECK (count > 0), -- in cards
    UNIQUE (source_id, key)
) STRICT;

ALTER TABLE articles ADD COLUMN outlet_id INTEGER REFERENCES outlets (id); -- of the current version; NULL where it names none
