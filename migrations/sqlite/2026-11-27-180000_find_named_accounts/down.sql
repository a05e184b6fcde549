DROP INDEX accounts_named;
