DROP INDEX firms_kind_name;
DROP INDEX firms_country;
DROP INDEX item_uses_act;
DROP INDEX items_named_audience;
DROP INDEX items_product;
DROP INDEX items_used;
