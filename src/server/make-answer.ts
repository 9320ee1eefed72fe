import { Readable } from 'node:stream'
import type { Table } from '#core/registry/table.ts'
import { tableAsJson } from '#publish/write-json.ts'
import { writeCsv } from '#publish/write-csv.ts'
import type { CsvOptions } from '#publish/write-csv.ts'
import { dictionaryOf } from '#publish/dictionary-of.ts'
import { writeXlsx } from '#publish/write-xlsx.ts'
import { unusedParts } from './economy/unused-parts.ts'
import { metaOf, pageAddress } from './meta-of.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'
import type { DataFormat, OpenedPage, PageFile, PageReader } from './page-definition.ts'
import { Problem } from './problems.ts'
import { withTimes } from './with-times.ts'

/** An answer that is too large to be kept is sent while it is made. */
export type StreamedAnswer = {
  readonly status: 200
  readonly type: string
  readonly stream: Readable
  readonly headers: Readonly<Record<string, string>>
}

export const types = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonld: 'application/ld+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jsonstat: 'application/json; charset=utf-8',
  sdmx: 'application/zip',
} as const satisfies Record<DataFormat | 'html', string>

/** Tables of more rows are sent while they are made. */
const ROWS_KEPT = 20_000

/** What twins are made from: the page without what only people are shown. */
type Twins = Omit<OpenedPage, 'drawn'>

/** What a twin of a page gives. Everybody may read it from a page of their own. */
export async function dataAnswer(format: DataFormat, opened: Twins, reader: PageReader): Promise<KeptAnswer | StreamedAnswer> {
  const headers = { 'access-control-allow-origin': '*', ...toldInHeaders(reader) }
  const file = await opened.file(format)
  if (file !== null) return fileAnswer(file, headers)
  switch (format) {
    case 'json':
      return answerOf({ status: 200, type: types.json, body: await jsonBody(opened, reader), headers })
    case 'csv':
      return csvAnswer(await opened.tables(), reader, headers)
    case 'xlsx':
      return xlsxAnswer(await opened.tables(), reader, headers)
    case 'jsonld': {
      const entity = await opened.entity()
      if (entity === null) throw new Problem('no-such-format')
      return answerOf({ status: 200, type: types.jsonld, body: JSON.stringify(entity, null, 2), headers })
    }
    case 'svg': {
      const figure = await opened.figure()
      if (figure === null) throw new Problem('no-such-format')
      return answerOf({ status: 200, type: types.svg, body: figure, headers })
    }
    case 'png':
    case 'pdf':
    case 'docx':
    case 'jsonstat':
    case 'sdmx':
      throw new Problem('no-such-format')
  }
}

/** A file of rows or a drawing has no room to tell of a slip in its address: its headers do. */
function toldInHeaders(reader: PageReader): Record<string, string> {
  const unused = unusedParts(reader)
  if (unused === null) return {}
  return { 'x-unused-parts': unused.parts.map(encodeURIComponent).join(', '), 'access-control-expose-headers': 'x-unused-parts' }
}

function fileAnswer({ name, type, body, isShown }: PageFile, headers: Record<string, string>): KeptAnswer {
  const disposition = `${isShown ? 'inline' : 'attachment'}; filename="${name}"`
  const bytes = typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return answerOf({ status: 200, type, body: bytes, headers: { ...headers, 'content-disposition': disposition } })
}

async function jsonBody(opened: Twins, reader: PageReader): Promise<string> {
  const own = await opened.json()
  const tables = own === null ? await opened.tables() : []
  const [first] = tables
  const content =
    own ?? (tables.length === 1 && first ? tableAsJson(first) : { tables: tables.map((table) => tableAsJson(table)) })
  return JSON.stringify({ meta: metaOf(reader), ...(isRecord(content) ? content : { content }) })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function csvAnswer(tables: readonly Table[], reader: PageReader, headers: Record<string, string>): KeptAnswer | StreamedAnswer {
  const wanted = reader.query.get('table')
  const table = wanted === null ? tables[0] : tables.find(({ id }) => id === wanted)
  if (table === undefined) throw new Problem('no-such-format')
  const pieces = writeCsv(withTimes(table, reader), csvOptions(reader.query))
  const described = { ...headers, ...asFile(reader, 'csv', table.id) }
  if (table.rows.length > ROWS_KEPT)
    return { status: 200, type: types.csv, stream: Readable.from(pieces, { objectMode: false }), headers: described }
  return answerOf({ status: 200, type: types.csv, body: [...pieces].join(''), headers: described })
}

function csvOptions(query: URLSearchParams): CsvOptions {
  const separator = query.get('separator') ?? ','
  const heads = query.get('heads') ?? 'titles'
  if (separator !== ',' && separator !== ';' && separator !== 'tab') throw new Problem('bad-query', separator, 'separator')
  if (heads !== 'titles' && heads !== 'ids') throw new Problem('bad-query', heads, 'heads')
  return { separator: separator === 'tab' ? '\t' : separator, heads }
}

async function xlsxAnswer(
  tables: readonly Table[],
  reader: PageReader,
  headers: Record<string, string>,
): Promise<KeptAnswer | StreamedAnswer> {
  const [first] = tables
  if (first === undefined) throw new Problem('no-such-format')
  const { language, day, knownAt, dataVersion } = reader
  const written = await writeXlsx(
    tables,
    dictionaryOf({
      language,
      title: first.title,
      day,
      knownAt,
      dataVersion,
      address: pageAddress(reader),
      unused: unusedParts(reader)?.parts ?? [],
    }),
  )
  const described = { ...headers, ...asFile(reader, 'xlsx', first.id) }
  if (written instanceof Uint8Array)
    return answerOf({ status: 200, type: types.xlsx, body: Buffer.from(written), headers: described })
  return { status: 200, type: types.xlsx, stream: Readable.from(written), headers: described }
}

/** A name for the file that says which day and which knowledge it shows. */
function asFile(reader: PageReader, extension: string, table: string): Record<string, string> {
  const knownAt = reader.knownAt === null ? '' : `-known-${reader.knownAt.slice(0, 10)}`
  const about = reader.slug === null ? table : `${reader.slug}-${table}`
  const name = `santalka-${reader.country.id}-${about}-${reader.day}${knownAt}-${reader.language}.${extension}`.replaceAll(
    /[^\w.-]+/g,
    '-',
  )
  return { 'content-disposition': `attachment; filename="${name}"` }
}
