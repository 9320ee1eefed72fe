import { findHeader, guessMapping } from '#core/registry/import/guess-columns.ts'
import type { Header, Mapping } from '#core/registry/import/guess-columns.ts'
import type { FieldId, ImportKind } from '#core/registry/import/fields.ts'
import { isFieldOf } from '#core/registry/import/fields.ts'
import { foldText } from '#core/registry/import/fold-text.ts'
import { readRecord } from '#core/registry/import/read-record.ts'
import type { ImportRecord } from '#core/registry/import/read-record.ts'
import type { ImportChoices, RegisterView } from '#core/registry/import/register-view.ts'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import type { TableFile } from './open-table.ts'
import { FileRefusal } from './trouble.ts'

const ROWS_FOR_HEADER = 40
/** Rows of a table that are planned together stand in memory together. */
const MOST_ROWS = 400_000

/** The head of a table and what its columns were taken for. */
export type ColumnsFound = { readonly header: Header; readonly mapping: Mapping }

/** Finds the head of the table. */
export async function readHeader(table: TableFile, kind: ImportKind): Promise<Header> {
  const first: SheetRow[] = []
  for await (const row of table.rows()) {
    first.push(row)
    if (first.length === ROWS_FOR_HEADER) break
  }
  const header = findHeader(kind, first)
  if (!header) throw new FileRefusal({ code: 'file-empty', file: table.file })
  return header
}

/** What each column holds: what was said now, else what was said of the same heads before, else what the heads say. */
export function chooseMapping(
  kind: ImportKind,
  header: Header,
  said: { remembered: { readonly [field: string]: string }; asked: ReadonlyMap<string, string> },
): Mapping {
  const mapping = new Map(guessMapping(kind, header.heads))
  const assign = (field: FieldId, column: number) => {
    for (const [other, taken] of mapping) if (taken === column) mapping.delete(other)
    mapping.set(field, column)
  }
  const columnOf = (head: string) => header.heads.findIndex((each) => foldText(each) === foldText(head))
  for (const [field, head] of Object.entries(said.remembered)) {
    const column = columnOf(head)
    if (isFieldOf(kind, field) && column >= 0) assign(field, column)
  }
  for (const [head, field] of said.asked) {
    const column = columnOf(head)
    if (field === '-' && column >= 0) for (const [other, taken] of mapping) if (taken === column) mapping.delete(other)
    if (isFieldOf(kind, field) && column >= 0) assign(field, column)
  }
  return mapping
}

/** Reads every row below the head. */
export async function readRecords(
  table: TableFile,
  columns: ColumnsFound,
  reading: {
    kind: ImportKind
    view: Pick<RegisterView, 'choices'>
    choices: Pick<ImportChoices, 'dates' | 'evrk'>
    onRow?: (rows: number) => void
  },
): Promise<ImportRecord[]> {
  const { kind, view, choices, onRow } = reading
  const records: ImportRecord[] = []
  const of = { kind, mapping: columns.mapping, columns: columns.header.heads.length, view, choices }
  for await (const row of table.rows()) {
    if (row.line <= columns.header.line) continue
    const record = readRecord(row, of)
    if (record) records.push(record)
    if (records.length > MOST_ROWS) throw new FileRefusal({ code: 'too-many-rows', file: table.file, most: MOST_ROWS })
    onRow?.(records.length)
  }
  return records
}
