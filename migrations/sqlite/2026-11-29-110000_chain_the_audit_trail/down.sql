DROP INDEX events_unlinked;
DROP INDEX events_link;
ALTER TABLE events DROP COLUMN hash;
ALTER TABLE events DROP COLUMN link;
ALTER TABLE events DROP COLUMN digest;
ALTER TABLE events DROP COLUMN salt;
