-- Letters that were taken: one that is brought again is known.
CREATE TABLE taken_letters (
    letter_key TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    at TIMESTAMP NOT NULL
);
CREATE INDEX taken_letters_person ON taken_letters (person_id, at);
