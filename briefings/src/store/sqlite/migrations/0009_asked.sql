-- When somebody of a desk last asked what happened about a topic, so that they see what is new since.

CREATE TABLE asked (
    desk_id  INTEGER NOT NULL REFERENCES desks (id),
    user_id  INTEGER NOT NULL,               -- Discord's user id, as desks.key
    topic    TEXT    NOT NULL,               -- the words' name keys, as in names
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (desk_id, user_id, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_by_time ON asked (asked_at);
