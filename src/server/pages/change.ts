import { readChangedStatements, readChangeSummaries, readNeighbours } from '#store/read-change.ts'
import type { ChangeData } from '#web/public/changes/changes-data.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { cutPages } from './clusters.ts'
import { readSourceNotes, voiceOf } from './dossier.ts'

const STATEMENTS = 120

export const changePage: PageDefinition<ChangeData> = {
  page: 'change',
  async load(reader) {
    const { db, knownAt } = reader
    if (!/^[1-9]\d{0,14}$/.test(reader.slug ?? '')) return null
    const id = Number(reader.slug)
    const [change] = await readChangeSummaries(db, { most: 1, only: id, knownAt })
    if (change === undefined) return null
    const asked = readPageNumber(reader.query)
    let found = await readStatements(reader, id, { offset: (asked - 1) * STATEMENTS, most: STATEMENTS })
    const paging = cutPages(found.total, asked, STATEMENTS)
    if (paging.page !== asked)
      found = await readStatements(reader, id, { offset: (paging.page - 1) * STATEMENTS, most: STATEMENTS })
    const [sources, neighbours] = await Promise.all([
      readSourceNotes(
        reader,
        found.statements.map(({ voice }) => voice),
      ),
      readNeighbours(db, id, knownAt),
    ])
    return { change, statements: found.statements, paging, sources, ...neighbours }
  },
  async json({ change }, reader) {
    const { statements } = await readStatements(reader, change.id, { offset: 0, most: null })
    return { change, statements }
  },
}

async function readStatements({ db, knownAt }: PageReader, change: number, cut: { offset: number; most: number | null }) {
  const { total, rows } = await readChangedStatements(db, change, { knownAt, ...cut })
  return {
    total,
    statements: rows.map(({ kind, statement, rank, replaced }): ChangeData['statements'][number] => ({
      kind,
      voice: voiceOf(statement, rank),
      replaced: replaced === null ? null : voiceOf(replaced, 'accepted'),
    })),
  }
}
