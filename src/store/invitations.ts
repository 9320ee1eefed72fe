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
  /** Why the mandates are given; empty where nobody said. */
  readonly reason: string
}

/** An invitation that nobody has accepted yet. */
export type OpenInvitation = Invitation & { readonly id: number; readonly invitedAt: Moment; readonly expiresAt: Moment }

/** Writes an invitation down. Of the word that opens it, only a hash is kept. */
export async function appendInvitation(
  tx: Reader,
  invitation: Invitation & { readonly token: string; readonly at: Moment; readonly until: Moment },
): Promise<void> {
  const { email, name, language, mandates, invitedBy, reason, token, at, until } = invitation
  await sql`
    INSERT INTO invitation (token_hash, email, name, language, mandates, invited_by, reason, invited_at, expires_at)
    VALUES (${hashOf(token)}, ${email.toLowerCase()}, ${name}, ${language}, ${JSON.stringify(mandates)}::jsonb, ${invitedBy}, ${reason}, ${at}, ${until})`.execute(
    tx,
  )
}

const shown = sql`email, name, language, mandates, invited_by AS "invitedBy", reason`
const open = sql`accepted_at IS NULL AND withdrawn_at IS NULL`

/** An invitation that can still be accepted. */
export async function readInvitation(db: Reader, token: string, at: Moment): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    SELECT ${shown} FROM invitation WHERE token_hash = ${hashOf(token)} AND ${open} AND expires_at > ${at}`.execute(db)
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
     WHERE token_hash = ${hashOf(token)} AND ${open} AND expires_at > ${at}
    RETURNING ${shown}`.execute(tx)
  return rows[0] ?? null
}

/** The invitations that can still be accepted, the latest first. */
export async function readOpenInvitations(db: Reader, at: Moment): Promise<OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    SELECT id, ${shown}, invited_at AS "invitedAt", expires_at AS "expiresAt"
      FROM invitation WHERE ${open} AND expires_at > ${at} ORDER BY id DESC`.execute(db)
  return rows
}

/** What an invitation gives, whether it is still open or not; null when there is none of that number. */
export async function readMandatesOffered(db: Reader, id: number): Promise<readonly Mandate[] | null> {
  const { rows } = await sql<{ mandates: readonly Mandate[] }>`SELECT mandates FROM invitation WHERE id = ${id}`.execute(db)
  return rows[0]?.mandates ?? null
}

/** Takes an invitation back; false when it was accepted or taken back before. */
export async function withdrawInvitation(
  tx: Reader,
  { id, by, at }: { readonly id: number; readonly by: string; readonly at: Moment },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE invitation SET withdrawn_at = ${at}, withdrawn_by = ${by} WHERE id = ${id} AND ${open} RETURNING id`.execute(tx)
  return rows.length > 0
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
