import { isInForce, isRole } from '#core/people/role.ts'
import type { Mandate } from '#core/people/role.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import type { Selectable } from 'kysely'
import type { Reader, Transaction } from './deed.ts'
import type { Tables } from './tables.ts'

/** A mandate with its history: who gave it and why, and who took it back. */
export type RecordedMandate = Mandate & {
  readonly id: number
  readonly person: string
  readonly reason: string
  readonly grantedBy: string
  readonly grantedAt: Moment
  readonly end: { readonly reason: string; readonly by: string; readonly at: Moment } | null
}

/** The mandates of a person that are in force on a day. */
export async function readMandatesInForce(db: Reader, person: string, day: Day): Promise<Mandate[]> {
  const rows = await withEnds(db).where('mandate.person', '=', person).execute()
  return rows
    .map(mandateOf)
    .filter((mandate) => mandate.end === null && isInForce(mandate, day))
    .map(({ role, scope, from, until }) => ({ role, scope, from, until }))
}

/** All mandates ever given, of some scopes or of all, the latest first. */
export async function readMandates(db: Reader, scopes: 'all' | readonly string[]): Promise<RecordedMandate[]> {
  if (scopes !== 'all' && scopes.length === 0) return []
  const rows = await withEnds(db)
    .$if(scopes !== 'all', (query) => query.where('mandate.scope', 'in', scopes === 'all' ? [] : [...scopes]))
    .orderBy('mandate.id', 'desc')
    .execute()
  return rows.map(mandateOf)
}

/** One mandate; null when there is none of that number. */
export async function readMandate(db: Reader, id: number): Promise<RecordedMandate | null> {
  const row = await withEnds(db).where('mandate.id', '=', id).executeTakeFirst()
  return row === undefined ? null : mandateOf(row)
}

export type MandateDraft = Mandate & {
  readonly person: string
  readonly reason: string
  readonly grantedBy: string
  readonly at: string
}

export async function appendMandate(tx: Transaction, draft: MandateDraft): Promise<number> {
  const { person, role, scope, from, until, reason, grantedBy, at } = draft
  const row = await tx
    .insertInto('mandate')
    .values({ person, role, scope, from_day: from, until_day: until, reason, granted_by: grantedBy, granted_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes a mandate back; false when that was done before. */
export async function endMandate(tx: Transaction, end: { id: number; reason: string; by: string; at: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mandate_end')
    .values({ mandate_id: end.id, reason: end.reason, ended_by: end.by, ended_at: end.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

function withEnds(db: Reader) {
  return db
    .selectFrom('mandate')
    .leftJoin('mandate_end', 'mandate_end.mandate_id', 'mandate.id')
    .selectAll('mandate')
    .select(['mandate_end.reason as end_reason', 'mandate_end.ended_by', 'mandate_end.ended_at'])
}

type Row = Selectable<Tables['mandate']> & { end_reason: string | null; ended_by: string | null; ended_at: string | null }

function mandateOf(row: Row): RecordedMandate {
  if (!isRole(row.role)) throw new Error(`a mandate of a role that does not exist: ${row.role}`)
  const { end_reason: reason, ended_by: by, ended_at: at } = row
  return {
    id: row.id,
    person: row.person,
    role: row.role,
    scope: row.scope,
    from: row.from_day,
    until: row.until_day,
    reason: row.reason,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
    end: reason === null || by === null || at === null ? null : { reason, by, at },
  }
}
