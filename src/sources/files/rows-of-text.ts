import { Readable } from 'node:stream'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { readRows } from './read-text.ts'

/** The rows of a table that somebody pasted: between tabs out of a spreadsheet, or as a CSV. */
export function rowsOfText(text: string): AsyncIterable<SheetRow> {
  const stream = Readable.from([Buffer.from(text, 'utf8')])
  return readRows(stream, { encoding: 'utf-8', delimiter: detectDelimiter(text), file: '' })
}
