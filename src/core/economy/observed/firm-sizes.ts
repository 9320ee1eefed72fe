import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import type { FirmSizes } from './agglomeration.ts'
import { dominatedCells } from './dominated.ts'

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

/** Sizes of the firms of some activities or groups, in their order. */
export function firmSizes({ rows, columns, ...sums }: Sums, rule: DisclosureRule): FirmSizes {
  return {
    firms: sums.firms,
    size: sums.size,
    classesFrom: sums.classesFrom,
    classes: sums.classes,
    dominated: dominatedCells(knownCells(rows, columns, sums.size), sums, rule),
    leastFirms: rule.threshold ?? 0,
  }
}
