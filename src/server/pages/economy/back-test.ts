import { backTestEconomy, baselineNames } from '#core/economy/observed/back-test-economy.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import { usualWeights } from '#core/economy/observed/scan-economy.ts'
import { LEAST_FOUNDINGS } from '#core/economy/radar/back-test-foundings.ts'
import type { AgainstChance } from '#core/economy/radar/back-test-foundings.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { Frame, Observed } from '#web/public/economy/economy-data.ts'
import type { EconomyBackTestData } from '#web/public/economy/radar-data.ts'
import { say } from '#words/say.ts'
import { knownClusters } from './known-clusters.ts'
import { readQuestion } from './read-question.ts'
import { readWeights } from './read-weights.ts'
import { madeAlsoOf, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { column } from './tables.ts'

/** Where the radar of an early year had what was founded later; the earliest year held, unless the address says another. */
export const economyBackTestPage: PageDefinition<Observed<EconomyBackTestData>> = {
  page: 'economy-back-test',
  async load(reader) {
    // Limits and scales of the radar are of people.
    const asked = { ...readQuestion(reader), unit: 'employment' as const }
    const latest = await reader.economy.observe(asked)
    const groups = asked.groups ?? latest?.sets[0]?.id ?? null
    const year = reader.query.has('year') ? asked.year : (latest?.years[0] ?? null)
    const seen = await see(reader, { unit: asked.unit, groups, year })
    if (seen === null) return { frame: null, content: null }
    const ties = await reader.economy.projectTies(seen.observation.asked)
    return observed(madeAlsoOf(seen, ties), (all) => tested(reader, all, ties))
  },
  tables: (data, reader) => [
    foundingsTable(reader, data.frame, data.content?.foundings ?? []),
    ordersTable(reader, data.frame, data.content),
  ],
}

async function tested(reader: PageReader, { observation }: Seen, ties: ObservedTies | null): Promise<EconomyBackTestData> {
  const { economy, question, radarWeights, radarRules } = observation
  const own = readWeights(reader.query)
  const weights = own ?? usualWeights(radarWeights)
  const { cards } = await reader.clusterIndex()
  const { foundings, pairs, ordered, orders, foundingUnknown } = backTestEconomy(economy, {
    year: question.year,
    founded: new Map(cards.map(({ subject, founded }) => [subject, founded])),
    clusters: await knownClusters(reader, observation),
    weights,
    ties: ties?.ties ?? null,
    rules: radarRules,
  })
  return {
    weights,
    areOwnWeights: own !== null,
    pairs,
    ordered,
    least: LEAST_FOUNDINGS,
    foundingUnknown,
    ties: ties?.told ?? null,
    foundings: foundings.map(({ cluster, year, row, columns, fate, standing, rank }) => ({
      cluster,
      founded: year,
      place: row === null ? null : (economy.amount.rows[row] ?? null),
      groups: columns.flatMap((at) => economy.amount.columns[at] ?? []),
      fate,
      standing: Number.isNaN(standing) ? null : standing,
      rank,
    })),
    orders:
      orders === null
        ? null
        : [
            { by: 'radar', test: orders.radar },
            ...baselineNames.flatMap((by) => {
              const test = orders.baselines[by]
              return test === undefined ? [] : [{ by, test }]
            }),
          ],
  }
}

function foundingsTable(reader: PageReader, frame: Frame | null, rows: EconomyBackTestData['foundings']): Table {
  return {
    id: 'foundings',
    title: say(reader.language, 'economy.back-test.foundings'),
    columns: [
      column(reader, 'cluster', 'economy.radar.cluster'),
      number(reader, 'founded', 'economy.back-test.founded'),
      column(reader, 'place', 'economy.column.place'),
      column(reader, 'groups', 'economy.column.group'),
      column(reader, 'fate', 'economy.back-test.fate'),
      number(reader, 'standing', 'economy.back-test.standing'),
      number(reader, 'rank', 'economy.radar.rank'),
      column(reader, 'loads', 'layout.nav.economy-data'),
    ],
    rows: rows.map(({ cluster, founded, place, groups, fate, standing, rank }) => [
      cluster,
      founded,
      place,
      [...groups],
      fate,
      standing,
      rank,
      frame?.madeOf.map(({ id }) => id) ?? [],
    ]),
  }
}

const measures = ['standing', 'firstTenth', 'firstQuarter'] as const
const idOf = { standing: 'standing', firstTenth: 'first-tenth', firstQuarter: 'first-quarter' } as const

function ordersTable(reader: PageReader, frame: Frame | null, content: EconomyBackTestData | null): Table {
  return {
    id: 'orders',
    title: say(reader.language, 'economy.back-test.orders'),
    columns: [
      column(reader, 'order', 'economy.back-test.order'),
      number(reader, 'foundings', 'economy.back-test.foundings'),
      number(reader, 'pairs', 'economy.radar.pairs'),
      ...measures.flatMap((measure) => [
        number(reader, idOf[measure], `economy.back-test.${idOf[measure]}`),
        number(reader, `${idOf[measure]}-chance-least`, 'economy.back-test.chance'),
        number(reader, `${idOf[measure]}-chance-most`, 'economy.back-test.chance'),
        number(reader, `${idOf[measure]}-as-good`, 'economy.back-test.as-good'),
      ]),
      number(reader, 'auc', 'economy.back-test.auc'),
      number(reader, 'auc-least', 'economy.back-test.auc'),
      number(reader, 'auc-most', 'economy.back-test.auc'),
      column(reader, 'loads', 'layout.nav.economy-data'),
    ],
    rows: (content?.orders ?? []).map(({ by, test }): Cell[] => [
      by,
      content?.ordered ?? null,
      content?.pairs ?? null,
      ...measures.flatMap((measure) => againstCells(test[measure])),
      numberOr(test.auc),
      numberOr(test.aucReach.least),
      numberOr(test.aucReach.most),
      frame?.madeOf.map(({ id }) => id) ?? [],
    ]),
  }
}

function againstCells({ value, chance, asGood }: AgainstChance): Cell[] {
  return [value, chance.least, chance.most, asGood]
}

function numberOr(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function number(reader: PageReader, id: string, title: Parameters<typeof column>[2]) {
  return { ...column(reader, id, title), type: 'number' as const }
}
