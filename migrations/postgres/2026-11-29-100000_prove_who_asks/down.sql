ALTER TABLE sign_in_links DROP COLUMN browser_hash;
ALTER TABLE sessions DROP COLUMN handle;
ALTER TABLE sessions DROP COLUMN way;
ALTER TABLE sessions DROP COLUMN address;
DROP TABLE known_devices;
DROP TABLE passkeys;
DROP TABLE recovery_codes;
DROP TABLE code_apps;
ALTER TABLE people DROP COLUMN second_factor;
