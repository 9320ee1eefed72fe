-- The register: an append-only log of statements, and what is derived from it.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- One row for each deed; the greatest id is the version of the data.
CREATE TABLE change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  deed text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX change_in_order ON change (recorded_at);

-- A file or extract that was brought in as a whole, and can be undone as a whole.
CREATE TABLE import (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change_id bigint NOT NULL REFERENCES change,
  kind text NOT NULL,
  file_name text NOT NULL,
  content_hash text NOT NULL,
  report jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE source (
  id text NOT NULL,
  revision integer NOT NULL,
  title jsonb NOT NULL,
  publisher text,
  kind text NOT NULL,
  published text,
  accessed text,
  url text,
  licence text,
  language text,
  note jsonb,
  change_id bigint NOT NULL REFERENCES change,
  PRIMARY KEY (id, revision)
);

CREATE TABLE statement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  property text NOT NULL,
  item text NOT NULL,
  value jsonb NOT NULL,
  target text,
  valid_from text,
  valid_to text,
  source text NOT NULL,
  locator text,
  note jsonb,
  ours boolean NOT NULL DEFAULT false,
  content_hash text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  change_id bigint NOT NULL REFERENCES change,
  import_id bigint REFERENCES import,
  supersedes bigint REFERENCES statement
);
CREATE INDEX statement_by_subject ON statement (subject, property, item);
CREATE INDEX statement_by_target ON statement (target) WHERE target IS NOT NULL;
CREATE INDEX statement_by_change ON statement (change_id);
CREATE INDEX statement_by_import ON statement (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX statement_by_source ON statement (source);
CREATE INDEX statement_superseding ON statement (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE ranking (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statement_id bigint NOT NULL REFERENCES statement,
  rank text NOT NULL CHECK (rank IN ('preferred', 'accepted', 'disputed', 'withdrawn')),
  reason jsonb,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  change_id bigint NOT NULL REFERENCES change
);
CREATE INDEX ranking_by_statement ON ranking (statement_id);
CREATE INDEX ranking_by_change ON ranking (change_id);

-- What is shown for each stretch of valid time, as known now. Derived: may be dropped and rebuilt.
CREATE TABLE projection (
  subject text NOT NULL,
  kind text NOT NULL,
  property text NOT NULL,
  item text NOT NULL,
  from_day date,
  until_day date,
  value jsonb NOT NULL,
  target text,
  statement_id bigint NOT NULL,
  source text NOT NULL,
  valid_from text,
  valid_to text,
  rank text NOT NULL,
  ours boolean NOT NULL,
  voices integer NOT NULL,
  contested boolean NOT NULL
);
CREATE UNIQUE INDEX projection_segment ON projection (subject, property, item, from_day) NULLS NOT DISTINCT;
CREATE INDEX projection_by_target ON projection (target, property) WHERE target IS NOT NULL;
CREATE INDEX projection_by_kind ON projection (kind, property);
CREATE INDEX projection_contested ON projection (kind) WHERE contested;

-- One row for each subject that has a name: what search and lists of organisations read. Derived.
CREATE TABLE search_document (
  subject text PRIMARY KEY,
  kind text NOT NULL,
  title_lt text NOT NULL,
  title_en text NOT NULL,
  sort_lt text NOT NULL COLLATE "C",
  sort_en text NOT NULL COLLATE "C",
  code text,
  words text NOT NULL,
  folded text NOT NULL,
  tsv tsvector NOT NULL
);
CREATE INDEX search_document_tsv ON search_document USING gin (tsv);
CREATE INDEX search_document_folded ON search_document USING gin (folded gin_trgm_ops);
CREATE INDEX search_document_order_lt ON search_document (kind, sort_lt);
CREATE INDEX search_document_order_en ON search_document (kind, sort_en);
CREATE INDEX search_document_code ON search_document (code) WHERE code IS NOT NULL;

-- Code lists, conflicts, synonyms and other data of a country that pages need; replaced as a whole, with the change that brought it.
CREATE TABLE country_document (
  name text PRIMARY KEY,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  change_id bigint NOT NULL REFERENCES change
);

-- Column mappings that an import remembers.
CREATE TABLE column_mapping (
  kind text NOT NULL,
  header_hash text NOT NULL,
  mapping jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (kind, header_hash)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is appended, never overwritten: % on %', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['change', 'import', 'source', 'statement', 'ranking'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', log);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log);
  END LOOP;
END $$;

-- Search that forgives: letters without marks, endings of both languages.
CREATE FUNCTION fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, lower(t)) $$;
CREATE TEXT SEARCH CONFIGURATION santalka_lt (COPY = lithuanian);
CREATE TEXT SEARCH CONFIGURATION santalka_en (COPY = english);

-- Lithuanian alphabetical order that is the same on every server: quotation marks and case do not count, letters with
-- a hook, dot or bar sort with their base letter, č š ž after c s z, y with i.
CREATE FUNCTION sort_key(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT replace(replace(replace(translate(lower(t), 'ąęėįųūy„“”"''«»', 'aeeiuui'), 'č', 'c{'), 'š', 's{'), 'ž', 'z{') $$;
