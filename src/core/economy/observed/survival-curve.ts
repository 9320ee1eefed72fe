import type { Interval } from '#core/economy/cells/outcome.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import { survivalSteps } from '#core/economy/firms/survival.ts'
import type { SurvivalCount } from '#core/economy/firms/survival.ts'
import type { SurvivalAge, SurvivalCounts } from './firm-survival.ts'

/**
 * One age of a curve of survival, with the cohorts that it is made of. Where numbers of cohorts up to this age are kept back there is no share, but
 * an interval of all that it may be.
 */
export type SurvivalPoint = SurvivalCount &
  Interval & {
    readonly share: number | null
    readonly cohorts: number
    readonly withheld: number
    readonly unknown: number
    readonly elsewhere: number
  }

/** The curve of one cell, as far as enough firms are behind it; or why there is none. */
export type SurvivalCurve =
  | { readonly why: null; readonly points: readonly SurvivalPoint[] }
  | {
      readonly why: 'withheld' | 'unknown' | 'other-edition' | 'too-few' | 'too-few-years' | 'no-rule'
      readonly points: readonly []
    }

/** Ages follow each other: where one cannot be told, none after it can. */
export function survivalAt(
  { ages, rows, columns }: SurvivalCounts,
  of: { readonly place: string; readonly activity: string },
  { survival }: FirmRules,
): SurvivalCurve {
  if (survival === null) return { why: 'no-rule', points: [] }
  const at = rows.indexOf(of.place) * columns.length + columns.indexOf(of.activity)
  const all = ages.map((age) => cellOf(age, at))
  const until = all.findIndex(
    ({ cohorts, atRisk, mostAtRisk }) => cohorts === 0 || atRisk < survival.leastAtRisk || mostAtRisk === Infinity,
  )
  const told = until === -1 ? all : all.slice(0, until)
  if (told.length === 0) return { why: whyNone(all[0]), points: [] }
  const most = survivalSteps(
    told.map(({ after, atRisk, ended, mayBeKept }) => ({ length: after, atRisk: atRisk + mayBeKept, ended })),
  )
  const points = told.map(({ after: length, atRisk, ended, cohorts, withheld, unknown, elsewhere }, index): SurvivalPoint => {
    const isWhole = told.slice(0, index + 1).every((each) => each.withheld === 0)
    return {
      ...{ length, atRisk, ended, cohorts, withheld, unknown, elsewhere },
      share: isWhole ? (most[index]?.share ?? null) : null,
      least: leastUntil(told.slice(0, index + 1)),
      most: most[index]?.most ?? 1,
    }
  })
  return { why: null, points }
}

type SurvivalCell = { readonly [of in keyof SurvivalAge]: number }

/**
 * The lower end of the interval when as many of the kept-back cohorts are lost as can be. That is so where all of them are there as long as they
 * are followed and lost at the end of it: Σ kept / Σ at risk of an age is least where those at risk are most, and where those who stay until
 * the next age are, they weigh as much there. (Of Π (A + B) / A, where A stay and B are followed no longer, each is least where A is most and B least.)
 */
function leastUntil(cells: readonly SurvivalCell[]): number {
  const counts = cells.map(({ after, mostAtRisk, leastKept, leastKeptUntilNext }, index) => ({
    length: after,
    atRisk: mostAtRisk,
    ended: mostAtRisk - (index === cells.length - 1 ? leastKept : leastKeptUntilNext),
  }))
  return survivalSteps(counts).at(-1)?.least ?? 0
}

function cellOf(age: SurvivalAge, at: number): SurvivalCell {
  const { after, ...counted } = age
  const of = (numbers: Float64Array | Uint8Array) => numbers[at] ?? 0
  const { atRisk, ended, cohorts, withheld, unknown, elsewhere, mayBeKept, mostAtRisk, leastKept, leastKeptUntilNext } = counted
  return {
    after,
    ...{ atRisk: of(atRisk), ended: of(ended), cohorts: of(cohorts) },
    ...{ withheld: of(withheld), unknown: of(unknown), elsewhere: of(elsewhere) },
    ...{ mayBeKept: of(mayBeKept), mostAtRisk: of(mostAtRisk), leastKept: of(leastKept) },
    leastKeptUntilNext: of(leastKeptUntilNext),
  }
}

function whyNone(first: SurvivalCell | undefined): Exclude<SurvivalCurve['why'], null> {
  if (first === undefined) return 'too-few-years'
  const { cohorts, withheld, unknown, elsewhere, mostAtRisk } = first
  if (withheld > 0 && (cohorts === 0 || mostAtRisk === Infinity)) return 'withheld'
  if (elsewhere > 0) return 'other-edition'
  return unknown > 0 && cohorts === 0 ? 'unknown' : 'too-few'
}
