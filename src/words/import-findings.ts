import { columnLetters } from '#core/registry/import/sheet.ts'
import type { Grid } from '#core/registry/import/sheet.ts'
import type { ImportFinding, Place } from '#core/registry/import/finding.ts'
import type { Language } from '#core/values/language.ts'
import { say } from './say.ts'
import type { MessageArguments } from './say.ts'

/** The file that a finding is about, as far as its places are named by it. */
export type NamedTable = { readonly file: string; readonly grid: Grid; readonly heads: readonly string[] }

/** A finding with its file and cell: `nariai.xlsx, C17 langelis: …`. */
export function sayFindingAt(language: Language, finding: ImportFinding, table: NamedTable): string {
  return say(language, 'imports.at', {
    file: table.file,
    place: sayPlace(language, finding.at, table),
    sentence: sayFinding(language, finding),
  })
}

/** What is wrong, and what to do. A finding without a sentence does not compile. */
export function sayFinding(language: Language, finding: ImportFinding): string {
  return say(language, `imports.finding.${finding.code}`, argumentsOf(language, finding))
}

/** A cell by its letter and number in a spreadsheet, by line and head of column in a text. */
export function sayPlace(language: Language, { line, column }: Place, { grid, heads }: NamedTable): string {
  if (line === 0) return say(language, 'imports.place.file')
  if (column === null) return say(language, 'imports.place.line', { line: String(line) })
  if (grid === 'spreadsheet') return say(language, 'imports.place.cell', { cell: `${columnLetters(column)}${line}` })
  return say(language, 'imports.place.column', { line: String(line), column: heads[column] ?? columnLetters(column) })
}

/** Long texts of a file are shortened, so that a hostile cell does not fill the screen. */
const LONGEST_SHOWN = 80

function argumentsOf(language: Language, finding: ImportFinding): MessageArguments {
  const parts: [string, unknown][] = Object.entries(finding).filter(([name]) => name !== 'at' && name !== 'code')
  return Object.fromEntries<string | number>(
    parts.map(([name, value]): [string, string | number] => {
      if (name === 'field' && 'field' in finding) return [name, say(language, `imports.field.${finding.field}`)]
      if (name === 'line' && typeof value === 'number') return [name, String(value)]
      if (typeof value === 'number') return [name, value]
      if (typeof value === 'string') return [name, name === 'choices' ? value : shortened(value)]
      return [name, name === 'from' || name === 'to' ? '…' : 'none']
    }),
  )
}

/** What stands in a file must not steer the terminal that it is shown on. */
function shortened(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ')
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain
}
