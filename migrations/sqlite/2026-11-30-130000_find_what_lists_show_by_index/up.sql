-- The most and the never used.
CREATE INDEX items_used ON items (status, downloads, views, created_at, id);
-- What else is about a product.
CREATE INDEX items_product ON items (product_id, updated_at, id) WHERE product_id IS NOT NULL;
-- What shares a named audience.
CREATE INDEX items_named_audience ON items (named_audience_id) WHERE named_audience_id IS NOT NULL;
-- What was taken away lately.
CREATE INDEX item_uses_act ON item_uses (act, at);
-- The countries there are partners in.
CREATE INDEX firms_country ON firms (kind, country);
-- Partners by name, which the vendor is no part of.
CREATE INDEX firms_kind_name ON firms (kind, name_key, id);
