import { sql } from 'kysely'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

/** How many subjects have a page of their own. */
export async function countSubjects(db: Reader): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`SELECT count(*)::int AS count FROM search_document WHERE kind <> 'country'`.execute(db)
  return rows[0]?.count ?? 0
}

/** Subjects with pages, in the order of their ids. */
export async function readSubjects(db: Reader, cut: { offset: number; most: number }): Promise<SubjectId[]> {
  const { rows } = await sql<{ subject: string }>`
    SELECT subject FROM search_document WHERE kind <> 'country' ORDER BY subject LIMIT ${cut.most} OFFSET ${cut.offset}`.execute(
    db,
  )
  return rows.map((row) => row.subject)
}
