import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { canonical } from '#core/statements/canonical.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Rank, Ranking, Statement, StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { Deed, Reader } from './deed.ts'

/** A statement before it is recorded. */
export type Draft = {
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly value: StatementValue
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly locator: string | null
  readonly note: Localised | null
  readonly ours: boolean
  readonly supersedes: number | null
}

const BATCH = 5_000

/** Records the drafts in their order and gives their numbers; `importId` ties them to a whole import. */
export async function appendStatements(deed: Deed, drafts: readonly Draft[], importId: number | null = null): Promise<number[]> {
  const ids: number[] = []
  for (let start = 0; start < drafts.length; start += BATCH) {
    const batch = drafts
      .slice(start, start + BATCH)
      .map((draft, position) => ({ ...draft, target: targetOf(draft.value), hash: contentHash(draft), position }))
    const { rows } = await sql<{ id: number }>`
      INSERT INTO statement (subject, property, item, value, target, valid_from, valid_to, source, locator, note, ours, supersedes,
                             content_hash, recorded_at, recorded_by, change_id, import_id)
      SELECT d.subject, d.property, d.item, d.value, d.target, d."validFrom", d."validTo", d.source, d.locator, nullif(d.note, 'null'::jsonb), d.ours, d.supersedes,
             d.hash, ${deed.recordedAt}::timestamptz, ${deed.recordedBy}, ${deed.change}, ${importId}
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        AS d(subject text, property text, item text, value jsonb, target text, "validFrom" text, "validTo" text, source text, locator text,
             note jsonb, ours boolean, supersedes bigint, hash text, position integer)
      ORDER BY d.position
      RETURNING id`.execute(deed.tx)
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

/** Judges statements: appends a rank with its reason. */
export async function appendRankings(
  deed: Deed,
  judgements: readonly { statement: number; rank: Rank; reason: Localised | null }[],
): Promise<void> {
  for (let start = 0; start < judgements.length; start += BATCH) {
    const batch = judgements.slice(start, start + BATCH)
    await sql`
      INSERT INTO ranking (statement_id, rank, reason, recorded_at, recorded_by, change_id)
      SELECT j.statement, j.rank, nullif(j.reason, 'null'::jsonb), ${deed.recordedAt}::timestamptz, ${deed.recordedBy}, ${deed.change}
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS j(statement bigint, rank text, reason jsonb)`.execute(deed.tx)
  }
}

/** What a statement says, from where, in 32 hex digits: the same said twice has the same hash. */
export function contentHash(draft: Omit<Draft, 'supersedes' | 'item'>): string {
  const { subject, property, value, validFrom, validTo, source, locator, note, ours } = draft
  const content = canonical({ subject, property, value, validFrom, validTo, source, locator, note, ours })
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}

/** The subject that a value points to, if it points to one: what joins and neighbours are found by. */
export function targetOf(value: StatementValue): string | null {
  if (typeof value === 'string') return isSubjectId(value) ? value : null
  if (typeof value !== 'object' || isAbsentValue(value)) return null
  for (const part of Object.values(value)) if (typeof part === 'string' && isSubjectId(part)) return part
  return null
}

function isSubjectId(text: string): boolean {
  return /^(cluster|organisation|county|municipality|country|act|study|measure|project|body)\/[a-z0-9-]+$/.test(text)
}

type History = { statements: Statement[]; rankings: Ranking[] }

/** All statements of some subjects with their rankings, in the order in which they were recorded. */
export async function historyOf(db: Reader, subjects: readonly string[], properties?: readonly string[]): Promise<History> {
  return readHistory(db, sql`s.subject = ANY(${subjects}) AND ${wanted(properties)}`)
}

/** The same of all subjects of a kind; a statement and the one that it replaces speak of the same property. */
export async function historyOfKind(db: Reader, kind: string, properties?: readonly string[]): Promise<History> {
  return readHistory(db, sql`split_part(s.subject, '/', 1) = ${kind} AND ${wanted(properties)}`)
}

function wanted(properties: readonly string[] | undefined): RawBuilder<unknown> {
  return properties === undefined ? sql`true` : sql`s.property = ANY(${properties})`
}

async function readHistory(db: Reader, where: RawBuilder<unknown>): Promise<History> {
  const { rows } = await sql<StatementRow>`SELECT s.* FROM statement s WHERE ${where} ORDER BY s.id`.execute(db)
  const rankings = await sql<{
    statement_id: number
    rank: Rank
    reason: Localised | null
    recorded_at: string
    recorded_by: string
  }>`
    SELECT r.* FROM ranking r JOIN statement s ON s.id = r.statement_id WHERE ${where} ORDER BY r.id`.execute(db)
  return {
    statements: rows.map(asStatement),
    rankings: rankings.rows.map((row) => ({
      statement: row.statement_id,
      rank: row.rank,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    })),
  }
}

/** The next subjects in the order of their ids: how to walk over all of them without holding all of them. */
export async function subjectsAfter(db: Reader, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    SELECT DISTINCT subject FROM statement WHERE subject > ${after} ORDER BY subject LIMIT ${limit}`.execute(db)
  return rows.map((row) => row.subject)
}

export type StatementRow = {
  id: number
  subject: string
  property: string
  value: StatementValue
  valid_from: string | null
  valid_to: string | null
  source: string
  locator: string | null
  note: Localised | null
  ours: boolean
  recorded_at: string
  recorded_by: string
  change_id: number
  supersedes: number | null
}

export function asStatement(row: StatementRow): Statement {
  return {
    id: row.id,
    subject: row.subject,
    property: row.property,
    value: row.value,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    locator: row.locator,
    note: row.note,
    ours: row.ours,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    change: row.change_id,
    supersedes: row.supersedes,
  }
}
