import type { Cells } from '#core/economy/cells/cells.ts'
import type { Lake } from '../open.ts'
import { activityLeader } from './activity-book.ts'
import type { CellsQuestion } from './cells-of.ts'
import { holdPeriod } from './held-period.ts'
import { largestStatement } from './statements.ts'
import { sumRows } from './sum-rows.ts'

/** Of each cell the two largest firms, in the unit of the cells (a mean of the months): what says whether a firm dominates it. */
export type Largest = { readonly first: Float64Array; readonly second: Float64Array }

/** Looks up the largest firms of the cells that the same question gave. A firm that changed its code within the period counts under each. */
export async function largestOf(
  lake: Lake,
  question: Omit<CellsQuestion, 'unit'>,
  { rows, columns }: Pick<Cells, 'rows' | 'columns'>,
): Promise<Largest> {
  const held = await holdPeriod(lake, question.dataSet, question.period)
  const months = Math.max(1, held.slices.size)
  const lead = activityLeader(question)
  const sums = await sumRows(lake, held, { ...question, width: 1, statement: largestStatement })
  const [rowAt, columnAt] = [new Map(rows.map((row, at) => [row, at])), new Map(columns.map((column, at) => [column, at]))]
  const first = new Float64Array(rows.length * columns.length)
  const second = new Float64Array(first.length)
  for (const { region, code, version, numbers } of sums) {
    const row = region === null ? undefined : rowAt.get(region)
    if (row === undefined || code === null) continue
    for (const { activity, share } of lead(code, version)) {
      const column = columnAt.get(activity)
      if (column === undefined) continue
      const at = row * columns.length + column
      const amount = ((numbers[0] ?? 0) * share) / months
      if (amount > (first[at] ?? 0)) {
        second[at] = first[at] ?? 0
        first[at] = amount
      } else if (amount > (second[at] ?? 0)) second[at] = amount
    }
  }
  return { first, second }
}
