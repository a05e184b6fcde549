-- Whether others ever bought through a firm: the rest are not asked for deals of others.
ALTER TABLE firms ADD COLUMN distributes BOOLEAN NOT NULL DEFAULT 0;
UPDATE firms SET distributes = 1 WHERE id IN (SELECT distributor_id FROM firms UNION SELECT distributor_id FROM deals);

-- What a list counts and sums stands in the index it is read by.
DROP INDEX deals_firm_newest;
CREATE INDEX deals_firm_newest ON deals (firm_id, updated_at, id, deleted_at, state, currency, amount);
DROP INDEX deals_firm_state;
CREATE INDEX deals_firm_state ON deals (firm_id, state, updated_at, id, deleted_at, step, programme_id, currency, amount);
DROP INDEX deals_step;
CREATE INDEX deals_step ON deals (state, step, updated_at, id, deleted_at, programme_id, currency, amount);

-- Never written to: who stood in is the one who decided.
ALTER TABLE deal_approvals DROP COLUMN substitute_for;
