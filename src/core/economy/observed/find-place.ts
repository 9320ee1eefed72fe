import type { Cells } from '#core/economy/cells/cells.ts'

/** Where a place stands among the rows; null when it is none of them. */
export function cellsRowOf({ rows }: Pick<Cells, 'rows'>, place: string): number | null {
  const at = rows.indexOf(place)
  return at === -1 ? null : at
}

/** Where an activity stands among the columns, capital or small. */
export function cellsColumnOf({ columns }: Pick<Cells, 'columns'>, activity: string): number | null {
  const wanted = activity.toLowerCase()
  const at = columns.findIndex((column) => column.toLowerCase() === wanted)
  return at === -1 ? null : at
}
