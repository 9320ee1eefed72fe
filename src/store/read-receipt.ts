import { sql } from 'kysely'
import type { Ranking, Statement } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { historyOf } from './statements.ts'

/** A statement with all that was ever said on the same property of the same subject, and every judgement on them. */
export type Receipt = {
  readonly statement: Statement
  readonly contentHash: string
  /** The file of the import that brought it; null when it came otherwise. */
  readonly importFile: string | null
  readonly siblings: readonly Statement[]
  readonly rankings: readonly Ranking[]
}

export async function readReceipt(db: Reader, id: number): Promise<Receipt | null> {
  const { rows } = await sql<{ subject: string; property: string; content_hash: string; file_name: string | null }>`
    SELECT s.subject, s.property, s.content_hash, i.file_name
    FROM statement s LEFT JOIN import i ON i.id = s.import_id WHERE s.id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const { statements, rankings } = await historyOf(db, [row.subject])
  const statement = statements.find((each) => each.id === id)
  if (statement === undefined) return null
  const siblings = statements.filter((each) => each.property === row.property)
  const ids = new Set(siblings.map((each) => each.id))
  return {
    statement,
    contentHash: row.content_hash,
    importFile: row.file_name,
    siblings,
    rankings: rankings.filter((each) => ids.has(each.statement)),
  }
}
