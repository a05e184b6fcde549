DROP TABLE lead_offers;
DROP TABLE leads;
DROP TABLE lead_rules;
