DROP TABLE retention;
DROP TABLE consents;
DROP TABLE consent_versions;
DROP TABLE consent_purposes;
DROP TABLE join_requests;
DROP TABLE firm_domains;
