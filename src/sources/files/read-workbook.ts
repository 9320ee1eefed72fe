import { EncryptedFileError, read } from 'hucre'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import type { Sheet } from 'hucre'
import type { Readable } from 'node:stream'
import type { CellContent, SheetRow } from '#core/registry/import/sheet.ts'
import { codeOf } from './open-bytes.ts'
import { FileRefusal } from './trouble.ts'

const MEGABYTE = 1024 * 1024
/** Up to this size a workbook is read whole, with its joined cells and formulas. */
const WHOLE_MEGABYTES = 150
/** Beyond this, its list of texts alone would not fit into the memory of a small machine. */
const MOST_MEGABYTES = 1500

/** One sheet of a workbook. Nothing in it is ever calculated: of a formula there is the value that was stored with it. */
export type WorkbookSheet = { readonly sheet: string; readonly rows: () => AsyncIterable<SheetRow> }

export async function readWorkbook(
  stream: Readable,
  about: { file: string; unpackedBytes: number; sheet?: string | undefined },
): Promise<WorkbookSheet> {
  const { file, unpackedBytes, sheet: wanted } = about
  const megabytes = Math.ceil(unpackedBytes / MEGABYTE)
  if (megabytes > MOST_MEGABYTES)
    throw new FileRefusal({ code: 'workbook-too-large', file, megabytes, limitMegabytes: MOST_MEGABYTES })
  const bytes = await collect(stream)
  try {
    if (megabytes > WHOLE_MEGABYTES) return { sheet: wanted ?? '', rows: () => streamed(bytes, wanted) }
    const isOoxml = bytes[0] === 0x50
    const workbook = isOoxml ? await readXlsx(bytes).catch(() => read(bytes)) : await read(bytes)
    const named =
      wanted === undefined
        ? workbook.sheets.find((each) => each.rows.length > 0)
        : workbook.sheets.find((each) => each.name === wanted)
    if (!named && wanted !== undefined)
      throw new FileRefusal({ code: 'sheet-missing', file, sheet: wanted, sheets: workbook.sheets.map((each) => each.name) })
    if (!named) throw new FileRefusal({ code: 'file-empty', file })
    return { sheet: named.name, rows: () => rowsOf(named) }
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    if (error instanceof EncryptedFileError) throw new FileRefusal({ code: 'file-locked', file }, error)
    throw new FileRefusal({ code: 'file-damaged', file, because: codeOf(error) }, error)
  }
}

async function* rowsOf(sheet: Sheet): AsyncGenerator<SheetRow> {
  const joinedTo = joinedCells(sheet)
  for (const [index, values] of sheet.rows.entries()) {
    const formulas: number[] = []
    const cells = values.map((value, column): CellContent => {
      const origin = joinedTo.get(`${index},${column}`)
      if (origin) return contentOf(sheet.rows[origin.row]?.[origin.column] ?? null)
      const cell = sheet.cells?.get(`${index},${column}`)
      if (cell?.type === 'error') return { error: String(value) }
      if (cell?.formula === undefined) return contentOf(value)
      formulas.push(column)
      return value === null ? { formula: 'without-value' } : contentOf(value)
    })
    if (cells.some((cell) => cell !== null)) yield { line: index + 1, cells, formulas }
  }
}

/** Cells that were joined say in each of their places what the first one says: a cluster's name beside all its members. */
function joinedCells(sheet: Sheet): Map<string, { row: number; column: number }> {
  const joined = new Map<string, { row: number; column: number }>()
  const lastRow = sheet.rows.length - 1
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    for (let row = startRow; row <= Math.min(endRow, lastRow); row += 1) {
      const width = sheet.rows[row]?.length ?? 0
      for (let column = startCol; column <= Math.min(endCol, width - 1); column += 1) {
        if (row !== startRow || column !== startCol) joined.set(`${row},${column}`, { row: startRow, column: startCol })
      }
    }
  }
  return joined
}

async function* streamed(bytes: Uint8Array, sheet: string | undefined): AsyncGenerator<SheetRow> {
  for await (const row of streamXlsxRows(bytes, sheet === undefined ? {} : { sheet })) {
    yield { line: row.index + 1, cells: row.values.map(contentOf) }
  }
}

const EXCEL_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

function contentOf(value: string | number | boolean | Date | null): CellContent {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  if (typeof value === 'string' && EXCEL_ERROR.test(value)) return { error: value }
  return value
}

async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}
