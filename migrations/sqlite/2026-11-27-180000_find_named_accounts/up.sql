-- Few customers are somebody's named account.
CREATE INDEX accounts_named ON accounts (name_key, id) WHERE named_for IS NOT NULL;
