import { sql } from 'kysely'
import { z } from 'zod'
import { readDocuments } from '#store/country-documents.ts'
import type { Db } from '#store/deed.ts'

/** What the invented country takes from the real one: places, measures, projects and code lists. */
export type Surroundings = {
  readonly municipalities: readonly string[]
  readonly measures: readonly string[]
  readonly projects: readonly string[]
  readonly codes: (list: string) => readonly string[]
}

const codeLists = z.record(z.string(), z.object({ codes: z.record(z.string(), z.unknown()) }))

export async function readSurroundings(db: Db): Promise<Surroundings> {
  const { rows } = await sql<{
    subject: string
  }>`SELECT DISTINCT subject FROM statement WHERE split_part(subject, '/', 1) IN ('municipality', 'measure', 'project') ORDER BY subject`.execute(
    db,
  )
  const lists = codeLists.parse((await readDocuments(db)).get('codelists') ?? {})
  const subjectsOf = (kind: string) => rows.map((row) => row.subject).filter((subject) => subject.startsWith(`${kind}/`))
  return {
    municipalities: subjectsOf('municipality'),
    measures: subjectsOf('measure'),
    projects: subjectsOf('project'),
    codes: (list) => Object.keys(lists[list]?.codes ?? {}),
  }
}
