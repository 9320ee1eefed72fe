import { figureOfSign } from '#core/economy/observed/figure.ts'
import type { Economy } from '#core/economy/observed/economy.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import { organisedClusters } from '#core/economy/observed/organised-clusters.ts'
import { scanEconomy, usualWeights } from '#core/economy/observed/scan-economy.ts'
import type { RadarPair, ScoredPair } from '#core/economy/radar/radar-pair.ts'
import { signIds } from '#core/economy/radar/signs.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { Frame, Observed } from '#web/public/economy/economy-data.ts'
import type { EconomyRadar, RadarRow } from '#web/public/economy/radar-data.ts'
import { say } from '#words/say.ts'
import { knownClusters } from './known-clusters.ts'
import { readWeights } from './read-weights.ts'
import { askedPlace, madeAlsoOf, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { readQuestion } from './read-question.ts'
import { column, figureCells, figureColumns } from './tables.ts'

const SHOWN = 60

/** Pairs of a place and a group of activities that look like a cluster nobody has organised, and organised ones whose base is thin. */
export const economyRadarPage: PageDefinition<Observed<EconomyRadar>> = {
  page: 'economy-radar',
  async load(reader) {
    // Limits and scales of the radar are of people: a link from a page that counts wages or firms must not carry its unit along.
    const asked = { ...readQuestion(reader), unit: 'employment' as const }
    const first = asked.groups === null ? (await reader.economy.observe(asked))?.sets[0]?.id : asked.groups
    const seen = await see(reader, { unit: asked.unit, groups: first ?? null })
    if (seen === null) return { frame: null, content: null }
    const ties = await reader.economy.projectTies(seen.observation.asked)
    return observed(madeAlsoOf(seen, ties), (all) => radarOf(reader, all, ties))
  },
  tables: (data, reader) => [pairsTable(reader, data.frame, data.content), thinTable(reader, data.content?.thin ?? [])],
}

async function radarOf(reader: PageReader, { frame, observation }: Seen, ties: ObservedTies | null): Promise<EconomyRadar> {
  const { economy, radarWeights, radarRules, question, sets } = observation
  const { rows, columns } = economy.amount
  const own = readWeights(reader.query)
  const weights = own ?? usualWeights(radarWeights)
  const organised = organisedClusters(economy, await knownClusters(reader, observation))
  const { radar, thin } = scanEconomy(economy, { organised, weights, ties: ties?.ties ?? null, rules: radarRules })
  const text = reader.query.get('place')
  const at = text === null ? null : askedPlace({ frame, observation }, text)
  const isAsked = ({ row }: { readonly row: number }) => at === null || row === at
  return {
    weights,
    rules: radarRules,
    areOwnWeights: own !== null,
    place: at === null ? null : (rows[at] ?? null),
    places: rows,
    rows: radar.pairs
      .filter(isAsked)
      .slice(0, SHOWN)
      .map((pair) => ({
        ...scoredRow(economy, pair),
        rank: pair.rank,
        band: { from: pair.band.least, to: pair.band.most },
      })),
    keptBack: radar.keptBack
      .filter(isAsked)
      .slice(0, SHOWN)
      .map((pair) => ({
        ...scoredRow(economy, pair),
        ranks: { from: pair.ranks.least, to: pair.ranks.most },
        keptBack: pair.keptBack,
      })),
    ties: ties?.told ?? null,
    tellsLargest:
      question.by === 'municipality' &&
      question.groups !== null &&
      question.groups === sets.find(({ derived }) => derived === null)?.id,
    leftOut: radar.leftOut,
    thin: thin
      .filter((base) => base.thin !== 'no' && isAsked(base))
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

function scoredRow({ amount }: Economy, pair: ScoredPair & Pick<RadarPair, 'doubts'>): Omit<RadarRow, 'rank' | 'band'> {
  return {
    place: amount.rows[pair.row] ?? '',
    group: amount.columns[pair.column] ?? '',
    score: pair.reach,
    signs: signIds.map((sign) => ({ sign, figure: figureOfSign(pair.signs[sign]) })),
    reasons: pair.reasons,
    doubts: pair.doubts,
    unknown: pair.unknown,
  }
}

/** Those that are kept back stand below the others, without a rank of their own. */
function pairsTable(reader: PageReader, frame: Frame | null, content: EconomyRadar | null): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  const provenance = [frame?.madeOf.map(({ id }) => id) ?? []]
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
      column(reader, 'kept-back', 'economy.radar.kept-back'),
      column(reader, 'loads', 'layout.nav.economy-data'),
    ],
    rows: [
      ...(content?.rows ?? []).map((row) => [row.rank, row.band.from, row.band.to, ...scoredCells(row), [], ...provenance]),
      ...(content?.keptBack ?? []).map((row) => [
        null,
        row.ranks.from,
        row.ranks.to,
        ...scoredCells(row),
        [...row.keptBack],
        ...provenance,
      ]),
    ],
  }
}

function scoredCells(row: Omit<RadarRow, 'rank' | 'band'>): Cell[] {
  return [
    row.place,
    row.group,
    row.score.least,
    row.score.most,
    ...row.signs.flatMap(({ figure }) => figureCells(figure)),
    [...row.reasons],
    row.doubts.map(({ code }) => code),
    [...row.unknown],
  ]
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
