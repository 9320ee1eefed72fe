import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells, Series } from '#core/economy/cells/cells.ts'
import { none, outcomeAt, seriesFrom } from '#core/economy/cells/outcome.ts'
import type { Sums } from '#core/economy/cells/sums.ts'
import { ellisonGlaeser } from '#core/economy/concentration/ellison-glaeser.ts'
import { plantsFromClasses } from '#core/economy/concentration/plants.ts'

/** Firms of each activity in the whole country, in the order of the table: their number, their persons, and how many are of each class of size. */
export type FirmSizes = {
  readonly firms: Float64Array
  readonly size: Float64Array
  readonly classesFrom: readonly number[]
  readonly classes: readonly Float64Array[]
  /** 1 where the largest firms hold so much of it that one could be worked out. */
  readonly dominated: Uint8Array
  /** Of fewer firms nothing is told: the threshold of the country's rule. */
  readonly leastFirms: number
}

/**
 * Agglomeration of each activity as it may be shown. The sizes of firms come in by classes only: the exact index would let a firm that knows
 * its own size work out another one's, so that it is an interval. Nothing where firms are few, where some of them dominate, or the total is kept back.
 */
export function shownAgglomeration(amount: Cells, sums: Sums, sizes: FirmSizes | null): Series {
  if (sizes === null) return seriesFrom(amount.columns, () => none('undefined-here'))
  const bounds = [0, ...sizes.classesFrom, Infinity]
  const classes = bounds.slice(0, -1).map((from, at) => ({ from, to: bounds[at + 1] ?? Infinity }))
  const plants = plantsFromClasses({
    names: amount.columns,
    classes,
    counts: amount.columns.flatMap((_, at) => {
      const own = sizes.classes.map((each) => each[at] ?? 0)
      return [Math.max(0, (sizes.firms[at] ?? 0) - own.reduce((sum, count) => sum + count, 0)), ...own]
    }),
    jobs: sizes.size,
  })
  const { gamma } = ellisonGlaeser(amount, plants, { sums })
  return seriesFrom(amount.columns, (at) => {
    const state = sums.columns.states[at] ?? cellState.unknown
    if (state === cellState.zero) return none('no-activity')
    if ((sizes.firms[at] ?? 0) < sizes.leastFirms) return none('too-few')
    if (state !== cellState.value || sizes.dominated[at] === 1) return none('withheld')
    const found = outcomeAt(gamma, at)
    return Number.isFinite(found.least) && Number.isFinite(found.most) ? found : none('unknown')
  })
}
