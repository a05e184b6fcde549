-- Roles the vendor made itself: another set of rights on one of the portal's roles.
CREATE TABLE custom_roles (
    id BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- Says which records its holders see, and on which side they sit.
    base TEXT NOT NULL,
    -- Names of rights, parted by spaces.
    rights TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
ALTER TABLE memberships ADD COLUMN custom_role_id BIGINT REFERENCES custom_roles (id);
CREATE INDEX memberships_custom_role ON memberships (custom_role_id);
ALTER TABLE invitations ADD COLUMN custom_role_id BIGINT REFERENCES custom_roles (id);

-- Tokens of programs that act for a person.
CREATE TABLE api_tokens (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    -- Words of areas, parted by spaces.
    areas TEXT NOT NULL,
    -- Whether it may change something.
    writes BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    used_from TEXT NOT NULL
);
CREATE INDEX api_tokens_person ON api_tokens (person_id, created_at);
