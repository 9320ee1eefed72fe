-- Verdicts once given: which edition, which day, what was known, and the statements on which they rest. One more whenever
-- any of it differs from the last one (`previous`) of the same subject, rule set and reading.
CREATE TABLE given_verdict (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change_id bigint NOT NULL REFERENCES change,
  previous bigint REFERENCES given_verdict,
  subject text NOT NULL,
  rule_set text NOT NULL,
  edition integer NOT NULL,
  reading text,
  reference_day date NOT NULL,
  known_at timestamptz NOT NULL,
  outcomes jsonb NOT NULL,
  evidence bigint[] NOT NULL,
  fingerprint text NOT NULL,
  FOREIGN KEY (rule_set, edition) REFERENCES rule_set_edition
);
CREATE INDEX given_verdict_latest ON given_verdict (subject, rule_set, reading, id DESC);
CREATE INDEX given_verdict_by_change ON given_verdict (change_id);
CREATE INDEX given_verdict_changed ON given_verdict (id) WHERE previous IS NOT NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON given_verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON given_verdict FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
