DROP TABLE lead_keys;
DROP TABLE imported_leads;
