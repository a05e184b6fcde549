CREATE TABLE people (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    scheme TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP
);
CREATE INDEX people_name ON people (name_key, id);

CREATE TABLE firms (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    parent_id BIGINT REFERENCES firms (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    tier_id BIGINT REFERENCES terms (id),
    region_id BIGINT REFERENCES terms (id),
    type_id BIGINT REFERENCES terms (id),
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    website TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    channel_manager_id BIGINT REFERENCES people (id),
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX firms_name ON firms (name_key, id);
CREATE INDEX firms_parent ON firms (parent_id);
CREATE INDEX firms_manager ON firms (channel_manager_id);
CREATE UNIQUE INDEX firms_one_vendor ON firms (kind) WHERE kind = 'vendor';

CREATE TABLE memberships (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    role TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (person_id, firm_id)
);
CREATE INDEX memberships_firm ON memberships (firm_id);

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    invited_by BIGINT REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    accepted_at TIMESTAMP
);
CREATE INDEX invitations_firm ON invitations (firm_id);
