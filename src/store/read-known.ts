import { sql } from 'kysely'
import { liveStatements as liveOf } from '#core/statements/live-statements.ts'
import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { historyOf } from './statements.ts'

/** A name or code that the register knows a subject by, of any time. */
export type KnownName = {
  readonly subject: string
  readonly kind: string
  readonly property: string
  readonly value: StatementValue
  readonly until: string | null
}

const SUBJECTS_AT_ONCE = 5_000

/** Every name and code of some kinds of subjects, of all times: what the rows of a file are recognised by. */
export async function readKnownNames(db: Reader, kinds: readonly string[]): Promise<KnownName[]> {
  const { rows } = await sql<KnownName>`
    SELECT subject, kind, property, value, until_day AS until FROM projection
    WHERE kind = ANY(${kinds}) AND property IN ('name', 'short-name', 'other-name', 'former-name', 'register-code', 'code')
    ORDER BY subject, property, from_day NULLS FIRST`.execute(db)
  return rows
}

/** The statements of some subjects that count now. */
export async function readLive(db: Reader, subjects: readonly string[]): Promise<LiveStatement[]> {
  const live: LiveStatement[] = []
  for (let start = 0; start < subjects.length; start += SUBJECTS_AT_ONCE) {
    const { statements, rankings } = await historyOf(db, subjects.slice(start, start + SUBJECTS_AT_ONCE))
    for (const statement of liveOf(statements, rankings)) live.push(statement)
  }
  return live
}
