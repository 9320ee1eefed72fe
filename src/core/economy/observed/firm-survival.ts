import { survivalYears } from '#core/economy/firms/firm-flows.ts'
import type { SurvivalYears } from '#core/economy/firms/firm-flows.ts'
import { followCohort, mostBySums } from './follow-cohort.ts'
import { protectCohort, protectFlows } from './protect-firms.ts'
import type { HeldFlows, TableOf } from './protect-firms.ts'

/** Firms of several cohorts together, cell by cell: who was there a year before an age, and whom they lost by then. */
export type SurvivalCounts = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly ages: readonly SurvivalAge[]
}

export type SurvivalAge = {
  readonly after: SurvivalYears
  /** Of cohorts that are told at this age. */
  readonly atRisk: Float64Array
  readonly ended: Float64Array
  readonly cohorts: Uint8Array
  /** Of how many more cohorts the numbers are kept back, not known, or coded in another edition of the activities. */
  readonly withheld: Uint8Array
  readonly unknown: Uint8Array
  readonly elsewhere: Uint8Array
  /** Who may still be there of those that are kept back. */
  readonly mayBeKept: Float64Array
  /** Of told ones and kept-back ones together: who was there at most, who still is at least, and who is if all but the last losses are least. */
  readonly mostAtRisk: Float64Array
  readonly leastKept: Float64Array
  readonly leastKeptUntilNext: Float64Array
}

/**
 * What the survival of firms is made of, over all cohorts of the years that are held. Made of nothing but counts that are protected as the
 * cohorts of single years are (`protectCohort`). What is kept back depends on how many were lost: cohorts that lost one or two firms are, those
 * that lost nobody are not. So a kept-back cohort is not left out, it comes in as all that it may be (`followCohort`).
 * In a year of another edition only all activities together are the same.
 */
export function firmSurvival(held: HeldFlows, version: '2' | '2.1', tables: (year: number) => TableOf): SurvivalCounts {
  const { flows, layout } = held.inEdition(version)
  const { rows, columns } = layout
  const size = rows.length * columns.length
  const { years } = flows
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const began = remembered((birth) => protectFlows(held, held.inEdition(held.versionIn(birth)).layout, tables(birth)))
  const ages = survivalYears.filter((after) => first + 1 + after <= last).map((after) => emptyAge(after, size))
  const joining = ages.map(() => new Uint8Array(size))
  for (const birth of years.filter((each) => each > first && each < last)) {
    const cohort = ages.flatMap(({ after }) => {
      const year = birth + after
      if (year > last) return []
      const [kept, lost] = [tables(year)(`kept-${after}`), tables(year)(`lost-${after}`)]
      if (kept === null || lost === null) return []
      return [{ year, kept, lost, hidden: protectCohort(held, year, { after, tables, hiddenInFlows: began }) }]
    })
    const table = tables(birth)('began')
    const most = table === null ? null : mostBySums(held.inEdition(held.versionIn(birth)).layout, table, began(birth))
    for (let at = 0; at < size; at += 1) {
      const [row, column] = [Math.floor(at / columns.length), at % columns.length]
      const isAll = column === columns.length - 1
      // All activities stand last in either edition.
      const cellIn = (year: number) => {
        const own = held.versionIn(year)
        if (isAll) return (row + 1) * held.inEdition(own).layout.columns.length - 1
        return own === version ? at : null
      }
      const start = cellIn(birth)
      const isSeen = start !== null && table !== null && table.seen[start] === 1
      const value = began(birth)[start ?? -1] === 0 ? (table?.values[start ?? -1] ?? 0) : null
      const steps = followCohort(
        isSeen ? { least: value ?? 0, most: value ?? most?.[start] ?? Infinity } : null,
        cohort.map(({ year, ...seen }) => {
          const there = cellIn(year)
          return there === null ? null : { ...seen, at: there }
        }),
      )
      for (const [index, step] of steps.entries()) {
        const age = ages[index]
        if (age === undefined) continue
        const add = (to: Float64Array | Uint8Array | undefined, amount: number) => {
          if (to !== undefined) to[at] = (to[at] ?? 0) + amount
        }
        if (step.why !== null) {
          add(age[step.why], 1)
          continue
        }
        const { isTold, before, kept } = step
        if (isTold) {
          add(age.cohorts, 1)
          add(age.atRisk, before.most)
          add(age.ended, before.most - kept.most)
        } else {
          add(age.withheld, 1)
          add(age.mayBeKept, kept.most)
        }
        add(age.mostAtRisk, before.most)
        add(age.leastKept, kept.least)
        add(age.leastKeptUntilNext, steps[index + 1]?.why === null ? kept.most : kept.least)
        if (index > 0 && steps[index - 1]?.why !== null) add(joining[index], 1)
      }
    }
  }
  // Where others join at the next age, it is not those who stay that make the share least: then nothing is taken for granted.
  for (const [index, { leastKeptUntilNext }] of ages.entries())
    for (let at = 0; at < size; at += 1)
      if ((joining[index + 1]?.[at] ?? 0) > 0) leastKeptUntilNext[at] = ages[index]?.leastKept[at] ?? 0
  return { rows, columns, ages }
}

function emptyAge(after: SurvivalYears, size: number): SurvivalAge {
  const [numbers, counts] = [() => new Float64Array(size), () => new Uint8Array(size)]
  return {
    after,
    atRisk: numbers(),
    ended: numbers(),
    cohorts: counts(),
    withheld: counts(),
    unknown: counts(),
    elsewhere: counts(),
    mayBeKept: numbers(),
    mostAtRisk: numbers(),
    leastKept: numbers(),
    leastKeptUntilNext: numbers(),
  }
}

function remembered<Value>(make: (year: number) => Value): (year: number) => Value {
  const known = new Map<number, Value>()
  return (year) => {
    const value = known.get(year) ?? make(year)
    known.set(year, value)
    return value
  }
}
