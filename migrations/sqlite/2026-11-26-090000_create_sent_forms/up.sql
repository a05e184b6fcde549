-- Forms that made something, by what was sent, so that sending twice does once.
CREATE TABLE sent_forms (
    sending TEXT PRIMARY KEY NOT NULL,
    location TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX sent_forms_at ON sent_forms (at);
