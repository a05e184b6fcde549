-- The token by which a provider keeps its firm's accounts (SCIM); empty: none.
ALTER TABLE identity_providers ADD COLUMN scim_token_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX identity_providers_scim ON identity_providers (scim_token_hash) WHERE scim_token_hash <> '';

-- What a provider calls the people it keeps, and whom it took away.
CREATE TABLE scim_users (
    provider_id BIGINT NOT NULL REFERENCES identity_providers (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    external_id TEXT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (provider_id, person_id)
);
