import { textOf } from '#core/registry/import/sheet.ts'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import type { TableFile } from './open-table.ts'
import { FileRefusal } from './trouble.ts'

/** A row of a provider's file by the provider's own names of columns. */
export type ProviderRow = { readonly line: number; readonly get: (column: string) => string }

/**
 * Walks a provider's file row by row. `nameOf` gives a column's name from its head; `needed` must be there, or it is
 * another file.
 */
export async function* readColumns(
  table: Pick<TableFile, 'file' | 'rows'>,
  nameOf: (head: string) => string,
  needed: readonly string[],
): AsyncGenerator<ProviderRow> {
  let columns: ReadonlyMap<string, number> | null = null
  for await (const row of table.rows()) {
    if (columns === null) columns = columnsOf(row, nameOf, needed, table.file)
    else yield rowOf(row, columns)
  }
}

function columnsOf(
  row: SheetRow,
  nameOf: (head: string) => string,
  needed: readonly string[],
  file: string,
): Map<string, number> {
  const columns = new Map(row.cells.map((cell, index) => [nameOf(textOf(cell) ?? ''), index]))
  const expected = needed.filter((name) => !columns.has(name))
  if (expected.length > 0) throw new FileRefusal({ code: 'header-missing', file, expected })
  return columns
}

function rowOf(row: SheetRow, columns: ReadonlyMap<string, number>): ProviderRow {
  return {
    line: row.line,
    get: (column) => {
      const index = columns.get(column)
      return index === undefined ? '' : (textOf(row.cells[index]) ?? '').trim()
    },
  }
}
