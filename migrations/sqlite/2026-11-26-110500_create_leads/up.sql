CREATE TABLE lead_rules (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- Which leads: empty means all. Country codes with spaces between.
    countries TEXT NOT NULL,
    product_id BIGINT REFERENCES terms (id),
    vertical TEXT NOT NULL,
    -- Which firms, as an audience rule; and how one of them is chosen.
    firms_rule TEXT NOT NULL,
    method TEXT NOT NULL,
    -- Weights by tier as JSON; a tier that is not named weighs 1, 0 means never.
    weights TEXT NOT NULL,
    -- Leads a firm may hold open at a time; 0 means any number.
    capacity BIGINT NOT NULL,
    window_hours BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

CREATE TABLE leads (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    company TEXT NOT NULL,
    company_key TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    website TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    product_id BIGINT REFERENCES terms (id),
    vertical TEXT NOT NULL,
    need TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    source TEXT NOT NULL,
    campaign TEXT NOT NULL,
    state TEXT NOT NULL,
    -- The firm it is offered to or held by.
    firm_id BIGINT REFERENCES firms (id),
    owner_id BIGINT REFERENCES people (id),
    -- Who may claim it, while it is in the pool.
    audience_id BIGINT REFERENCES audiences (id),
    offered_until TIMESTAMP,
    accepted_at TIMESTAMP,
    -- Why this firm: JSON.
    why TEXT NOT NULL,
    spam TEXT NOT NULL,
    deal_id BIGINT REFERENCES deals (id),
    created_by BIGINT REFERENCES people (id),
    moved_at TIMESTAMP NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX leads_newest ON leads (created_at, id);
CREATE INDEX leads_state ON leads (state, created_at, id);
CREATE INDEX leads_firm ON leads (firm_id, state, created_at, id);
CREATE INDEX leads_until ON leads (state, offered_until);
CREATE INDEX leads_audience ON leads (audience_id, state);
CREATE INDEX leads_email ON leads (email, created_at);

-- A firm is offered a lead once in its life.
CREATE TABLE lead_offers (
    lead_id BIGINT NOT NULL REFERENCES leads (id),
    firm_id BIGINT NOT NULL REFERENCES firms (id),
    rule_id BIGINT,
    state TEXT NOT NULL,
    offered_at TIMESTAMP NOT NULL,
    until TIMESTAMP,
    answered_at TIMESTAMP,
    answered_by BIGINT REFERENCES people (id),
    reason TEXT NOT NULL,
    contacted BOOLEAN NOT NULL,
    PRIMARY KEY (lead_id, firm_id)
);
CREATE INDEX lead_offers_firm ON lead_offers (firm_id, offered_at);
CREATE INDEX lead_offers_rule ON lead_offers (rule_id, firm_id);
