-- Customers that deals and leads are about. Variants of one company share a group.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY NOT NULL,
    group_id BIGINT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    website TEXT NOT NULL,
    domain TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    tax_id TEXT NOT NULL,
    -- The firm whose named account it is: only that firm may register it.
    named_for BIGINT REFERENCES firms (id),
    -- Whether partners may be offered it while they type.
    listed BOOLEAN NOT NULL,
    created_by_firm BIGINT REFERENCES firms (id),
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX accounts_name ON accounts (name_key, id);
CREATE INDEX accounts_group ON accounts (group_id);
CREATE INDEX accounts_domain ON accounts (domain);

-- What might be the same company shares a key; keys that everybody has are not kept.
CREATE TABLE account_keys (
    key TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    PRIMARY KEY (key, account_id)
);
CREATE INDEX account_keys_account ON account_keys (account_id);
