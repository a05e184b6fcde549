DROP TABLE synonyms;
DROP TABLE search_queries;
