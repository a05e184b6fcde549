-- Mail domains whose people may ask to join a firm.
CREATE TABLE firm_domains (
    domain TEXT PRIMARY KEY NOT NULL,
    firm_id BIGINT NOT NULL REFERENCES firms (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX firm_domains_firm ON firm_domains (firm_id);

-- Who asks to join: it waits for the address to be proved, then for an admin's yes.
CREATE TABLE join_requests (
    id BIGINT PRIMARY KEY NOT NULL,
    firm_id BIGINT NOT NULL REFERENCES firms (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    proved_at TIMESTAMP,
    decided_at TIMESTAMP,
    decided_by BIGINT REFERENCES people (id),
    accepted BOOLEAN NOT NULL
);
CREATE INDEX join_requests_firm ON join_requests (firm_id, decided_at, proved_at);
CREATE INDEX join_requests_email ON join_requests (email);

-- What people are asked to consent to; each wording is a version of its own.
CREATE TABLE consent_purposes (
    id BIGINT PRIMARY KEY NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE TABLE consent_versions (
    purpose_id BIGINT NOT NULL REFERENCES consent_purposes (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    -- JSON: by language, a title and a text.
    title TEXT NOT NULL,
    wording TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (purpose_id, version)
);
-- What people answered, and when: nothing is written over.
CREATE TABLE consents (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    purpose_id BIGINT NOT NULL REFERENCES consent_purposes (id),
    version BIGINT NOT NULL,
    given BOOLEAN NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX consents_person ON consents (person_id, purpose_id, at);

-- How long a kind of record is kept, where it is not as shipped. 0: for ever.
CREATE TABLE retention (
    kind TEXT PRIMARY KEY NOT NULL,
    days BIGINT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
