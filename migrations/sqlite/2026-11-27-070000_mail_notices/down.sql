DROP TABLE mail_wishes;
DROP INDEX notices_unmailed;
ALTER TABLE notices DROP COLUMN mailed_at;
