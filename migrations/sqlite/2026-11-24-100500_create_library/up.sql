CREATE TABLE folders (
    id INTEGER PRIMARY KEY NOT NULL,
    parent_id BIGINT REFERENCES folders (id),
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    sort TEXT NOT NULL,
    named_audience_id BIGINT REFERENCES named_audiences (id),
    own_rule TEXT NOT NULL,
    audience_id BIGINT NOT NULL REFERENCES audiences (id),
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP
);
CREATE INDEX folders_parent ON folders (parent_id, position);
CREATE INDEX folders_path ON folders (path);

CREATE TABLE folder_words (
    folder_id BIGINT NOT NULL REFERENCES folders (id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (folder_id, language)
);

CREATE TABLE items (
    id INTEGER PRIMARY KEY NOT NULL,
    folder_id BIGINT NOT NULL REFERENCES folders (id),
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    product_id BIGINT REFERENCES terms (id),
    original_language TEXT NOT NULL,
    title_key TEXT NOT NULL,
    status TEXT NOT NULL,
    publish_at TIMESTAMP,
    expire_at TIMESTAMP,
    named_audience_id BIGINT REFERENCES named_audiences (id),
    own_rule TEXT NOT NULL,
    audience_id BIGINT NOT NULL REFERENCES audiences (id),
    download_rule TEXT NOT NULL,
    download_audience_id BIGINT NOT NULL REFERENCES audiences (id),
    created_by BIGINT REFERENCES people (id),
    reviewed_by BIGINT REFERENCES people (id),
    reviewed_at TIMESTAMP,
    review_note TEXT NOT NULL,
    views BIGINT NOT NULL,
    downloads BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP
);
CREATE INDEX items_folder_title ON items (folder_id, title_key, id);
CREATE INDEX items_folder_updated ON items (folder_id, updated_at, id);
CREATE INDEX items_updated ON items (updated_at, id);
CREATE INDEX items_status ON items (status, updated_at);
CREATE INDEX items_expire ON items (expire_at);

CREATE TABLE editions (
    id INTEGER PRIMARY KEY NOT NULL,
    item_id BIGINT NOT NULL REFERENCES items (id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    keywords TEXT NOT NULL,
    url TEXT,
    version_id BIGINT,
    thumbnail TEXT,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (item_id, language)
);

CREATE TABLE versions (
    id INTEGER PRIMARY KEY NOT NULL,
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    number BIGINT NOT NULL,
    file_hash TEXT,
    file_name TEXT,
    media TEXT,
    bytes BIGINT NOT NULL,
    body TEXT,
    note TEXT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP,
    UNIQUE (edition_id, number)
);
CREATE INDEX versions_hash ON versions (file_hash);

-- What was read out of a file, once for each content.
CREATE TABLE extracts (
    file_hash TEXT NOT NULL PRIMARY KEY,
    outcome TEXT NOT NULL,
    language TEXT,
    page_count BIGINT NOT NULL,
    pages TEXT NOT NULL,
    detail TEXT NOT NULL,
    thumbnail TEXT,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE stored_files (
    hash TEXT NOT NULL PRIMARY KEY,
    bytes BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE uploads (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    received BIGINT NOT NULL,
    file_hash TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX uploads_created ON uploads (created_at);

CREATE TABLE imports (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT REFERENCES people (id),
    file_hash TEXT NOT NULL,
    dry_run BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    report TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
