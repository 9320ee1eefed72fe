-- The study: what people write beside the numbers, what was put forward and approved, and the editions that are frozen.
CREATE TABLE study_text (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year integer NOT NULL,
  chapter text NOT NULL,
  place text NOT NULL CHECK (place IN ('before', 'after')),
  -- null: there is no text any more.
  text jsonb,
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL
);
CREATE INDEX study_text_latest ON study_text (year, chapter, place, id DESC);

-- A whole study as it stood when it was put forward: what others approve is exactly this.
CREATE TABLE study_proposal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year integer NOT NULL,
  content jsonb NOT NULL,
  hash text NOT NULL,
  -- What disclosure control was asked and what it showed, with the amounts behind: later editions are protected against it.
  releases jsonb NOT NULL,
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL
);
CREATE INDEX study_proposal_latest ON study_proposal (year, id DESC);

CREATE TABLE study_judgement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal bigint NOT NULL REFERENCES study_proposal,
  verdict text NOT NULL CHECK (verdict IN ('approved', 'sent-back')),
  note text,
  at timestamptz NOT NULL,
  person text NOT NULL,
  person_name text NOT NULL
);
CREATE INDEX study_judgement_by_proposal ON study_judgement (proposal, id);

-- Frozen for good: later facts make another edition and change none.
CREATE TABLE study_edition (
  year integer NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  proposal bigint NOT NULL UNIQUE REFERENCES study_proposal,
  content jsonb NOT NULL,
  hash text NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_on date NOT NULL,
  frozen_by text NOT NULL,
  change_id bigint NOT NULL REFERENCES change,
  PRIMARY KEY (year, edition)
);

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['study_text', 'study_proposal', 'study_judgement', 'study_edition'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', log);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log);
  END LOOP;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'santalka_confined') THEN
    GRANT SELECT, INSERT ON study_text, study_proposal, study_judgement, study_edition TO santalka_confined;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO santalka_confined;
  END IF;
END $$;
