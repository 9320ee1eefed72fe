import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import type { FirmSizes } from './agglomeration.ts'
import { dominatedCells, largestOf } from './dominated.ts'

/** Sums of firms as a lake gives them for the whole country: one row of activities. */
type Sums = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly firms: Float64Array
  readonly size: Float64Array
  readonly largest: Float64Array
  readonly second: Float64Array
  readonly classesFrom: readonly number[]
  readonly classes: readonly Float64Array[]
}

/** Sizes of the firms of some groups of activities (one activity is a group of itself), in their order. */
export function firmSizes(
  sums: Sums,
  groups: readonly { readonly name: string; readonly members: readonly string[] }[],
  rule: DisclosureRule,
): FirmSizes {
  const places = groups.map(({ members }) => members.map((member) => sums.columns.indexOf(member)).filter((at) => at !== -1))
  const joined = (of: Float64Array) => Float64Array.from(places, (own) => own.reduce((sum, at) => sum + (of[at] ?? 0), 0))
  const size = joined(sums.size)
  const names = groups.map(({ name }) => name)
  return {
    firms: joined(sums.firms),
    size,
    classesFrom: sums.classesFrom,
    classes: sums.classes.map(joined),
    dominated: dominatedCells(knownCells(sums.rows, names, size), largestOf(sums, { rows: sums.rows, groups }), rule),
  }
}
