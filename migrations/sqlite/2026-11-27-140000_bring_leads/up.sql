-- Which lead came of which outside key, so that bringing it again changes nothing.
CREATE TABLE imported_leads (
    source_key TEXT NOT NULL PRIMARY KEY,
    lead_id BIGINT NOT NULL REFERENCES leads (id)
);

-- Other systems that may bring leads: a secret each, of which only its hash is kept.
CREATE TABLE lead_keys (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    ended_at TIMESTAMP,
    -- The hour that is counted, and the leads brought in it.
    hour TIMESTAMP NOT NULL,
    in_hour BIGINT NOT NULL
);
