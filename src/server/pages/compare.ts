import { MOST_COMPARED } from '#web/public/compare/compare-data.ts'
import type { CompareData } from '#web/public/compare/compare-data.ts'
import { say } from '#words/say.ts'
import { nameOrder } from '#server/find-clusters.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { valuesOf } from '#server/read-filters.ts'
import { clustersTable } from '#server/tables/clusters-table.ts'
import { bySubject } from './dossier.ts'

export const comparePage: PageDefinition<CompareData> = {
  page: 'compare',
  async load(reader) {
    const asked = valuesOf(reader.query, 'cluster').map((each) => (each.startsWith('cluster/') ? each : `cluster/${each}`))
    const index = await reader.clusterIndex()
    const wanted = asked.filter((subject) => index.bySubject.has(subject))
    const chosen = wanted.slice(0, MOST_COMPARED)
    return {
      chosen: bySubject(chosen, await reader.shownOf(chosen)),
      unknown: asked.filter((subject) => !index.bySubject.has(subject)).slice(0, MOST_COMPARED),
      leftOut: wanted.length - chosen.length,
      candidates: index.cards.toSorted(nameOrder(reader.language)).map((card) => card.subject),
    }
  },
  async tables({ chosen }, reader) {
    const index = await reader.clusterIndex()
    const cards = chosen.flatMap(({ subject }) => index.bySubject.get(subject) ?? [])
    return [{ ...(await clustersTable(cards, reader)), id: 'compare', title: say(reader.language, 'exports.table.compare') }]
  },
}
