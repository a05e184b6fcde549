-- Notices become letters too, once; those that are there already do not.
ALTER TABLE notices ADD COLUMN mailed_at TIMESTAMP;
UPDATE notices SET mailed_at = created_at;
CREATE INDEX notices_unmailed ON notices (person_id, created_at) WHERE mailed_at IS NULL AND read_at IS NULL;

-- How somebody wants letters about notices; who has no row has the portal's ways.
CREATE TABLE mail_wishes (
    person_id INTEGER PRIMARY KEY NOT NULL REFERENCES people (id),
    -- soon, daily, never
    pace TEXT NOT NULL,
    -- Hours of the day in the person's zone, 0 to 23; equal: none are quiet.
    quiet_from BIGINT NOT NULL,
    quiet_until BIGINT NOT NULL,
    written_at TIMESTAMP
);
