import { spellActivity } from '#core/economy/activities/spell-activity.ts'
import type { Cells } from '#core/economy/cells/cells.ts'

/** Where a place stands among the rows; null when it is none of them. */
export function cellsRowOf({ rows }: Pick<Cells, 'rows'>, place: string): number | null {
  const at = rows.indexOf(place)
  return at === -1 ? null : at
}

/** Where an activity or a group stands among the columns, in capital or small letters; a code also as it is spelled elsewhere. */
export function cellsColumnOf({ columns }: Pick<Cells, 'columns'>, activity: string): number | null {
  const small = columns.map((column) => column.toLowerCase())
  const [at = -1] = [activity.toLowerCase(), spellActivity(activity) ?? '']
    .map((wanted) => small.indexOf(wanted))
    .filter((found) => found !== -1)
  return at === -1 ? null : at
}
