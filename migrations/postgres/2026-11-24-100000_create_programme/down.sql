DROP TABLE settings;
DROP TABLE term_words;
DROP TABLE terms;
DROP TABLE named_audiences;
DROP TABLE audiences;
