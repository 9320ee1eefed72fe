-- Who is what, for which scope and term. A mandate is never changed: it is ended, with a reason.
CREATE TABLE mandate (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text NOT NULL,
  role text NOT NULL,
  scope text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  reason text NOT NULL DEFAULT '',
  granted_by text NOT NULL,
  granted_at timestamptz NOT NULL,
  CHECK (until_day IS NULL OR from_day <= until_day)
);
CREATE INDEX mandate_by_person ON mandate (person);
CREATE INDEX mandate_by_scope ON mandate (scope);

CREATE TABLE mandate_end (
  mandate_id bigint PRIMARY KEY REFERENCES mandate,
  reason text NOT NULL,
  ended_by text NOT NULL,
  ended_at timestamptz NOT NULL
);

-- Accounts come by invitation only. Of the link only a hash is kept.
CREATE TABLE invitation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  email text NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  mandates jsonb NOT NULL,
  invited_by text NOT NULL,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by text
);
CREATE INDEX invitation_by_email ON invitation (lower(email));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON mandate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON mandate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON mandate_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON mandate_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
