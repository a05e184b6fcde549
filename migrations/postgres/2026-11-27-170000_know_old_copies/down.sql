DROP TABLE taken_copies;
