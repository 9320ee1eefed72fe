import type { Cell } from '#core/registry/table.ts'

/**
 * A cell for formats that know only texts and numbers. Nothing said is an empty cell; a reason for absence is a code
 * in brackets, so that zero, nothing said and withheld stay three things: 0, empty, [withheld].
 */
export function plainCell(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return clean(cell)
  if ('absent' in cell) return `[${cell.absent}]`
  return cell.map(clean).join('; ')
}

/** Without the control characters that no format of spreadsheets can carry. */
function clean(text: string): string {
  // The characters are what is looked for here.
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
