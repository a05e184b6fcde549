DROP TABLE deal_words;
DROP INDEX deals_distributor;
CREATE INDEX deals_distributor ON deals (distributor_id, updated_at, id);
DROP INDEX deals_ending;
DROP INDEX deals_closing;
DROP INDEX deals_waiting;
