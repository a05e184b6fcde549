DROP TABLE notices;
DROP TABLE changes;
DROP TABLE events;
