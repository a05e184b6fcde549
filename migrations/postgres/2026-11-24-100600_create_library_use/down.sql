DROP TABLE follows;
DROP TABLE recent_views;
DROP TABLE favourites;
DROP TABLE usage_by_firm;
DROP TABLE item_uses;
