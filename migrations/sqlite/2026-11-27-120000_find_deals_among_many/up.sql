-- A registration's place among those of its programme that wait.
CREATE INDEX deals_waiting ON deals (state, programme_id, submitted_at);
-- The list by its other orders: what has no day comes last.
CREATE INDEX deals_closing ON deals ((close_on IS NULL), close_on, id);
CREATE INDEX deals_ending ON deals ((protected_until IS NULL), protected_until, id);
-- Few deals have a distributor; counted with the rest, a firm's would seem to be half of all.
DROP INDEX deals_distributor;
CREATE INDEX deals_distributor ON deals (distributor_id, updated_at, id) WHERE distributor_id IS NOT NULL;

-- The words of a deal's customer, so that a list finds them by their beginnings.
CREATE TABLE deal_words (
    word TEXT NOT NULL,
    deal_id BIGINT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
    PRIMARY KEY (word, deal_id)
);
CREATE INDEX deal_words_deal ON deal_words (deal_id);
INSERT OR IGNORE INTO deal_words (word, deal_id)
WITH RECURSIVE split (id, word, rest) AS (
    SELECT id, '', customer_key || ' ' FROM deals
    UNION ALL
    SELECT id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> ''
)
SELECT word, id FROM split WHERE word <> '';
