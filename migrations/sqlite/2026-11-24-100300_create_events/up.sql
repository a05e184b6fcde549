CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    person_id BIGINT,
    firm_id BIGINT,
    subject TEXT NOT NULL,
    subject_id BIGINT,
    about_firm_id BIGINT,
    data TEXT NOT NULL,
    request_id TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX events_subject ON events (subject, subject_id, id);
CREATE INDEX events_person ON events (person_id, id);
CREATE INDEX events_about_firm ON events (about_firm_id, id);

-- The change feed: numbered in the order of commits (see src/events/feed.rs).
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    at TIMESTAMP NOT NULL
);

CREATE TABLE notices (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    data TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP
);
CREATE INDEX notices_person ON notices (person_id, created_at);
