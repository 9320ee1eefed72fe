import { mark } from '../relatedness/specialised.ts'
import type { Specialised } from '../relatedness/specialised.ts'

/** Places and activities that hang together through specialisations, and through nothing else with the rest. */
export type Component = { readonly places: readonly string[]; readonly activities: readonly string[] }

/** What was left out of a measure that needs every specialisation known. */
export type LeftOut = {
  /** Specialised in nothing that is counted. */
  readonly places: readonly string[]
  /** Nobody is specialised in them. */
  readonly activities: readonly string[]
  /** Activities in which it is not known of some place whether it is specialised: the measure does without them. */
  readonly unseen: readonly string[]
}

/** The specialisations that count, by place and by activity: lists of indices after one another. */
export type Basket = {
  /** Where the counted places and activities stand in the table they came from. */
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly byRow: Lists
  readonly byColumn: Lists
  readonly leftOut: LeftOut
}

/** List `i` is `items[starts[i]] … items[starts[i + 1] − 1]`, ascending. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array }

export function lengthOf({ starts }: Lists, which: number): number {
  return (starts[which + 1] ?? 0) - (starts[which] ?? 0)
}

/** Takes out of a table what measures of complexity can count: no empty line, no activity with an unseen mark. */
export function basketOf(specialised: Specialised): Basket {
  const { rows, columns, marks } = specialised
  const held = new Int32Array(columns.length)
  const unseen = new Uint8Array(columns.length)
  for (let row = 0, at = 0; row < rows.length; row += 1) {
    for (let column = 0; column < columns.length; column += 1, at += 1) {
      const value = marks[at] ?? 0
      if (value === mark.yes) held[column] = (held[column] ?? 0) + 1
      else if (value === mark.unseen) unseen[column] = 1
    }
  }
  const keptColumns = Int32Array.from(columns.keys()).filter((column) => unseen[column] === 0 && (held[column] ?? 0) > 0)
  const diversity = new Int32Array(rows.length)
  for (let row = 0; row < rows.length; row += 1) {
    let count = 0
    for (let k = 0; k < keptColumns.length; k += 1) count += marks[row * columns.length + (keptColumns[k] ?? 0)] ?? 0
    diversity[row] = count
  }
  const keptRows = Int32Array.from(rows.keys()).filter((row) => (diversity[row] ?? 0) > 0)
  const starts = new Int32Array(keptRows.length + 1)
  for (const [at, row] of keptRows.entries()) starts[at + 1] = (starts[at] ?? 0) + (diversity[row] ?? 0)
  const items = new Int32Array(starts[keptRows.length] ?? 0)
  let next = 0
  for (const row of keptRows)
    for (let k = 0; k < keptColumns.length; k += 1)
      if (marks[row * columns.length + (keptColumns[k] ?? 0)] === mark.yes) items[next++] = k
  const byRow = { starts, items }
  return {
    rows: keptRows,
    columns: keptColumns,
    byRow,
    byColumn: turned(byRow, keptColumns.length),
    leftOut: {
      places: rows.filter((_, row) => diversity[row] === 0),
      activities: columns.filter((_, column) => unseen[column] === 0 && held[column] === 0),
      unseen: columns.filter((_, column) => unseen[column] === 1),
    },
  }
}

/** The same pairs, listed by the other side. */
function turned(lists: Lists, count: number): Lists {
  const starts = new Int32Array(count + 1)
  for (const item of lists.items) starts[item + 1] = (starts[item + 1] ?? 0) + 1
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const items = new Int32Array(lists.items.length)
  for (let list = 0; list + 1 < lists.starts.length; list += 1) {
    for (let k = lists.starts[list] ?? 0; k < (lists.starts[list + 1] ?? 0); k += 1) {
      const item = lists.items[k] ?? 0
      items[next[item] ?? 0] = list
      next[item] = (next[item] ?? 0) + 1
    }
  }
  return { starts, items }
}

/** The parts of a basket that share no specialisation, the largest (by places) first. */
export function componentsOf(basket: Basket, specialised: Specialised): Component[] {
  const { byRow, byColumn } = basket
  const rowPart = new Int32Array(basket.rows.length).fill(-1)
  const columnPart = new Int32Array(basket.columns.length).fill(-1)
  let parts = 0
  for (let start = 0; start < rowPart.length; start += 1) {
    if (rowPart[start] !== -1) continue
    const waiting = [start]
    rowPart[start] = parts
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      for (let k = byRow.starts[row] ?? 0; k < (byRow.starts[row + 1] ?? 0); k += 1) {
        const column = byRow.items[k] ?? 0
        if (columnPart[column] !== -1) continue
        columnPart[column] = parts
        for (let l = byColumn.starts[column] ?? 0; l < (byColumn.starts[column + 1] ?? 0); l += 1) {
          const other = byColumn.items[l] ?? 0
          if (rowPart[other] !== -1) continue
          rowPart[other] = parts
          waiting.push(other)
        }
      }
    }
    parts += 1
  }
  const name = (names: readonly string[], at: number | undefined) => names[at ?? 0] ?? ''
  return Array.from({ length: parts }, (_, part) => ({
    places: Array.from(
      basket.rows.filter((_row, at) => rowPart[at] === part),
      (row) => name(specialised.rows, row),
    ),
    activities: Array.from(
      basket.columns.filter((_column, at) => columnPart[at] === part),
      (column) => name(specialised.columns, column),
    ),
  })).toSorted((one, other) => other.places.length - one.places.length)
}
