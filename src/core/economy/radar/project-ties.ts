import { cellState } from '../cells/cells.ts'
import type { Cells } from '../cells/cells.ts'

/**
 * One organisation of a project: its place and the groups that it works in. `row` null: nobody could match or place it, it may be anywhere; `columns`
 * null: its activity is not known, it may be in any group of its place.
 */
export type ProjectMember = { readonly row: number | null; readonly columns: readonly number[] | null }

/** A project with its different organisations; `hasBegun` null where its beginning is not known. */
export type JointProject = { readonly hasBegun: boolean | null; readonly members: readonly ProjectMember[] }

/**
 * In how many projects at least two organisations of the same place and group took part. In: names of R places and G groups, projects with their different
 * organisations. Out: R × G counts. A project is sure of a pair when two of its organisations are known to be there and it has begun; possible when those
 * that are not matched, placed or classed, or its unknown beginning, leave it open: then the count is an interval and not a number. Projects that have not
 * begun count for nothing.
 */
export function projectTies({ rows, columns }: Pick<Cells, 'rows' | 'columns'>, projects: readonly JointProject[]): Cells {
  const width = columns.length
  const size = rows.length * width
  const least = new Float64Array(size)
  const most = new Float64Array(size)
  for (const { hasBegun, members } of projects) {
    if (hasBegun === false || members.length < 2) continue
    const sure = new Uint16Array(size)
    const inPlace = new Uint16Array(rows.length)
    let anywhere = 0
    for (const { row, columns: own } of members) {
      if (row === null) anywhere += 1
      else if (own === null) inPlace[row] = (inPlace[row] ?? 0) + 1
      else for (const column of own) sure[row * width + column] = (sure[row * width + column] ?? 0) + 1
    }
    for (let at = 0; at < size; at += 1) {
      const here = sure[at] ?? 0
      if (here >= 2 && hasBegun === true) least[at] = (least[at] ?? 0) + 1
      if (here + (inPlace[Math.floor(at / width)] ?? 0) + anywhere >= 2) most[at] = (most[at] ?? 0) + 1
    }
  }
  const isKnown = (at: number) => least[at] === most[at]
  return {
    rows,
    columns,
    values: least.map((value, at) => (isKnown(at) ? value : Number.NaN)),
    least,
    most,
    states: Uint8Array.from(least, (value, at) =>
      isKnown(at) ? (value === 0 ? cellState.zero : cellState.value) : cellState.unknown,
    ),
  }
}

/**
 * The counts as they may be shown. Who takes part in which project is public; that two firms of a pair do would tell that there are two, where the number
 * of firms is kept back: there the count is kept back as well.
 */
export function shownTies(ties: Cells, shown: readonly Pick<Cells, 'states'>[]): Cells {
  const isHidden = (at: number) => shown.some(({ states }) => states[at] === cellState.suppressed)
  const take = (of: Float64Array, hidden: number) => of.map((value, at) => (isHidden(at) ? hidden : value))
  return {
    ...ties,
    values: take(ties.values, Number.NaN),
    least: take(ties.least, 0),
    most: take(ties.most, Infinity),
    states: ties.states.map((state, at) => (isHidden(at) ? cellState.suppressed : state)),
  }
}
