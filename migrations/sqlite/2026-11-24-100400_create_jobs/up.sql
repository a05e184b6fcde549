CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    run_at TIMESTAMP NOT NULL,
    attempts BIGINT NOT NULL,
    locked_by TEXT,
    locked_until TIMESTAMP,
    dedup_key TEXT UNIQUE,
    last_error TEXT,
    created_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX jobs_due ON jobs (state, run_at);

CREATE TABLE schedule_runs (
    name TEXT NOT NULL,
    planned_at TIMESTAMP NOT NULL,
    PRIMARY KEY (name, planned_at)
);
