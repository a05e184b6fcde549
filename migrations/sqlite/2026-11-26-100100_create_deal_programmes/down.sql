DROP TABLE deal_programme_versions;
DROP TABLE deal_programmes;
