-- The monitoring year: campaigns, returns with their answers, sheets of member firms, and what is worked out from them.

CREATE TABLE campaign_edition (
  campaign text NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  content jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (campaign, edition)
);

-- Where a return stands. `version` goes up with every move: who moves it names the version that was seen.
CREATE TABLE monitoring_return (
  id text PRIMARY KEY,
  campaign text NOT NULL,
  cluster text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL,
  UNIQUE (campaign, cluster)
);
CREATE INDEX monitoring_return_by_cluster ON monitoring_return (cluster);

CREATE TABLE return_event (
  return_id text NOT NULL REFERENCES monitoring_return,
  version integer NOT NULL,
  cluster text NOT NULL,
  act text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL,
  PRIMARY KEY (return_id, version)
);

-- Answers are appended. `parents` are the answers that the writer had before the eyes: those no longer count. Two that
-- grew from the same parent stand side by side until somebody writes one that has both as parents.
CREATE TABLE return_answer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  return_id text NOT NULL REFERENCES monitoring_return,
  cluster text NOT NULL,
  question text NOT NULL,
  value jsonb NOT NULL,
  origin jsonb NOT NULL,
  explanation text,
  source text,
  parents bigint[] NOT NULL DEFAULT '{}',
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorder_name text NOT NULL
);
CREATE INDEX return_answer_by_return ON return_answer (return_id, question, id);

CREATE TABLE return_comment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  return_id text NOT NULL REFERENCES monitoring_return,
  cluster text NOT NULL,
  question text,
  -- The comment that this one answers or settles.
  on_comment bigint REFERENCES return_comment,
  settles boolean NOT NULL DEFAULT false,
  text text NOT NULL,
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL
);
CREATE INDEX return_comment_by_return ON return_comment (return_id, id);

CREATE TABLE deadline_extension (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  cluster text NOT NULL,
  until_day date NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  person text NOT NULL
);
CREATE INDEX deadline_extension_by_campaign ON deadline_extension (campaign, cluster);

-- The three-minute form of a member firm, reached by a personal link of which only a hash is kept.
CREATE TABLE sheet (
  id text PRIMARY KEY,
  return_id text NOT NULL REFERENCES monitoring_return,
  cluster text NOT NULL,
  organisation text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  email text,
  language text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  UNIQUE (return_id, organisation)
);

-- The latest submission of a sheet counts. `shares`: whether the coordinator sees the firm's own values, or sums alone.
CREATE TABLE sheet_submission (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sheet_id text NOT NULL REFERENCES sheet,
  cluster text NOT NULL,
  organisation text NOT NULL,
  shares text NOT NULL CHECK (shares IN ('sums', 'values')),
  answers jsonb NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sheet_submission_by_sheet ON sheet_submission (sheet_id, id DESC);

CREATE TABLE indicator_result (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  return_id text NOT NULL REFERENCES monitoring_return,
  cluster text NOT NULL,
  asks_about integer NOT NULL,
  indicator text NOT NULL,
  method integer NOT NULL,
  value jsonb NOT NULL,
  fingerprint text NOT NULL,
  computed_at timestamptz NOT NULL
);
CREATE INDEX indicator_result_latest ON indicator_result (return_id, indicator, id DESC);

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['campaign_edition', 'return_event', 'return_answer', 'return_comment', 'deadline_extension', 'sheet_submission', 'indicator_result'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', log);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log);
  END LOOP;
END $$;

-- The second lock. Work for a person is done under the role santalka_confined, with what that person reaches in the
-- settings of the transaction: a program that forgot to ask `may` finds nothing. The owner of the tables (the program's
-- own work: mail, sums, backup) is not confined.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'santalka_confined') THEN
    CREATE ROLE santalka_confined NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of the same server made it just now, or this user may not make roles: `doctor` tells.
  WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'santalka_confined') THEN
    BEGIN
      EXECUTE format('GRANT santalka_confined TO %I', current_user);
    EXCEPTION WHEN OTHERS THEN NULL; -- Granted by the operator, or refused: `doctor` tells.
    END;
    -- Not the tables of accounts: who is signed in is asked before the work begins.
    GRANT SELECT, INSERT, UPDATE, DELETE ON
      change, import, source, statement, ranking, projection, search_document, country_document, country_stamp, column_mapping,
      rule_set_edition, given_verdict, mandate, mandate_end, invitation, audit_entry,
      campaign_edition, monitoring_return, return_event, return_answer, return_comment, deadline_extension,
      sheet, sheet_submission, indicator_result
      TO santalka_confined;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO santalka_confined;
  END IF;
END $$;

-- `santalka.reach`: '*' for every cluster, or an array of clusters; `santalka.firm`: the organisation
-- of a sheet's link; `santalka.states`: sees how far returns are, and nothing of what they say.
CREATE FUNCTION reaches(cluster text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE coalesce(current_setting('santalka.reach', true), '')
    WHEN '' THEN false
    WHEN '*' THEN true
    ELSE cluster = ANY (current_setting('santalka.reach', true)::text[])
  END
$$;
CREATE FUNCTION sees_states() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('santalka.states', true), '') = 'yes'
$$;
CREATE FUNCTION is_firm(organisation text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('santalka.firm', true), '') = organisation
$$;

DO $$
DECLARE confidential text;
BEGIN
  FOREACH confidential IN ARRAY ARRAY['return_event', 'return_answer', 'return_comment', 'indicator_result'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', confidential);
    EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(cluster)) WITH CHECK (reaches(cluster))', confidential);
  END LOOP;
END $$;

ALTER TABLE monitoring_return ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON monitoring_return USING (reaches(cluster) OR sees_states()) WITH CHECK (reaches(cluster));

ALTER TABLE sheet ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON sheet USING (reaches(cluster) OR is_firm(organisation)) WITH CHECK (reaches(cluster));
-- What one firm answered: the firm, the agency, and the coordinator where the firm wants it.
ALTER TABLE sheet_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON sheet_submission
  USING (is_firm(organisation) OR current_setting('santalka.reach', true) = '*' OR (shares = 'values' AND reaches(cluster)))
  WITH CHECK (is_firm(organisation));
