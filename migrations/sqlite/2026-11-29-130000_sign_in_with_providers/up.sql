-- Companies' own sign-in: OpenID Connect providers, each for one firm.
CREATE TABLE identity_providers (
    id INTEGER PRIMARY KEY NOT NULL,
    -- What its button says.
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    -- Sealed with the portal's secret key.
    client_secret TEXT NOT NULL,
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    -- Mail domains it may speak for, parted by spaces.
    domains TEXT NOT NULL,
    -- The role of somebody who comes for the first time; empty: nobody new is let in.
    role TEXT NOT NULL,
    -- The claim that lists groups, and lines such as `sales = seller`.
    role_claim TEXT NOT NULL,
    role_map TEXT NOT NULL,
    -- Whether its button is at the door for everybody.
    shown BOOLEAN NOT NULL,
    -- Whether the firm's people must come this way.
    forced BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX identity_providers_firm ON identity_providers (firm_id);

-- Whom a provider knows as whom: issuer and subject, never the mail address.
CREATE TABLE identities (
    provider_id BIGINT NOT NULL REFERENCES identity_providers (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (provider_id, subject)
);
CREATE INDEX identities_person ON identities (person_id);
