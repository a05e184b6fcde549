-- Which item came from which row of an import, so that an import can be repeated.
CREATE TABLE imported_items (
    source_key TEXT NOT NULL PRIMARY KEY,
    item_id BIGINT NOT NULL REFERENCES items (id)
);
