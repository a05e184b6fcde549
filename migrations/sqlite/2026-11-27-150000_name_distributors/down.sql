DROP INDEX firms_distributor;
ALTER TABLE firms DROP COLUMN distributor_id;
