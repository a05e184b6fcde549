-- How often a job's worker ended without a word: one that ends its process must not be begun for ever.
ALTER TABLE jobs ADD COLUMN lost BIGINT NOT NULL DEFAULT 0;
