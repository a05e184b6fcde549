DROP TABLE invitations;
DROP TABLE memberships;
DROP TABLE firms;
DROP TABLE people;
