-- Why a person must not be erased (a legal hold); empty: nothing holds them.
ALTER TABLE people ADD COLUMN hold TEXT NOT NULL DEFAULT '';
-- When a person was erased: what is left is a number.
ALTER TABLE people ADD COLUMN erased_at TIMESTAMP;
