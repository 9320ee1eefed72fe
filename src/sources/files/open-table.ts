import type { Readable } from 'node:stream'
import type { Grid, SheetRow } from '#core/registry/import/sheet.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import type { Delimiter } from './detect-delimiter.ts'
import type { Encoding } from './detect-encoding.ts'
import { fingerprint, openBytes } from './open-bytes.ts'
import { decodeSample, findEncoding, readRows } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'

/** A table in somebody's file, whatever it came in; `rows` can be walked more than once, one row at a time. */
export type TableFile = {
  readonly file: string
  readonly fingerprint: string
  readonly grid: Grid
  readonly sheet: string | null
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly rows: () => AsyncIterable<SheetRow>
}

export type TableChoice = {
  readonly sheet?: string | undefined
  readonly member?: string | undefined
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
}

/** Opens CSV, TSV, XLSX, XLS or ODS, plain or packed, and finds out encoding and delimiter where they were not said. */
export async function openTable(path: string, choice: TableChoice = {}): Promise<TableFile> {
  const bytes = await openBytes(path, choice.member)
  const about = { file: bytes.name, fingerprint: await fingerprint(path) }
  if (bytes.kind === 'workbook') {
    const workbook = await readWorkbook(await bytes.open(), {
      file: bytes.name,
      unpackedBytes: bytes.unpackedBytes,
      sheet: choice.sheet,
    })
    return { ...about, grid: 'spreadsheet', encoding: null, delimiter: null, sheet: workbook.sheet, rows: workbook.rows }
  }
  const found = await findEncoding(await bytes.open(), bytes.name)
  const encoding = choice.encoding ?? found.encoding
  const delimiter = choice.delimiter ?? detectDelimiter(decodeSample(found.sample, encoding))
  return {
    ...about,
    grid: 'text',
    sheet: null,
    encoding,
    delimiter,
    rows: () => rowsLater(bytes.open, { encoding, delimiter, file: bytes.name }),
  }
}

async function* rowsLater(open: () => Promise<Readable>, how: Parameters<typeof readRows>[1]): AsyncGenerator<SheetRow> {
  yield* readRows(await open(), how)
}
