DROP TABLE scim_users;
DROP INDEX identity_providers_scim;
ALTER TABLE identity_providers DROP COLUMN scim_token_hash;
