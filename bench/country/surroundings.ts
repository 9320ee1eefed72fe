import { sql } from 'kysely'
import { z } from 'zod'
import { readDocuments } from '#store/country-documents.ts'
import type { Db } from '#store/deed.ts'

/** What the invented country takes from the real one: places and code lists. */
export type Surroundings = { readonly municipalities: readonly string[]; readonly codes: (list: string) => readonly string[] }

const codeLists = z.record(z.string(), z.object({ codes: z.record(z.string(), z.unknown()) }))

export async function readSurroundings(db: Db): Promise<Surroundings> {
  const { rows } = await sql<{ subject: string }>`SELECT DISTINCT subject FROM statement WHERE subject LIKE 'municipality/%' ORDER BY subject`.execute(db)
  const lists = codeLists.parse((await readDocuments(db)).get('codelists') ?? {})
  return { municipalities: rows.map((row) => row.subject), codes: (list) => Object.keys(lists[list]?.codes ?? {}) }
}
