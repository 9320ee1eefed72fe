import { cellsRowOf } from '#core/economy/observed/find-place.ts'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { RadarPair } from '#core/economy/radar/radar-pair.ts'
import type { RadarTable, Sign } from '#core/economy/radar/radar-table.ts'
import { radarFloor, scanRadar } from '#core/economy/radar/scan-radar.ts'
import { signIds, weightsFrom } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import { thinBases } from '#core/economy/radar/thin-bases.ts'
import type { OrganisedCluster } from '#core/economy/radar/thin-bases.ts'
import type { Table } from '#core/registry/table.ts'
import { Problem } from '#server/problems.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { EconomyRadar, Frame, Observed, RadarRow } from '#web/public/economy/economy-data.ts'
import { say } from '#words/say.ts'
import { clustersByPlace, askedPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { readQuestion } from './read-question.ts'
import { column, figureCells, figureColumns } from './tables.ts'

const SEED = 2026
const SHOWN = 60
const MOST_WEIGHT = 10

/** Pairs of a place and a group of activities that look like a cluster nobody has organised, and organised ones whose base is thin. */
export const economyRadarPage: PageDefinition<Observed<EconomyRadar>> = {
  page: 'economy-radar',
  async load(reader) {
    const asked = readQuestion(reader)
    const first = asked.groups === null ? (await reader.economy.observe(asked))?.sets[0]?.id : asked.groups
    return observed(await see(reader, { groups: first ?? null }), (seen) => radarOf(reader, seen))
  },
  tables: (data, reader) => [
    pairsTable(reader, data.frame, data.content?.rows ?? []),
    thinTable(reader, data.content?.thin ?? []),
  ],
}

async function radarOf(reader: PageReader, seen: Seen): Promise<EconomyRadar> {
  const { economy, radarWeights } = seen.observation
  const { rows, columns } = economy.amount
  const organised = await organisedClusters(reader, seen)
  const isOrganised = new Uint8Array(economy.amount.values.length)
  for (const { row, column: at } of organised) isOrganised[row * columns.length + at] = 1
  const table: RadarTable = {
    employment: economy.amount,
    quotient: economy.quotient,
    growth: economy.growth,
    relatedness: economy.density,
    independentFirms: economy.firms,
    // Neither shared projects nor owners of firms are held yet.
    projectTies: null,
    largestShare: null,
    isOrganised,
  }
  const own = readWeights(reader.query)
  const weights = own ?? weightsFrom(Object.keys(radarWeights).length === 0 ? alike : radarWeights)
  const radar = scanRadar(table, { weights, seed: SEED })
  const text = reader.query.get('place')
  const at = text === null ? null : askedPlace(seen, text)
  const found = at === null ? radar.pairs : radar.pairs.filter(({ row }) => row === at)
  return {
    weights,
    areOwnWeights: own !== null,
    place: at === null ? null : (rows[at] ?? null),
    places: rows,
    rows: found.slice(0, SHOWN).map((pair) => radarRow(seen, pair)),
    leftOut: radar.leftOut,
    thin: thinBases(table, organised, radarFloor)
      .filter(({ thin, row }) => thin !== 'no' && (at === null || row === at))
      .map(({ cluster, row, column: group, thin, missed, quotient, employed, firms }) => ({
        cluster,
        place: rows[row] ?? '',
        group: columns[group] ?? '',
        thin,
        missed,
        quotient: figureOfSign(quotient),
        employed: figureOfSign(employed),
        firms: figureOfSign(firms),
      })),
  }
}

/** Where a country says nothing, every sign counts the same. */
const alike = Object.fromEntries(signIds.map((sign) => [sign, 1]))

/** Weights that the reader chose: `w.specialisation=3`; null when none is given. */
function readWeights(query: URLSearchParams): Weights | null {
  const given = signIds.flatMap((sign) => {
    const text = query.get(`w.${sign}`)
    if (text === null) return []
    const weight = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
    if (!(weight <= MOST_WEIGHT)) throw new Problem('bad-query', text)
    return [[sign, weight] as const]
  })
  if (given.length === 0) return null
  if (given.every(([, weight]) => weight === 0)) throw new Problem('bad-query', 'w')
  return weightsFrom(Object.fromEntries(given))
}

/** Clusters with the place of their seat and the groups that their members work in. */
async function organisedClusters(reader: PageReader, { observation }: Seen): Promise<OrganisedCluster[]> {
  const { economy, sets, question, version } = observation
  const groups = sets.find(({ id }) => id === question.groups)?.groups ?? []
  const seats = await clustersByPlace(reader)
  const found: OrganisedCluster[] = []
  for (const [at, id] of economy.amount.columns.entries()) {
    const codes = groups.find((group) => group.id === id)?.activities ?? [id]
    const inGroup = new Set(
      (await reader.economy.clustersIn(codes, version)).filter(({ members }) => members >= 2).map(({ cluster }) => cluster),
    )
    for (const [place, clusters] of seats) {
      const row = cellsRowOf(economy.amount, place)
      if (row === null) continue
      for (const cluster of clusters) if (inGroup.has(cluster)) found.push({ cluster, row, column: at })
    }
  }
  return found
}

function radarRow({ observation: { economy } }: Seen, pair: RadarPair): RadarRow {
  return {
    place: economy.amount.rows[pair.row] ?? '',
    group: economy.amount.columns[pair.column] ?? '',
    rank: pair.rank,
    band: { from: pair.band.least, to: pair.band.most },
    score: pair.reach,
    signs: signIds.map((sign) => ({ sign, figure: figureOfSign(pair.signs[sign]) })),
    reasons: pair.reasons,
    doubts: pair.doubts,
    unknown: pair.unknown,
  }
}

function figureOfSign({ value, least, most, why }: Sign): Figure {
  return {
    value: Number.isNaN(value) ? null : value,
    least: Number.isNaN(least) ? 0 : least,
    most: Number.isFinite(most) ? most : null,
    why,
  }
}

function pairsTable(reader: PageReader, frame: Frame | null, rows: readonly RadarRow[]): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  return {
    id: 'radar',
    title: say(reader.language, 'economy.radar'),
    columns: [
      number('rank', 'economy.radar.rank'),
      number('rank-from', 'economy.column.least'),
      number('rank-to', 'economy.column.most'),
      column(reader, 'place', 'economy.column.place'),
      column(reader, 'group', 'economy.column.group'),
      number('score-least', 'economy.radar.score'),
      number('score-most', 'economy.radar.score'),
      ...signIds.flatMap((sign) => figureColumns(reader, sign, `economy.radar.sign.${sign}`)),
      column(reader, 'reasons', 'economy.radar.reasons'),
      column(reader, 'doubts', 'economy.radar.doubts'),
      column(reader, 'unknown', 'economy.radar.unknown'),
      column(reader, 'loads', 'layout.nav.economy-data'),
    ],
    rows: rows.map((row) => [
      row.rank,
      row.band.from,
      row.band.to,
      row.place,
      row.group,
      row.score.least,
      row.score.most,
      ...row.signs.flatMap(({ figure }) => figureCells(figure)),
      [...row.reasons],
      row.doubts.map(({ code }) => code),
      [...row.unknown],
      frame?.madeOf.map(({ id }) => id) ?? [],
    ]),
  }
}

function thinTable(reader: PageReader, rows: EconomyRadar['thin']): Table {
  return {
    id: 'thin-bases',
    title: say(reader.language, 'economy.radar.thin'),
    columns: [
      column(reader, 'cluster', 'economy.radar.cluster'),
      column(reader, 'place', 'economy.column.place'),
      column(reader, 'group', 'economy.column.group'),
      column(reader, 'thin', 'economy.radar.verdict'),
      column(reader, 'missed', 'economy.radar.missed'),
      ...figureColumns(reader, 'quotient', 'economy.column.quotient'),
      ...figureColumns(reader, 'employed', 'economy.counted.employment'),
      ...figureColumns(reader, 'firms', 'economy.column.firms'),
    ],
    rows: rows.map((row) => [
      row.cluster,
      row.place,
      row.group,
      row.thin,
      [...row.missed],
      ...figureCells(row.quotient),
      ...figureCells(row.employed),
      ...figureCells(row.firms),
    ]),
  }
}
