import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { guessesFirm } from './dominated.ts'
import { eachCell, nodeAt } from './year-sums.ts'
import type { CountedIn, Frame, SplitTells, Tops, TotalTops, YearTable } from './year-sums.ts'

/** Of every number of all tables: how many firms it is of, how much of it is seen, and what its two largest firms hold of that. */
export type Contributors = {
  readonly firms: Float64Array
  readonly size: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  /** 1 = added up of parts of which one would give a firm away (`SplitTells`). */
  readonly split: Uint8Array
}

/**
 * Who is behind each number of all tables, in the order of `frameAll`; `pick` says what of a table is counted. Totals have what was handed in of them, since
 * a firm of several cells is one firm there, else the two largest of their cells.
 */
export function contributorsOf(framed: readonly Frame[], pick: (table: YearTable) => CountedIn): Contributors {
  const column = () => new Float64Array(framed.at(-1)?.end ?? 0)
  const split = new Uint8Array(framed.at(-1)?.end ?? 0)
  const all: Contributors = { firms: column(), size: column(), first: column(), second: column(), split }
  for (const frame of framed) {
    const { amount, firms, largest, second, totals, split: tells } = pick(frame.table)
    eachCell(frame, (cell, nodes) => {
      const top: Top = { first: largest[cell] ?? 0, second: second[cell] ?? 0 }
      for (const node of nodes) {
        all.firms[node] = (all.firms[node] ?? 0) + (firms[cell] ?? 0)
        all.size[node] = (all.size[node] ?? 0) + (amount.least[cell] ?? 0)
        const { first, second: next } = topOf({ first: all.first[node] ?? 0, second: all.second[node] ?? 0 }, top)
        all.first[node] = first
        all.second[node] = next
      }
    })
    if (totals !== undefined) setTotals(all, frame, totals)
    if (tells != null) setSplit(split, frame, tells)
  }
  return all
}

function setSplit(split: Uint8Array, frame: Frame, { cells, columns }: SplitTells): void {
  eachCell(frame, (cell, [node = -1]) => (split[node] = cells[cell] ?? 0))
  for (const [column, tells] of columns.entries()) split[nodeAt(frame, frame.height - 1, column)] = tells
}

function setTotals(all: Contributors, frame: Frame, { rows, columns, all: whole }: TotalTops): void {
  const [lastRow, lastColumn] = [frame.height - 1, frame.width - 1]
  const set = (node: number, { largest, second }: Tops, at: number) => {
    all.first[node] = largest[at] ?? 0
    all.second[node] = second[at] ?? 0
  }
  for (let row = 0; row < lastRow; row += 1) set(nodeAt(frame, row, lastColumn), rows, row)
  for (let column = 0; column < lastColumn; column += 1) set(nodeAt(frame, lastRow, column), columns, column)
  set(nodeAt(frame, lastRow, lastColumn), whole, 0)
}

type Top = { readonly first: number; readonly second: number }

function topOf(one: Top, other: Top): Top {
  return one.first >= other.first
    ? { first: one.first, second: Math.max(one.second, other.first) }
    : { first: other.first, second: Math.max(one.first, other.second) }
}

/** Whether some numbers added up would give a firm away: too few firms, or largest ones from which one could be worked out. */
export function givesAway(of: Contributors, nodes: readonly number[], rule: DisclosureRule): boolean {
  return tellsFirm(together(of, nodes), rule)
}

/** Whether one number gives a firm away, by itself or by what it is added up of. */
export function isSecret(of: Contributors, node: number, rule: DisclosureRule): boolean {
  return of.split[node] === 1 || givesAway(of, [node], rule)
}

/** Whether so many firms with so much, of which the two largest are known, are too few or too unlike. */
export function tellsFirm(
  { firms, size, top }: { readonly firms: number; readonly size: number; readonly top: Top },
  rule: DisclosureRule,
): boolean {
  return (firms > 0 && firms < (rule.threshold ?? 0)) || guessesFirm(size, top, rule)
}

/**
 * Whether all firms of some numbers added up hold as much as each other, or all but one: that one, taking itself away, learns what each of the others
 * holds. It may be larger than they are or smaller. Only the two largest firms are known, so a few that are not alike are taken for it.
 */
export function areAlike(of: Contributors, nodes: readonly number[]): boolean {
  const { firms, size, top } = together(of, nodes)
  const rounding = 1e-9 * size
  return size - top.first >= (firms - 1) * top.second - rounding || size >= (firms - 1) * top.first - rounding
}

function together(of: Contributors, nodes: readonly number[]): { firms: number; size: number; top: Top } {
  let [firms, size] = [0, 0]
  let top: Top = { first: 0, second: 0 }
  for (const node of nodes) {
    firms += of.firms[node] ?? 0
    size += of.size[node] ?? 0
    top = topOf(top, { first: of.first[node] ?? 0, second: of.second[node] ?? 0 })
  }
  return { firms, size, top }
}
