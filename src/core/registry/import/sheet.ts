/** What a cell of somebody's table holds, before anybody has judged it. A formula is only ever seen by its stored value. */
export type CellContent =
  | string
  | number
  | boolean
  | { readonly day: string }
  | { readonly error: string }
  | { readonly formula: 'without-value' }
  | null

/** A row as it stands in the file; `line` is the number that a person sees beside it. */
export type SheetRow = { readonly line: number; readonly cells: readonly CellContent[]; readonly formulas?: readonly number[] }

/** How a table names its cells: a spreadsheet by letter and number (C17), a text file by line and head of column. */
export type Grid = 'spreadsheet' | 'text'

/** The letters over a column of a spreadsheet: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** The text of a cell as a person reads it; null when it is empty or holds no value. */
export function textOf(cell: CellContent | undefined): string | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return cell.trim() === '' ? null : cell
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if ('day' in cell) return cell.day
  if ('error' in cell) return cell.error
  return null
}
