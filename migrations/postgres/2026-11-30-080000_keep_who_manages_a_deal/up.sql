-- The lead a deal came from stands with its source and campaign.
ALTER TABLE deal_details ADD COLUMN lead_id BIGINT;
UPDATE deal_details SET lead_id = (SELECT lead_id FROM deals WHERE deals.id = deal_details.deal_id);
DROP INDEX deals_lead;
ALTER TABLE deals DROP COLUMN lead_id;

-- Who looks after a deal: its firm's channel manager, kept where deals are read. With it a manager's deals stand in
-- one index, in order, however many firms there are.
ALTER TABLE deals ADD COLUMN channel_manager_id BIGINT REFERENCES people (id);
UPDATE deals SET channel_manager_id = (SELECT channel_manager_id FROM firms WHERE firms.id = deals.firm_id);
CREATE INDEX deals_manager_newest ON deals (channel_manager_id, updated_at, id) INCLUDE ( deleted_at, state, registered_by, currency, amount);
CREATE INDEX deals_manager_state ON deals (channel_manager_id, state, updated_at, id) INCLUDE ( deleted_at, registered_by, step, programme_id, currency, amount);
CREATE INDEX deals_manager_queue ON deals (channel_manager_id, state, answer_due_at, id);
CREATE INDEX deals_manager_closing ON deals (channel_manager_id, (close_on IS NULL), close_on, id);
CREATE INDEX deals_manager_ending ON deals (channel_manager_id, (protected_until IS NULL), protected_until, id);

-- What a list by state counts and sums stands in its index.
DROP INDEX deals_state_newest;
CREATE INDEX deals_state_newest ON deals (state, updated_at, id) INCLUDE ( deleted_at, registered_by, currency, amount);
