import type { Cell } from '#core/registry/table.ts'

const SIGNIFICANT = 6

/** A number as a person reads it in a terminal; files keep all of its digits. */
export function readable(cell: Cell): Cell {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return cell
  // Of a large number the digits before the point say more than six in all.
  return Math.abs(cell) >= 10 ** (SIGNIFICANT - 2) ? Math.round(cell * 100) / 100 : Number(cell.toPrecision(SIGNIFICANT))
}
