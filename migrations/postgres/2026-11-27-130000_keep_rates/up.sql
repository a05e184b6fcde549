-- What a euro was worth on a day, in millionths of each currency.
CREATE TABLE rates (
    currency TEXT NOT NULL,
    day DATE NOT NULL,
    millionths BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (currency, day)
);
CREATE INDEX rates_day ON rates (day);
-- The currency somebody reads totals in; empty: the euro.
ALTER TABLE people ADD COLUMN currency TEXT NOT NULL DEFAULT '';
