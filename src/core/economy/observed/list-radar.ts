import type { Radar } from '#core/economy/radar/scan-radar.ts'
import { signIds } from '#core/economy/radar/signs.ts'
import type { Economy } from './economy.ts'
import { figureOfSign } from './figure.ts'
import { cellsOf, headsOf } from './list-economy.ts'
import type { Listed } from './list-economy.ts'

/** What the radar found, the best first; of one place where one is given. */
export function listRadar({ amount }: Pick<Economy, 'amount'>, { pairs }: Radar, place: string | null): Listed {
  return {
    columns: [
      ...['rank', 'rank-from', 'rank-to', 'place', 'group', 'score-least', 'score-most'],
      ...headsOf(signIds),
      ...['reasons', 'doubts', 'unknown'],
    ],
    rows: pairs
      .filter(({ row }) => place === null || amount.rows[row] === place)
      .map(({ rank, band, row, column, reach, signs, reasons, doubts, unknown }) => [
        rank,
        band.least,
        band.most,
        amount.rows[row] ?? '',
        amount.columns[column] ?? '',
        reach.least,
        reach.most,
        ...signIds.flatMap((sign) => cellsOf(figureOfSign(signs[sign]))),
        [...reasons],
        doubts.map(({ code }) => code),
        [...unknown],
      ]),
  }
}
