import { readChangedStatements, readChangeSummaries, readNeighbours } from '#store/read-change.ts'
import { historyOfRuleSet, ruleSetsOfChange } from '#store/rule-sets.ts'
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
    const [ruleSets, sources, neighbours] = await Promise.all([
      readRuleSets(reader, id),
      readSourceNotes(
        reader,
        found.statements.map(({ voice }) => voice),
      ),
      readNeighbours(db, id, knownAt),
    ])
    return { change, ruleSets, statements: found.statements, paging, sources, ...neighbours }
  },
  async json({ change, ruleSets }, reader) {
    const { statements } = await readStatements(reader, change.id, { offset: 0, most: null })
    return { change, ruleSets, statements }
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

/** The editions that a change brought; one that was taken out is named as it was called before. */
async function readRuleSets({ db }: PageReader, change: number): Promise<ChangeData['ruleSets']> {
  return Promise.all(
    (await ruleSetsOfChange(db, change)).map(async ({ id, edition, ruleSet }) => {
      const before = ruleSet === null ? (await historyOfRuleSet(db, id)).find((each) => each.edition === edition - 1) : undefined
      return { id, edition, name: ruleSet?.name ?? before?.ruleSet?.name ?? {}, isGone: ruleSet === null }
    }),
  )
}
