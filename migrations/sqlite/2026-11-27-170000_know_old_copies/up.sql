-- The last copy that somebody took of an edition, and whether readers get another version by now.
CREATE TABLE taken_copies (
    person_id BIGINT NOT NULL REFERENCES people (id),
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    item_id BIGINT NOT NULL REFERENCES items (id),
    language TEXT NOT NULL,
    version_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at TIMESTAMP NOT NULL,
    is_old BOOLEAN NOT NULL,
    PRIMARY KEY (person_id, edition_id)
);
CREATE INDEX taken_copies_edition ON taken_copies (edition_id);
CREATE INDEX taken_copies_item ON taken_copies (item_id);
-- Few copies are old; the page that tells of them is everybody's first.
CREATE INDEX taken_copies_old ON taken_copies (person_id, at) WHERE is_old;

INSERT INTO taken_copies (person_id, edition_id, item_id, language, version_id, number, at, is_old)
SELECT u.person_id, e.id, e.item_id, e.language, v.id, v.number, u.at, coalesce(e.version_id <> v.id, FALSE)
FROM item_uses u
JOIN versions v ON v.id = u.version_id
JOIN editions e ON e.id = v.edition_id
WHERE u.id IN (
    SELECT max(last.id) FROM item_uses last JOIN versions of_it ON of_it.id = last.version_id
    WHERE last.act = 'download' GROUP BY last.person_id, of_it.edition_id
);
