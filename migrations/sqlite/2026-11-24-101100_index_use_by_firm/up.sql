-- What one firm used: its own page asks by firm, the key begins with the item.
CREATE INDEX usage_by_firm_firm ON usage_by_firm (firm_id);
