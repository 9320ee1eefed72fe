-- What was done and what confidential things were read, record by record. The entries of a record form a chain: each
-- carries the hash of the one before, and the beginning of every chain is an entry of the chain 'chains'.
CREATE TABLE audit_entry (
  chain text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL,
  act text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  previous text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (chain, number)
);
CREATE INDEX audit_entry_by_person ON audit_entry (person, at);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
