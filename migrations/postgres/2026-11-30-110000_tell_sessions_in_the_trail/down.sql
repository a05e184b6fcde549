DROP INDEX events_address;
DROP INDEX events_session;
ALTER TABLE events DROP COLUMN session;
