-- The session in which something was done, as its owner's list calls it.
ALTER TABLE events ADD COLUMN session TEXT NOT NULL DEFAULT '';
CREATE INDEX events_session ON events (session, id) WHERE session <> '';
CREATE INDEX events_address ON events (address, id) WHERE address <> '';
