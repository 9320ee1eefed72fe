-- How people sign in. The tables account_user to account_passkey are those of the library of accounts (better-auth), which is why
-- their columns are written as it writes them; a test asks it whether it misses anything. None of this is ever exported.
CREATE TABLE account_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  "twoFactorEnabled" boolean,
  language text NOT NULL CHECK (language IN ('lt', 'en'))
);

CREATE TABLE account_session (
  id text PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES account_user (id) ON DELETE CASCADE
);
CREATE INDEX "account_session_userId_idx" ON account_session ("userId");

-- However much it is used, a session ends a week after somebody signed in.
CREATE FUNCTION keep_session_short() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."createdAt" := OLD."createdAt";
  NEW."expiresAt" := least(NEW."expiresAt", OLD."createdAt" + interval '7 days');
  RETURN NEW;
END $$;
CREATE TRIGGER keep_session_short BEFORE UPDATE ON account_session FOR EACH ROW EXECUTE FUNCTION keep_session_short();

CREATE TABLE account_credential (
  id text PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL,
  UNIQUE ("providerId", "accountId")
);
CREATE INDEX "account_credential_userId_idx" ON account_credential ("userId");

CREATE TABLE account_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_verification_identifier_idx ON account_verification (identifier);

CREATE TABLE account_two_factor (
  id text PRIMARY KEY,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
CREATE INDEX account_two_factor_secret_idx ON account_two_factor (secret);
CREATE INDEX "account_two_factor_userId_idx" ON account_two_factor ("userId");

CREATE TABLE account_passkey (
  id text PRIMARY KEY,
  name text,
  "publicKey" text NOT NULL,
  "userId" text NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
  "credentialID" text NOT NULL,
  counter integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
CREATE INDEX "account_passkey_userId_idx" ON account_passkey ("userId");
CREATE INDEX "account_passkey_credentialID_idx" ON account_passkey ("credentialID");

-- How often something was tried: by hash, so that the table names nobody. All instances count here together.
CREATE TABLE account_attempt (
  key_hash text PRIMARY KEY,
  spent integer NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX account_attempt_by_end ON account_attempt (until);

-- What the server signs and encrypts with, when the operator gives nothing of that kind.
CREATE TABLE server_secret (
  name text PRIMARY KEY,
  secret text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
