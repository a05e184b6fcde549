-- What proves who somebody is, beside the password.

-- Whether somebody has a second factor: an app that makes codes, or a passkey.
ALTER TABLE people ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;

-- Apps that make codes (TOTP, RFC 6238).
CREATE TABLE code_apps (
    person_id BIGINT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Sealed with the portal's secret key.
    secret TEXT NOT NULL,
    confirmed_at TIMESTAMP,
    -- The last step a code was taken for: none is taken twice.
    last_step BIGINT NOT NULL DEFAULT 0
);

-- Codes for the day the phone is lost; SHA-256 of 80 random bits.
CREATE TABLE recovery_codes (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    used_at TIMESTAMP,
    PRIMARY KEY (person_id, code_hash)
);

-- Passkeys (WebAuthn): the key of a row is the credential's, in base64url.
CREATE TABLE passkeys (
    id TEXT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- Public key and counter, as the library writes them: JSON.
    credential TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX passkeys_person ON passkeys (person_id);

-- Browsers in which somebody signed in before: strangers' wrong tries do not keep them out.
CREATE TABLE known_devices (
    token_hash TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (token_hash, person_id)
);
CREATE INDEX known_devices_seen ON known_devices (seen_at);

-- Where a session came from, and how its person proved who they are.
ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN way TEXT NOT NULL DEFAULT '';
-- What its owner's list calls it: not the key.
ALTER TABLE sessions ADD COLUMN handle TEXT NOT NULL DEFAULT '';

-- A link in a letter works in the browser that asked for it.
ALTER TABLE sign_in_links ADD COLUMN browser_hash TEXT NOT NULL DEFAULT '';
