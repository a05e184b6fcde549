-- A way to register deals: its form, its workflow, its rules, all in one versioned definition.
CREATE TABLE deal_programmes (
    id BIGINT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    names TEXT NOT NULL,
    audience_id BIGINT NOT NULL REFERENCES audiences (id),
    own_rule TEXT NOT NULL,
    position BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

CREATE TABLE deal_programme_versions (
    programme_id BIGINT NOT NULL REFERENCES deal_programmes (id),
    version BIGINT NOT NULL,
    definition TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (programme_id, version)
);
