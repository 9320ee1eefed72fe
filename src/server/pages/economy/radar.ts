import { figureOfSign } from '#core/economy/observed/figure.ts'
import { codesOf, organisedClusters } from '#core/economy/observed/organised-clusters.ts'
import { scanEconomy, usualWeights } from '#core/economy/observed/scan-economy.ts'
import type { RadarPair } from '#core/economy/radar/radar-pair.ts'
import { signIds, weightsFrom } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
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

const SHOWN = 60
const MOST_WEIGHT = 10

/** Pairs of a place and a group of activities that look like a cluster nobody has organised, and organised ones whose base is thin. */
export const economyRadarPage: PageDefinition<Observed<EconomyRadar>> = {
  page: 'economy-radar',
  async load(reader) {
    // Limits and scales of the radar are of people: a link from a page that counts wages or firms must not carry its unit along.
    const asked = { ...readQuestion(reader), unit: 'employment' as const }
    const first = asked.groups === null ? (await reader.economy.observe(asked))?.sets[0]?.id : asked.groups
    return observed(await see(reader, { unit: asked.unit, groups: first ?? null }), (seen) => radarOf(reader, seen))
  },
  tables: (data, reader) => [
    pairsTable(reader, data.frame, data.content?.rows ?? []),
    thinTable(reader, data.content?.thin ?? []),
  ],
}

async function radarOf(reader: PageReader, seen: Seen): Promise<EconomyRadar> {
  const { economy, radarWeights } = seen.observation
  const { rows, columns } = economy.amount
  const own = readWeights(reader.query)
  const weights = own ?? usualWeights(radarWeights)
  const { radar, thin } = scanEconomy(economy, { organised: await organisedOf(reader, seen), weights })
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
    thin: thin
      .filter((base) => base.thin !== 'no' && (at === null || base.row === at))
      .map(({ cluster, row, column: group, thin: verdict, missed, quotient, employed, firms }) => ({
        cluster,
        place: rows[row] ?? '',
        group: columns[group] ?? '',
        thin: verdict,
        missed,
        quotient: figureOfSign(quotient),
        employed: figureOfSign(employed),
        firms: figureOfSign(firms),
      })),
  }
}

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

async function organisedOf(reader: PageReader, { observation }: Seen): Promise<OrganisedCluster[]> {
  const { economy, version } = observation
  const working = await Promise.all(
    economy.amount.columns.map((activity) => reader.economy.clustersIn(codesOf(observation, activity), version)),
  )
  return organisedClusters(economy, { seats: await clustersByPlace(reader), working })
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
