-- The latest answers of a programme: how well its promise is kept.
CREATE INDEX deals_decided ON deals (programme_id, decided_at);
