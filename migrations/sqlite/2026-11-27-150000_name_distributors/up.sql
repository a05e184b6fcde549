-- The distributor a firm buys through, which may register deals for it.
ALTER TABLE firms ADD COLUMN distributor_id BIGINT;
CREATE INDEX firms_distributor ON firms (distributor_id, name_key, id) WHERE distributor_id IS NOT NULL;
