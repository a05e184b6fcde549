ALTER TABLE deal_approvals ADD COLUMN substitute_for BIGINT;
DROP INDEX deals_firm_state;
CREATE INDEX deals_firm_state ON deals (firm_id, state, updated_at, id);
DROP INDEX deals_step;
CREATE INDEX deals_step ON deals (state, step, updated_at, id);
DROP INDEX deals_firm_newest;
CREATE INDEX deals_firm_newest ON deals (firm_id, updated_at, id);
ALTER TABLE firms DROP COLUMN distributes;
