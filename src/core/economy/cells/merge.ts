import { cellState } from './cells.ts'
import type { Cells } from './cells.ts'
import { joinStates } from './sums.ts'

/** A group of activities (or of regions) under a name of its own. One member may be in several groups. */
export type Merging = { readonly name: string; readonly members: readonly string[] }

/** What becomes of a member that the table does not have: it is a mistake, or (in a table of everything) nobody works there. */
export type MissingMember = 'refuse' | 'zero'

/**
 * Adds activities up to groups before anything is measured: e_rG = Σ_{i ∈ G} e_ri, bounds likewise. Never average measures of activities.
 * In: R × C cells. Out: R × groups in the same unit. A group with an unseen member is unseen (`unknown` if any member is, else `suppressed`),
 * with least = Σ least and most = Σ most. Refuses: a group without members, a member named twice, and one that the table does not have unless `missing` is 'zero'.
 */
export function mergeColumns(cells: Cells, groups: readonly Merging[], missing: MissingMember = 'refuse'): Cells {
  const chosen = groups.map((group) => placesOf(group, cells.columns, missing))
  const merged = emptyCells(cells.rows, groups)
  for (let row = 0; row < cells.rows.length; row += 1)
    for (const [group, places] of chosen.entries())
      for (const place of places)
        addCell(merged, row * groups.length + group, { cells, from: row * cells.columns.length + place })
  return withValues(merged)
}

/** Adds regions up to larger ones (municipalities to counties): as `mergeColumns`, along the other side of the table. */
export function mergeRows(cells: Cells, groups: readonly Merging[], missing: MissingMember = 'refuse'): Cells {
  const chosen = groups.map((group) => placesOf(group, cells.rows, missing))
  const merged = emptyCells(groups, cells.columns)
  const width = cells.columns.length
  for (const [group, places] of chosen.entries())
    for (const place of places)
      for (let column = 0; column < width; column += 1)
        addCell(merged, group * width + column, { cells, from: place * width + column })
  return withValues(merged)
}

function placesOf({ name, members }: Merging, names: readonly string[], missing: MissingMember): number[] {
  if (members.length === 0) throw new RangeError(`${name} has no members`)
  if (new Set(members).size < members.length) throw new RangeError(`${name} names a member twice`)
  const placeOf = new Map(names.map((each, at) => [each, at]))
  return members.flatMap((member) => {
    const place = placeOf.get(member)
    if (place !== undefined) return [place]
    if (missing === 'refuse') throw new RangeError(`${name}: the table has no ${member}`)
    return []
  })
}

const nameOf = (name: string | Merging): string => (typeof name === 'string' ? name : name.name)

function emptyCells(rows: readonly (string | Merging)[], columns: readonly (string | Merging)[]): Cells {
  const size = rows.length * columns.length
  return {
    rows: rows.map(nameOf),
    columns: columns.map(nameOf),
    values: new Float64Array(size),
    least: new Float64Array(size),
    most: new Float64Array(size),
    states: new Uint8Array(size).fill(cellState.zero),
  }
}

function addCell(merged: Cells, to: number, { cells, from }: { readonly cells: Cells; readonly from: number }): void {
  merged.least[to] = (merged.least[to] ?? 0) + (cells.least[from] ?? 0)
  merged.most[to] = (merged.most[to] ?? 0) + (cells.most[from] ?? 0)
  merged.states[to] = joinStates(merged.states[to] ?? 0, cells.states[from] ?? 0)
}

function withValues(merged: Cells): Cells {
  for (const [at, state] of merged.states.entries())
    merged.values[at] = state === cellState.value || state === cellState.zero ? (merged.least[at] ?? Number.NaN) : Number.NaN
  return merged
}
