DROP TABLE settings;
DROP TABLE terms;
DROP TABLE term_words;
DROP TABLE audiences;
DROP TABLE named_audiences;
