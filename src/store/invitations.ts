import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Mandate } from '#core/people/role.ts'
import type { Language } from '#core/values/language.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

export type Invitation = {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly mandates: readonly Mandate[]
  readonly invitedBy: string
}

/** Writes an invitation down. Of the word that opens it, only a hash is kept. */
export async function appendInvitation(
  tx: Reader,
  invitation: Invitation & { readonly token: string; readonly at: Moment; readonly until: Moment },
): Promise<void> {
  const { email, name, language, mandates, invitedBy, token, at, until } = invitation
  await sql`
    INSERT INTO invitation (token_hash, email, name, language, mandates, invited_by, invited_at, expires_at)
    VALUES (${hashOf(token)}, ${email.toLowerCase()}, ${name}, ${language}, ${JSON.stringify(mandates)}::jsonb, ${invitedBy}, ${at}, ${until})`.execute(
    tx,
  )
}

const shown = sql`email, name, language, mandates, invited_by AS "invitedBy"`

/** An invitation that can still be accepted. */
export async function readInvitation(db: Reader, token: string, at: Moment): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    SELECT ${shown} FROM invitation WHERE token_hash = ${hashOf(token)} AND accepted_at IS NULL AND expires_at > ${at}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Accepts an invitation: of several who try, one gets it. */
export async function takeInvitation(
  tx: Reader,
  token: string,
  { by, at }: { readonly by: string; readonly at: Moment },
): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    UPDATE invitation SET accepted_at = ${at}, accepted_by = ${by}
     WHERE token_hash = ${hashOf(token)} AND accepted_at IS NULL AND expires_at > ${at}
    RETURNING ${shown}`.execute(tx)
  return rows[0] ?? null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
