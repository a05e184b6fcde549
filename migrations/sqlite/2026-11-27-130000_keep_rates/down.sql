ALTER TABLE people DROP COLUMN currency;
DROP TABLE rates;
