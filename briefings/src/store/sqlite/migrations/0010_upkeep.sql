-- For the operator: when the file was put back from a copy, and a row that is written to see whether anything can be.

CREATE TABLE put_back (
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE probe (
    times INTEGER NOT NULL
) STRICT;
INSERT INTO probe (times) VALUES (0);
