DROP INDEX usage_by_firm_firm;
