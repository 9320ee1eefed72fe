import type { RadarPair, ScoredPair } from '#core/economy/radar/radar-pair.ts'
import type { Radar } from '#core/economy/radar/scan-radar.ts'
import { signIds } from '#core/economy/radar/signs.ts'
import type { Cell } from '#core/registry/table.ts'
import type { Economy } from './economy.ts'
import { figureOfSign } from './figure.ts'
import { cellsOf, headsOf } from './list-economy.ts'
import type { Listed } from './list-economy.ts'

/** What the radar found, the best first, then those without a rank; of one place where one is given. */
export function listRadar({ amount }: Pick<Economy, 'amount'>, { pairs, keptBack }: Radar, place: string | null): Listed {
  const isAsked = ({ row }: ScoredPair) => place === null || amount.rows[row] === place
  const cells = ({ row, column, reach, signs, reasons, doubts, unknown }: ScoredPair & Pick<RadarPair, 'doubts'>): Cell[] => [
    amount.rows[row] ?? '',
    amount.columns[column] ?? '',
    reach.least,
    reach.most,
    ...signIds.flatMap((sign) => cellsOf(figureOfSign(signs[sign]))),
    [...reasons],
    doubts.map(({ code }) => code),
    [...unknown],
  ]
  return {
    columns: [
      ...['rank', 'rank-from', 'rank-to', 'place', 'group', 'score-least', 'score-most'],
      ...headsOf(signIds),
      ...['reasons', 'doubts', 'unknown', 'kept-back'],
    ],
    rows: [
      ...pairs.filter(isAsked).map((pair) => [pair.rank, pair.band.least, pair.band.most, ...cells(pair), []]),
      ...keptBack.filter(isAsked).map((pair) => [null, pair.ranks.least, pair.ranks.most, ...cells(pair), [...pair.keptBack]]),
    ],
  }
}
