import { fieldsFor } from './fields.ts'
import type { FieldId, ImportKind } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { EvrkVersion } from './register-view.ts'
import { textOf } from './sheet.ts'
import type { SheetRow } from './sheet.ts'

/** Which column holds what; columns count from 0. */
export type Mapping = ReadonlyMap<FieldId, number>

/** The head of a table: the texts over its columns and the line they stand in. */
export type Header = { readonly line: number; readonly heads: readonly string[] }

const ROWS_LOOKED_AT = 30

/** Guesses what each column holds by its head; a head that says two things goes to the field it says more clearly. */
export function guessMapping(kind: ImportKind, heads: readonly string[]): Mapping {
  const guesses: { field: FieldId; column: number; likeness: number }[] = []
  for (const [field, { heads: known }] of fieldsFor(kind)) {
    for (const [column, head] of heads.entries()) {
      const likeness = likenessOf(foldText(head), known)
      if (likeness > 0) guesses.push({ field, column, likeness })
    }
  }
  const mapping = new Map<FieldId, number>()
  for (const guess of guesses.toSorted((one, other) =>
    other.likeness === one.likeness ? one.column - other.column : other.likeness - one.likeness,
  )) {
    if (!mapping.has(guess.field) && ![...mapping.values()].includes(guess.column)) mapping.set(guess.field, guess.column)
  }
  return mapping
}

/** 3: the head itself; 2: it begins or ends with it; a longer known head says more. 0: says nothing. */
function likenessOf(head: string, known: readonly string[]): number {
  if (head === '') return 0
  const index = known.indexOf(head)
  if (index >= 0) return 4 - index / 100
  const best = known
    .filter((each) => each.length >= 4 && (head.startsWith(`${each} `) || head.endsWith(` ${each}`)))
    .toSorted((one, other) => other.length - one.length)[0]
  return best === undefined ? 0 : 2 + best.length / 100
}

/** The row that heads the table: of the first rows the one in which most columns are recognised, also with the row above it. */
export function findHeader(kind: ImportKind, rows: readonly SheetRow[]): Header | null {
  let best: { header: Header; score: number } | null = null
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const alone = headsOf(row)
    const above = rows[index - 1]
    for (const heads of above === undefined ? [alone] : [alone, joined(headsOf(above), alone)]) {
      const recognised = guessMapping(kind, heads).size
      // Among rows that say as much, the one with more heads: a title above the table is a single text.
      const score = recognised * 1000 + heads.filter((head) => head !== '').length
      if (recognised > 0 && score > (best?.score ?? 0)) best = { header: { line: row.line, heads }, score }
    }
  }
  if (best) return best.header
  const first = rows.find((row) => headsOf(row).filter((head) => head !== '').length >= 2) ?? rows[0]
  return first === undefined ? null : { line: first.line, heads: headsOf(first) }
}

/** The edition of the classification of activities, where the head of the column says it: `EVRK 2.1`, `NACE Rev. 2`. */
export function evrkVersionIn(head: string): EvrkVersion | null {
  const number = /(?:evrk|nace)\D*(2(?:[.,]1)?)(?!\d)/i.exec(head)?.[1]
  if (number === undefined) return null
  return number === '2' ? '2' : '2.1'
}

function headsOf(row: SheetRow): string[] {
  return row.cells.map((cell) => (textOf(cell) ?? '').replace(/\s+/g, ' ').trim())
}

function joined(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length)
  return Array.from({ length: width }, (_, column) => {
    const [upper = '', lower = ''] = [above[column], below[column]]
    return upper === lower || upper === '' ? lower : `${upper} ${lower}`.trim()
  })
}
