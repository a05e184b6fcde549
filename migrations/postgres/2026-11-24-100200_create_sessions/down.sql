DROP TABLE sign_in_attempts;
DROP TABLE sign_in_links;
DROP TABLE sessions;
