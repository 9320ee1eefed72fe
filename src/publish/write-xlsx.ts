import { writeXlsx as writeWorkbook, writeXlsxStream } from 'hucre/xlsx'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { plainCell } from './plain-cell.ts'

/** What stands on the sheet of explanations: the state of the file, and what every column means. */
export type Dictionary = {
  readonly title: string
  /** Lines of two: "As of", "2020-01-01". */
  readonly about: readonly (readonly [string, string])[]
  readonly heads: readonly [sheet: string, column: string, id: string, meaning: string, type: string, unit: string]
  readonly typeNames: { readonly [type in Column['type']]: string }
  readonly unitName: (column: Column) => string
  /** Marks of absence and what they mean. */
  readonly marks: readonly (readonly [string, string])[]
}

/** More rows than this do not fit one sheet of the format. */
const ROWS_PER_SHEET = 1_000_000
/** From here on a workbook is written while it is read, without a sheet of explanations, in even memory. */
const ROWS_IN_MEMORY = 200_000

/** Tables as a workbook, each on its sheet with what is to be said `below` it, and a last sheet with the dictionary. */
export async function writeXlsx(
  tables: readonly Table[],
  dictionary: Dictionary,
  below: (table: Table) => readonly string[] = () => [],
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const [first] = tables
  if (rows > ROWS_IN_MEMORY && first !== undefined) return streamed(first)
  const names = new Set<string>()
  const sheets = tables.map((table) => ({ name: sheetName(table.title, names), ...sheetOf(table, below(table)) }))
  const sheet = {
    name: sheetName(dictionary.title, names),
    columns: [{ width: 28 }, { width: 30 }, { width: 24 }, { width: 80 }],
    rows: explain(
      tables,
      sheets.map(({ name }) => name),
      dictionary,
    ),
  }
  return writeWorkbook({ sheets: [...sheets, sheet] })
}

function sheetOf(table: Table, below: readonly string[]) {
  const lines = below.length === 0 ? [] : [[], ...below.map((line) => [valueOf(line)])]
  return {
    columns: table.columns.map((column) => ({ width: column.type === 'number' ? 14 : 28 })),
    rows: [table.columns.map((column) => column.title), ...table.rows.map((row) => row.map(valueOf)), ...lines],
    freezePane: { rows: 1 },
  }
}

function valueOf(cell: Cell): string | number | null {
  const plain = plainCell(cell)
  return typeof plain === 'string' ? plain.slice(0, 32_767) : plain
}

function streamed(table: Table): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(table), {
    name: sheetName(table.title, new Set()),
    columns: table.columns.map((column) => ({ header: column.title })),
    maxRowsPerSheet: ROWS_PER_SHEET,
  })
}

function* rowsOf(table: Table): Generator<(string | number | null)[]> {
  for (const row of table.rows) yield row.map(valueOf)
}

function explain(tables: readonly Table[], names: readonly string[], dictionary: Dictionary): (string | number | null)[][] {
  const columns = tables.flatMap((table, index) =>
    table.columns.map((column) => [
      names[index] ?? '',
      column.title,
      column.id,
      column.meaning,
      dictionary.typeNames[column.type],
      dictionary.unitName(column),
    ]),
  )
  return [
    ...dictionary.about.map((line) => [...line]),
    [],
    [...dictionary.heads],
    ...columns,
    [],
    ...dictionary.marks.map((line) => [...line]),
  ]
}

/** A name that a spreadsheet takes: at most 31 characters, without : \ / ? * [ ], different from the others. */
function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replaceAll(/[:\\/?*[\]']/g, ' ')
      .trim()
      .slice(0, 31) || 'Santalka'
  let name = plain
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, 28)} ${number}`
  taken.add(name.toLowerCase())
  return name
}
