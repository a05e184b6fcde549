DROP TABLE taken_letters;
