-- The audit trail is asked by kind and by day; newest first within a kind.
CREATE INDEX events_kind ON events (kind, id);
CREATE INDEX events_at ON events (at);
