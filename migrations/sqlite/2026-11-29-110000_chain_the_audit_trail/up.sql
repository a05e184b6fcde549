-- The audit trail is a chain: whoever changes or takes away a line breaks it
-- (`events::chain`, `guildhall audit verify`).

-- Random, so that nobody finds what an erased line said by trying; empty once it is erased.
ALTER TABLE events ADD COLUMN salt TEXT NOT NULL DEFAULT '';
-- SHA-256 of salt and line; stays when the line is erased.
ALTER TABLE events ADD COLUMN digest TEXT NOT NULL DEFAULT '';
-- Where it stands in the chain, and SHA-256 of the chain up to here; none for some seconds.
ALTER TABLE events ADD COLUMN link BIGINT;
ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX events_link ON events (link);
CREATE INDEX events_unlinked ON events (id) WHERE link IS NULL;
