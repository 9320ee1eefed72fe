import { survivalYears } from '#core/economy/firms/firm-flows.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import { survivalSteps } from '#core/economy/firms/survival.ts'
import type { SurvivalStep } from '#core/economy/firms/survival.ts'
import { protectCohort, protectFlows } from './protect-firms.ts'
import type { HeldFlows, TableOf } from './protect-firms.ts'

/** Firms of several cohorts together, cell by cell: who was there a year before an age, and whom they lost by then. */
export type SurvivalCounts = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly ages: readonly {
    readonly after: number
    readonly atRisk: Float64Array
    readonly ended: Float64Array
    /** How many cohorts came into it, and how many of those that are held are kept back or unknown. */
    readonly cohorts: Uint8Array
    readonly apart: Uint8Array
  }[]
}

/**
 * What the survival of firms is made of, over all cohorts of the years that are held. Made of nothing but counts that are protected as the
 * cohorts of single years are (`protectCohort`): a cohort comes in at an age where its year keeps back neither what it still has nor what
 * it had the year before. So the sums tell nothing that the cohorts do not. In a year of another edition only all activities together are the same.
 */
export function firmSurvival(held: HeldFlows, version: '2' | '2.1', tables: (year: number) => TableOf): SurvivalCounts {
  const { flows, layout } = held.inEdition(version)
  const { rows, columns } = layout
  const size = rows.length * columns.length
  const { years } = flows
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const began = remembered((birth) => protectFlows(held, held.inEdition(held.versionIn(birth)).layout, tables(birth)))
  const cohorts = new Map<string, Uint8Array>()
  const hiddenIn = (birth: number, after: (typeof survivalYears)[number]): Uint8Array => {
    const key = `${birth} ${after}`
    const known = cohorts.get(key) ?? protectCohort(held, birth + after, { after, tables, hiddenInFlows: began })
    cohorts.set(key, known)
    return known
  }
  const ages = survivalYears.flatMap((after) => {
    const births = years.filter((birth) => birth > first && birth + after <= last)
    if (births.length === 0) return []
    const age = {
      after,
      atRisk: new Float64Array(size),
      ended: new Float64Array(size),
      cohorts: new Uint8Array(size),
      apart: new Uint8Array(size),
    }
    for (const birth of births) {
      const year = birth + after
      const [cohort, kept, lost] = (['cohort', 'kept', 'lost'] as const).map((kind) => tables(year)(`${kind}-${after}`))
      if (!cohort || !kept || !lost) continue
      const own = held.versionIn(year)
      const width = held.inEdition(own).layout.columns.length
      const [before] = survivalYears.filter((each) => each === after - 1)
      const earlier = before === undefined ? began(birth) : hiddenIn(birth, before)
      const earlierEdition = held.versionIn(year - 1)
      const earlierWidth = held.inEdition(earlierEdition).layout.columns.length
      const hidden = hiddenIn(birth, after)
      for (let at = 0; at < size; at += 1) {
        const [row, column] = [Math.floor(at / columns.length), at % columns.length]
        const isAll = column === columns.length - 1
        if (own !== version && !isAll) continue
        // All activities stand last in either edition.
        const there = isAll ? (row + 1) * width - 1 : at
        const thereBefore = isAll ? (row + 1) * earlierWidth - 1 : at
        const isHiddenBefore = (earlierEdition === version || isAll) && earlier[thereBefore] === 1
        if (hidden[there] === 1 || isHiddenBefore || kept.seen[there] === 0 || lost.seen[there] === 0) {
          age.apart[at] = (age.apart[at] ?? 0) + 1
          continue
        }
        age.cohorts[at] = (age.cohorts[at] ?? 0) + 1
        age.ended[at] = (age.ended[at] ?? 0) + (lost.values[there] ?? 0)
        age.atRisk[at] = (age.atRisk[at] ?? 0) + (kept.values[there] ?? 0) + (lost.values[there] ?? 0)
      }
    }
    return [age]
  })
  return { rows, columns, ages }
}

function remembered<Value>(make: (year: number) => Value): (year: number) => Value {
  const known = new Map<number, Value>()
  return (year) => {
    const value = known.get(year) ?? make(year)
    known.set(year, value)
    return value
  }
}

/** One age of a curve of survival, with the cohorts that it is made of. */
export type SurvivalPoint = SurvivalStep & { readonly cohorts: number; readonly apart: number }

/** The curve of one cell, as far as enough firms are behind it; or why there is none. */
export type SurvivalCurve =
  | { readonly why: null; readonly points: readonly SurvivalPoint[] }
  | { readonly why: 'withheld' | 'too-few' | 'too-few-years' | 'no-rule'; readonly points: readonly [] }

/** Ages follow each other: where one cannot be told, none after it can. */
export function survivalAt(
  { ages, rows, columns }: SurvivalCounts,
  of: { readonly place: string; readonly activity: string },
  { survival }: FirmRules,
): SurvivalCurve {
  if (survival === null) return { why: 'no-rule', points: [] }
  const at = rows.indexOf(of.place) * columns.length + columns.indexOf(of.activity)
  const until = ages.findIndex(({ atRisk, cohorts }) => cohorts[at] === 0 || (atRisk[at] ?? 0) < survival.leastAtRisk)
  const told = until === -1 ? ages : ages.slice(0, until)
  if (told.length === 0) {
    const [age] = ages
    const isApart = age !== undefined && age.cohorts[at] === 0 && (age.apart[at] ?? 0) > 0
    return { why: age === undefined ? 'too-few-years' : isApart ? 'withheld' : 'too-few', points: [] }
  }
  const steps = survivalSteps(
    told.map(({ after, atRisk, ended }) => ({ length: after, atRisk: atRisk[at] ?? 0, ended: ended[at] ?? 0 })),
  )
  return {
    why: null,
    points: steps.map((step, index) => ({ ...step, cohorts: told[index]?.cohorts[at] ?? 0, apart: told[index]?.apart[at] ?? 0 })),
  }
}
