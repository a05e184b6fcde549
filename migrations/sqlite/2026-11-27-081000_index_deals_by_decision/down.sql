DROP INDEX deals_decided;
