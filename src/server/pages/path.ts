import { judgeClusters } from '#actions/judge-clusters.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { presentRuleSet, presentVerdict } from '#server/present-verdicts.ts'
import { verdictsTable } from '#server/tables/verdicts-table.ts'
import { readTelling } from '#server/tell-verdicts.ts'
import type { PathData } from '#web/public/rules/path/path-data.ts'

export const pathPage: PageDefinition<PathData> = {
  page: 'path',
  async load(reader) {
    const subject = `cluster/${reader.slug}`
    const known = await reader.namesOf([subject])
    if (!known.has(subject)) return null
    const book = await reader.rules.book()
    const { day, knownAt } = reader
    const verdicts = await judgeClusters(reader.db, { clusters: [subject], day, knownAt, rules: book.editions })
    const judged = [...book.editions.values()].filter(({ ruleSet }) => ruleSet.of === 'cluster')
    return { subject, verdicts, telling: await readTelling(reader, { verdicts, judged, book, about: subject }) }
  },
  tables: async (data, reader) => [await verdictsTable(data, reader)],
  json: ({ subject, verdicts, telling }) => ({
    subject,
    ruleSets: telling.editions.map(presentRuleSet),
    verdicts: verdicts.map(presentVerdict),
  }),
}
