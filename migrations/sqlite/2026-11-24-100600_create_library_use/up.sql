CREATE TABLE item_uses (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    item_id BIGINT NOT NULL REFERENCES items (id),
    version_id BIGINT,
    person_id BIGINT NOT NULL,
    firm_id BIGINT NOT NULL,
    act TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX item_uses_person ON item_uses (person_id, item_id, act);
CREATE INDEX item_uses_item ON item_uses (item_id, at);

CREATE TABLE usage_by_firm (
    item_id BIGINT NOT NULL REFERENCES items (id),
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    views BIGINT NOT NULL,
    downloads BIGINT NOT NULL,
    last_at TIMESTAMP NOT NULL,
    PRIMARY KEY (item_id, firm_id)
);

CREATE TABLE favourites (
    person_id BIGINT NOT NULL REFERENCES people (id),
    item_id BIGINT NOT NULL REFERENCES items (id),
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (person_id, item_id)
);
CREATE TABLE recent_views (
    person_id BIGINT NOT NULL REFERENCES people (id),
    item_id BIGINT NOT NULL REFERENCES items (id),
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (person_id, item_id)
);
CREATE INDEX recent_views_at ON recent_views (person_id, at);

CREATE TABLE follows (
    person_id BIGINT NOT NULL REFERENCES people (id),
    target TEXT NOT NULL,
    target_id BIGINT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (person_id, target, target_id)
);
CREATE INDEX follows_target ON follows (target, target_id);
