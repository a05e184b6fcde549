DROP TABLE api_tokens;
ALTER TABLE invitations DROP COLUMN custom_role_id;
DROP INDEX memberships_custom_role;
ALTER TABLE memberships DROP COLUMN custom_role_id;
DROP TABLE custom_roles;
