import { reasons } from '#core/economy/cells/cells.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'

/** A field without a number anywhere, for a measure that nothing is there for. */
export function fieldWithout({ rows, columns }: Pick<Cells, 'rows' | 'columns'>, why: 'undefined-here' | 'unknown'): Field {
  const size = rows.length * columns.length
  const nothing = () => new Float64Array(size).fill(Number.NaN)
  return {
    rows,
    columns,
    values: nothing(),
    least: nothing(),
    most: nothing(),
    why: new Uint8Array(size).fill(reasons.indexOf(why)),
  }
}
