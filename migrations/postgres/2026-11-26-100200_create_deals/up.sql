CREATE TABLE deals (
    id BIGINT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    programme_id BIGINT NOT NULL,
    programme_version BIGINT NOT NULL,
    deal_type TEXT NOT NULL,
    -- The firm whose deal it is; a distributor may have registered it for a reseller.
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    distributor_id BIGINT REFERENCES firms (id),
    owner_id BIGINT REFERENCES people (id),
    registered_by BIGINT REFERENCES people (id),
    account_id BIGINT REFERENCES accounts (id),
    account_group_id BIGINT REFERENCES accounts (id),
    customer TEXT NOT NULL,
    customer_key TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    close_on DATE,
    probability BIGINT NOT NULL,
    territory TEXT NOT NULL,
    lead_id BIGINT,
    conflict_score BIGINT NOT NULL,
    submitted_at TIMESTAMP,
    answer_due_at TIMESTAMP,
    decided_at TIMESTAMP,
    protected_until TIMESTAMP,
    moved_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP,
    FOREIGN KEY (programme_id, programme_version) REFERENCES deal_programme_versions (programme_id, version)
);
CREATE INDEX deals_newest ON deals (updated_at, id);
CREATE INDEX deals_state_newest ON deals (state, updated_at, id);
CREATE INDEX deals_firm_newest ON deals (firm_id, updated_at, id);
CREATE INDEX deals_firm_state ON deals (firm_id, state, updated_at, id);
CREATE INDEX deals_distributor ON deals (distributor_id, updated_at, id);
CREATE INDEX deals_owner ON deals (owner_id, updated_at, id);
CREATE INDEX deals_group ON deals (account_group_id, state);
CREATE INDEX deals_account ON deals (account_id, state);
CREATE INDEX deals_queue ON deals (state, answer_due_at, id);
CREATE INDEX deals_until ON deals (state, protected_until);
CREATE INDEX deals_moved ON deals (state, moved_at);
CREATE INDEX deals_step ON deals (state, step, updated_at, id);
CREATE INDEX deals_customer ON deals (customer_key, id);
CREATE INDEX deals_lead ON deals (lead_id);

-- What only the deal's own page needs: a diesel row has 32 columns at most.
CREATE TABLE deal_details (
    deal_id BIGINT PRIMARY KEY NOT NULL REFERENCES deals (id),
    site TEXT NOT NULL,
    next_activity TEXT NOT NULL,
    next_on DATE,
    -- Answers to the programme's own questions, by their codes, as JSON.
    answers TEXT NOT NULL,
    source TEXT NOT NULL,
    campaign TEXT NOT NULL,
    decided_by BIGINT REFERENCES people (id),
    decision_reason TEXT NOT NULL,
    -- The last day of protection in the firm's zone; `deals.protected_until` is when it ends.
    protected_day DATE,
    protected_zone TEXT NOT NULL,
    closed_at TIMESTAMP,
    loss_reason TEXT NOT NULL,
    loss_note TEXT NOT NULL,
    delete_reason TEXT NOT NULL
);

CREATE TABLE deal_lines (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    position BIGINT NOT NULL,
    product_id BIGINT NOT NULL REFERENCES terms (id),
    quantity BIGINT NOT NULL,
    -- The line's value in minor units of the deal's currency.
    amount BIGINT NOT NULL
);
CREATE INDEX deal_lines_deal ON deal_lines (deal_id, position);

-- Who is protected for what: account group | product | territory | site, each once.
CREATE TABLE protections (
    scope TEXT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    account_group_id BIGINT NOT NULL REFERENCES accounts (id),
    product TEXT NOT NULL,
    territory TEXT NOT NULL,
    site TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP
);
CREATE INDEX protections_deal ON protections (deal_id);
CREATE INDEX protections_group ON protections (account_group_id);

CREATE TABLE deal_shares (
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (deal_id, person_id)
);
CREATE INDEX deal_shares_person ON deal_shares (person_id);

-- The deal's timeline: what changed, what was said, which file came.
CREATE TABLE deal_entries (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    at TIMESTAMP NOT NULL,
    person_id BIGINT REFERENCES people (id),
    firm_id BIGINT REFERENCES firms (id),
    kind TEXT NOT NULL,
    -- Staff only, or the firm's people too.
    internal BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX deal_entries_deal ON deal_entries (deal_id, at, id);

CREATE TABLE deal_files (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    -- The form's field it answers; empty for one put on the timeline.
    field TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    firm_id BIGINT REFERENCES firms (id),
    internal BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP
);
CREATE INDEX deal_files_deal ON deal_files (deal_id, created_at);

-- One approver's part in a decision: sequential parts wait for the ones before.
CREATE TABLE deal_approvals (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    round BIGINT NOT NULL,
    position BIGINT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at TIMESTAMP,
    escalated_at TIMESTAMP,
    decided_by BIGINT REFERENCES people (id),
    -- The approver whose place a substitute took.
    substitute_for BIGINT REFERENCES people (id),
    decided_at TIMESTAMP,
    reason TEXT NOT NULL
);
CREATE INDEX deal_approvals_deal ON deal_approvals (deal_id, round, position);
CREATE INDEX deal_approvals_due ON deal_approvals (state, due_at);

-- What a registration collided with when it was handed in.
CREATE TABLE deal_conflicts (
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    rival_id BIGINT NOT NULL REFERENCES deals (id),
    score BIGINT NOT NULL,
    factors TEXT NOT NULL,
    -- open, same, different: what the approver made of it
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by BIGINT REFERENCES people (id),
    decided_at TIMESTAMP,
    found_at TIMESTAMP NOT NULL,
    PRIMARY KEY (deal_id, rival_id)
);
CREATE INDEX deal_conflicts_rival ON deal_conflicts (rival_id);

-- What a partner asks for an existing registration: an extension, an amendment, a dispute.
CREATE TABLE deal_requests (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    data TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by BIGINT REFERENCES people (id),
    asked_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP,
    answer TEXT NOT NULL,
    decided_by BIGINT REFERENCES people (id),
    decided_at TIMESTAMP
);
CREATE INDEX deal_requests_deal ON deal_requests (deal_id, asked_at);
CREATE INDEX deal_requests_due ON deal_requests (state, due_at);
-- One of a kind may wait at a time.
CREATE UNIQUE INDEX deal_requests_waiting ON deal_requests (deal_id, kind) WHERE state = 'waiting';

-- "Is this customer free?": each question, for the limit and for the log.
CREATE TABLE deal_checks (
    id BIGINT PRIMARY KEY NOT NULL,
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    at TIMESTAMP NOT NULL,
    asked TEXT NOT NULL,
    answer TEXT NOT NULL
);
CREATE INDEX deal_checks_firm ON deal_checks (firm_id, at);
CREATE INDEX deal_checks_person ON deal_checks (person_id, at);

-- Who decides for whom while they are away.
CREATE TABLE substitutes (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    substitute_id BIGINT NOT NULL REFERENCES people (id),
    from_day DATE NOT NULL,
    until_day DATE NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX substitutes_substitute ON substitutes (substitute_id, until_day);
CREATE INDEX substitutes_person ON substitutes (person_id, until_day);

-- Statements signed by the vendor, as they were handed out.
CREATE TABLE signing_keys (
    id BIGINT PRIMARY KEY NOT NULL,
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    retired_at TIMESTAMP
);

CREATE TABLE deal_receipts (
    id BIGINT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    kind TEXT NOT NULL,
    statement TEXT NOT NULL,
    signature TEXT NOT NULL,
    key_id BIGINT NOT NULL REFERENCES signing_keys (id),
    issued_at TIMESTAMP NOT NULL
);
CREATE INDEX deal_receipts_deal ON deal_receipts (deal_id, issued_at);

-- Rows that a table brought in, so that bringing it again changes nothing.
CREATE TABLE imported_deals (
    source_key TEXT PRIMARY KEY NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id),
    fingerprint TEXT NOT NULL
);
