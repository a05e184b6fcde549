CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

-- The vendor's own words: tiers, regions, partner types, products.
CREATE TABLE terms (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    rank BIGINT NOT NULL,
    theme TEXT,
    UNIQUE (kind, code)
);
CREATE TABLE term_words (
    term_id BIGINT NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (term_id, language)
);

-- Canonical rules, never changed once written; things that are seen point here.
CREATE TABLE audiences (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    rule TEXT NOT NULL UNIQUE
);
CREATE TABLE named_audiences (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
