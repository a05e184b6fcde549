-- What was asked, never by whom.
CREATE TABLE search_queries (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TIMESTAMP NOT NULL,
    words TEXT NOT NULL,
    words_key TEXT NOT NULL,
    language TEXT NOT NULL,
    tier_id BIGINT,
    results BIGINT NOT NULL
);
CREATE INDEX search_queries_at ON search_queries (at);

CREATE TABLE synonyms (
    id INTEGER PRIMARY KEY NOT NULL,
    language TEXT,
    words TEXT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    created_at TIMESTAMP NOT NULL
);
