import type { Cell, Table } from '#core/registry/table.ts'
import { plainCell } from './plain-cell.ts'

export type CsvOptions = {
  readonly separator: ',' | ';' | '\t'
  /** Column ids instead of titles: for programs that read both languages alike. */
  readonly heads: 'titles' | 'ids'
}

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the letters right), in pieces of
 * about a thousand lines.
 */
export function* writeCsv(table: Table, options: CsvOptions): Generator<string> {
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => csvField(cell, options.separator)).join(options.separator)}\r\n`
  let piece = `\uFEFF${line(table.columns.map((column) => (options.heads === 'ids' ? column.id : column.title)))}`
  for (const [index, row] of table.rows.entries()) {
    piece += line(row)
    if (index % 1000 === 999) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

function csvField(cell: Cell, separator: string): string {
  const plain = plainCell(cell)
  if (plain === null) return ''
  if (typeof plain === 'number') return String(plain)
  const harmless = defuse(plain)
  return /["\r\n\t;,]/.test(harmless) || harmless.includes(separator) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless
}

/**
 * A spreadsheet runs a text that begins like a formula; behind an apostrophe it is a text. Numbers are written apart.
 * One that is set to another separator cuts a text into cells at that sign, so what follows it is made harmless as well.
 */
export function defuse(text: string): string {
  const inside = text.replaceAll(/(?<!^)([;\t\r\n] *|,)(?=[=+\-@])/g, "$1'")
  return /^[=+\-@\t\r]/.test(inside) ? `'${inside}` : inside
}
