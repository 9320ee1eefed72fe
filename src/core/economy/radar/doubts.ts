import type { Interval } from '../cells/outcome.ts'
import { ofField } from './radar-table.ts'
import type { RadarTable } from './radar-table.ts'
import type { Doubt, RadarPair } from './radar-pair.ts'

/** Half: where a table tells of the largest firm at all, it tells whether it holds half or more. */
const LARGEST_SHARE = 0.5

/** Below so many firms and employed, and from such growth on, the doubt is told. Growth of 1 is three times as much as before. */
export type DoubtLimits = { readonly firms: number; readonly employed: number; readonly burst: number }

export const usualDoubtLimits = { firms: 10, employed: 100, burst: 1 } as const satisfies DoubtLimits

type Drafted = Pick<RadarPair, 'row' | 'column' | 'signs'>

/** What speaks against a pair: `ranked` is null where it has no rank of its own. */
export function doubtsOf(
  table: RadarTable,
  { row, column, signs }: Drafted,
  {
    ranked,
    limits,
  }: { readonly ranked: { readonly rank: number; readonly band: Interval } | null; readonly limits: DoubtLimits },
): Doubt[] {
  const width = table.employment.columns.length
  const largest = ofField(table.largestShare, row * width + column)
  const firms = signs['independent-firms']
  const { size, growth, specialisation } = signs
  const places = table.employment.rows.filter(
    (_, other) => other !== row && table.isOrganised[other * width + column] === 1,
  ).length
  const doubts: (Doubt | null)[] = [
    largest.least >= LARGEST_SHARE ? { code: 'one-firm-carries-it' } : null,
    firms.most < limits.firms ? { code: 'few-firms', firms: firms.most, isMost: firms.least < firms.most } : null,
    size.most < limits.employed ? { code: 'few-employed', employed: size.most, isMost: size.least < size.most } : null,
    growth.most < 0 ? { code: 'shrinking', growth: growth.most } : null,
    growth.least >= limits.burst ? { code: 'began-from-little', growth: growth.least } : null,
    specialisation.least < 1 && specialisation.most >= 1
      ? { code: 'perhaps-not-specialised', least: specialisation.least, most: specialisation.most }
      : null,
    signs['project-ties'].most === 0 ? { code: 'no-projects-together' } : null,
    places > 0 ? { code: 'organised-elsewhere', places } : null,
    ranked === null ? null : rankNotFirm(ranked),
  ]
  return doubts.filter((doubt) => doubt !== null)
}

/** Twice the rank, and at least ten places: less than that nobody would act on. */
function rankNotFirm({ rank, band }: { readonly rank: number; readonly band: Interval }): Doubt | null {
  return band.most - band.least > Math.max(10, 2 * rank) ? { code: 'rank-not-firm', from: band.least, to: band.most } : null
}
