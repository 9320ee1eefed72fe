import { sql } from 'kysely'
import type { Language } from '#core/values/language.ts'
import type { Reader } from '#store/deed.ts'

export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly hasPasskey: boolean
  /** Signed in through the server of OpenID Connect at least once. */
  readonly isLinked: boolean
}

export async function readAccount(db: Reader, id: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    SELECT id, name, email, language, coalesce("twoFactorEnabled", false) AS "hasSecondFactor",
           EXISTS (SELECT FROM account_credential c WHERE c."userId" = u.id AND c.password IS NOT NULL) AS "hasPassword",
           EXISTS (SELECT FROM account_credential c WHERE c."userId" = u.id AND c."providerId" <> 'credential') AS "isLinked",
           EXISTS (SELECT FROM account_passkey p WHERE p."userId" = u.id) AS "hasPasskey"
      FROM account_user u WHERE id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whether somebody has an account under this address. */
export async function findAccountByEmail(db: Reader, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM account_user WHERE email = ${email.toLowerCase()}`.execute(db)
  return rows[0]?.id ?? null
}

/** What the accounts of some people are called; people without one (the terminal) are left out. */
export async function readAccountNames(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { name: string; email: string }>> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    SELECT id, name, email FROM account_user WHERE id = ANY(${[...new Set(ids)]}::text[])`.execute(db)
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

export type NewAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  /** As it is kept; null for somebody who signs in otherwise. */
  readonly passwordHash: string | null
  readonly at: string
}

/** An account for somebody who has shown that the address is theirs. */
export async function appendAccount(tx: Reader, { id, name, email, language, passwordHash, at }: NewAccount): Promise<void> {
  await sql`
    INSERT INTO account_user (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled", language)
    VALUES (${id}, ${name}, ${email.toLowerCase()}, true, ${at}, ${at}, false, ${language})`.execute(tx)
  if (passwordHash === null) return
  await sql`
    INSERT INTO account_credential (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    VALUES (${`password-${id}`}, ${id}, 'credential', ${id}, ${passwordHash}, ${at}, ${at})`.execute(tx)
}

/** What people say about themselves. */
export async function changeAccount(
  tx: Reader,
  id: string,
  { name, language, at }: { name: string; language: Language; at: string },
): Promise<void> {
  await sql`
    UPDATE account_user SET name = ${name}, language = ${language}, "updatedAt" = ${at} WHERE id = ${id}`.execute(tx)
}

export type SessionRow = {
  readonly id: string
  readonly beganAt: string
  readonly usedAt: string
  readonly address: string | null
  readonly browser: string | null
}

/** Where somebody is signed in, the latest use first. */
export async function listSessions(db: Reader, account: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    SELECT id, "createdAt" AS "beganAt", "updatedAt" AS "usedAt", "ipAddress" AS address, "userAgent" AS browser
      FROM account_session WHERE "userId" = ${account} AND "expiresAt" > now() ORDER BY "updatedAt" DESC, id`.execute(db)
  return rows
}

/** Signs somebody out of one session, named by its number or its secret, or of all but one. */
export async function endSessions(
  tx: Reader,
  account: string,
  which: { only: string } | { token: string } | { allBut: string },
): Promise<void> {
  const condition =
    'only' in which ? sql`id = ${which.only}` : 'token' in which ? sql`token = ${which.token}` : sql`id <> ${which.allBut}`
  await sql`DELETE FROM account_session WHERE "userId" = ${account} AND ${condition}`.execute(tx)
}

export type PasskeyRow = {
  readonly id: string
  readonly name: string | null
  readonly addedAt: string | null
  readonly aaguid: string | null
}

export async function listPasskeys(db: Reader, account: string): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    SELECT id, name, "createdAt" AS "addedAt", aaguid FROM account_passkey WHERE "userId" = ${account} ORDER BY "createdAt", id`.execute(
    db,
  )
  return rows
}

export async function removePasskey(tx: Reader, account: string, id: string): Promise<void> {
  await sql`DELETE FROM account_passkey WHERE "userId" = ${account} AND id = ${id}`.execute(tx)
}
