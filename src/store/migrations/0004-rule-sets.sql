-- Policy as data: every edition of every rule set, as it was loaded. A rule set that was taken out has an edition without content.
CREATE TABLE rule_set_edition (
  rule_set text NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  content jsonb,
  content_hash text NOT NULL,
  change_id bigint NOT NULL REFERENCES change,
  PRIMARY KEY (rule_set, edition)
);
CREATE INDEX rule_set_edition_by_change ON rule_set_edition (change_id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_set_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON rule_set_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
