-- Mail is written down with the deed that causes it, and sent afterwards. A letter is one message to one person.
--   waiting      may be sent from due_at on
--   sending      a worker has taken it, and its content has not been passed on: surely not sent
--   handed-over  the mail server is being given the content: only its answer tells whether it took it
--   sent         the mail server took it
--   in-doubt     the answer was never heard; never sent again by itself
--   dead         refused for good, or too often
CREATE TABLE letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  once text UNIQUE,
  kind text NOT NULL,
  person text,
  name text NOT NULL,
  address text NOT NULL,
  language text NOT NULL CHECK (language IN ('lt', 'en')),
  -- Taken out of letters that open a door as soon as they are sent.
  arguments jsonb,
  queued_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'handed-over', 'sent', 'in-doubt', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  claimed_until timestamptz,
  message_id text,
  settled_at timestamptz,
  -- What the mail server answered last, or why there was no answer.
  reply text,
  CHECK ((state IN ('sending', 'handed-over')) <= (claim IS NOT NULL AND claimed_until IS NOT NULL))
);
CREATE INDEX letter_due ON letter (due_at) WHERE state = 'waiting';
CREATE INDEX letter_taken ON letter (claimed_until) WHERE state IN ('sending', 'handed-over');
CREATE INDEX letter_troubled ON letter (queued_at DESC) WHERE state IN ('in-doubt', 'dead');
CREATE INDEX letter_newest ON letter (queued_at DESC);

-- A notice waits until it is gathered with others into one letter, or dropped because its reader wants none.
CREATE TABLE notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  once text UNIQUE,
  kind text NOT NULL,
  person text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  language text NOT NULL CHECK (language IN ('lt', 'en')),
  arguments jsonb NOT NULL,
  queued_at timestamptz NOT NULL,
  gathered_at timestamptz,
  letter uuid REFERENCES letter
);
CREATE INDEX notice_open ON notice (person, id) WHERE gathered_at IS NULL;

-- How often somebody wants notices; the secret ends them without signing in.
CREATE TABLE mail_preference (
  person text PRIMARY KEY,
  rhythm text NOT NULL CHECK (rhythm IN ('at-once', 'daily', 'weekly', 'never')),
  secret uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  changed_at timestamptz NOT NULL
);

-- A deed that is done under the second lock writes mail as well, and reads none: letters hold links that open doors.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'santalka_confined') THEN
    GRANT INSERT ON letter, notice TO santalka_confined;
    GRANT SELECT (id, once) ON letter, notice TO santalka_confined;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO santalka_confined;
  END IF;
END $$;
