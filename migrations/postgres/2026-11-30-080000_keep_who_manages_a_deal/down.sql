DROP INDEX deals_manager_queue;
DROP INDEX deals_manager_state;
DROP INDEX deals_manager_newest;
ALTER TABLE deals DROP COLUMN channel_manager_id;
ALTER TABLE deals ADD COLUMN lead_id BIGINT;
UPDATE deals SET lead_id = (SELECT lead_id FROM deal_details WHERE deal_id = deals.id);
CREATE INDEX deals_lead ON deals (lead_id);
ALTER TABLE deal_details DROP COLUMN lead_id;
