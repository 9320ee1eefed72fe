-- What a register of a whole country reads often, from an index alone.

-- Kinds and seats of organisations: the filters of their list.
CREATE INDEX projection_listed ON projection (property, subject) INCLUDE (value, from_day, until_day)
  WHERE kind = 'organisation' AND property IN ('organisation-kind', 'seat');

-- Some properties of all subjects of a kind: what was known of them at a moment in the past.
CREATE INDEX statement_by_kind ON statement (split_part(subject, '/', 1), property);
