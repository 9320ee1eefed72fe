import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import type { Encoding } from './detect-encoding.ts'
import { openTable } from './open-table.ts'
import type { TableChoice } from './open-table.ts'
import { FileRefusal } from './trouble.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function put(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function read(
  path: string,
  choice?: TableChoice,
): Promise<{ table: Awaited<ReturnType<typeof openTable>>; rows: SheetRow[] }> {
  const table = await openTable(path, choice)
  const rows: SheetRow[] = []
  for await (const row of table.rows()) rows.push(row)
  return { table, rows }
}

async function troubleOf(path: string): Promise<string> {
  try {
    await read(path)
  } catch (error) {
    if (error instanceof FileRefusal) return error.trouble.code
    throw error
  }
  return 'none'
}

/** Windows-1257 has no encoder in the platform: the table is turned round from its decoder. */
const letters1257 = new Map(
  [...new TextDecoder('windows-1257').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [
    letter,
    byte,
  ]),
)

function encode(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  if (encoding === 'windows-1257') return Uint8Array.from([...text].map((letter) => letters1257.get(letter) ?? 63))
  const marked = mark ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8')
  const little = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

describe('A table is read as it was meant', () => {
  const table = [
    ['Pavadinimas', 'Kodas', 'Įstojo'],
    ['UAB „Žąsų ūkis“', '123456789', '2018-05-12'],
    ['Šviesos, garso; ir | kt. centras', '', '1,5'],
  ]
  test.each([
    { encoding: 'utf-8', mark: false, delimiter: ',' },
    { encoding: 'utf-8', mark: true, delimiter: ';' },
    { encoding: 'utf-16le', mark: true, delimiter: '\t' },
    { encoding: 'utf-16be', mark: true, delimiter: ';' },
    { encoding: 'utf-16le', mark: false, delimiter: ';' },
    { encoding: 'windows-1257', mark: false, delimiter: ';' },
    { encoding: 'windows-1257', mark: false, delimiter: '|' },
  ] as const)('in $encoding (mark: $mark) cut by "$delimiter"', async ({ encoding, mark, delimiter }) => {
    const path = await put('table.csv', encode(stringify(table, { delimiter }), encoding, mark))
    const { table: found, rows } = await read(path)
    expect({ encoding: found.encoding, delimiter: found.delimiter }).toEqual({ encoding, delimiter })
    expect(rows.map((row) => row.cells)).toEqual(table)
  })

  test('however it is encoded, cut and quoted: what was written is what is read', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abcąčęėįšųūžĄČĘĖĮŠŲŪŽ019 "\n;,|\t=-+@'), maxLength: 12 })
    const shape = fc.record({
      rows: fc
        .integer({ min: 2, max: 5 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })),
      encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1257'),
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      quoted: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\r\n'),
    })
    await fc.assert(
      fc.asyncProperty(shape, async ({ rows, encoding, delimiter, quoted, lineEnd }) => {
        // A first row of plain words stands for the header that every table has.
        const written = [rows[0]?.map((_, index) => `Stulpelis ${index} ąč`) ?? [], ...rows]
        const path = await put(
          'any.csv',
          encode(stringify(written, { delimiter, quoted, record_delimiter: lineEnd }), encoding, encoding !== 'utf-8'),
        )
        const choice: TableChoice = {
          delimiter: delimiter === ';' || delimiter === ',' || delimiter === '\t' ? delimiter : '|',
          encoding,
        }
        const { rows: found } = await read(path, choice)
        expect(found.map((row) => row.cells)).toEqual(written)
      }),
      { numRuns: 150 },
    )
  })

  test('with the line of each row, also when a cell holds a line end', async () => {
    const path = await put('lines.csv', 'a;b\n"one\ntwo";x\n\nlast;y\n')
    const { rows } = await read(path)
    expect(rows.map((row) => [row.line, row.cells[1]])).toEqual([
      [1, 'b'],
      [2, 'x'],
      [5, 'y'],
    ])
  })

  test('with a quotation mark in the middle of a name that nobody quoted', async () => {
    const path = await put('quotes.csv', 'name;code\nUAB "Arginta";1\n"UAB ""Eksma""";2\n')
    const { rows } = await read(path)
    expect(rows.map((row) => row.cells[0])).toEqual(['name', 'UAB "Arginta"', 'UAB "Eksma"'])
  })

  test('packed with gzip or in a zip archive', async () => {
    const plain = 'name;code\nVilnius;1\n'
    const inGzip = await put('table.csv.gz', gzipSync(plain))
    const inZip = await put('table.zip', zipSync({ 'readme.md': strToU8('-'), 'data/table.csv': strToU8(plain) }))
    for (const path of [inGzip, inZip])
      expect((await read(path)).rows.map((row) => row.cells)).toEqual([
        ['name', 'code'],
        ['Vilnius', '1'],
      ])
  })

  test('of a spreadsheet: stored values of formulas, days, errors told, joined cells filled', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Nariai',
          rows: [
            ['Nariai', null, null],
            ['Pavadinimas', 'Kodas', 'Įstojo'],
            ['UAB A', 123456789, new Date(Date.UTC(2018, 4, 12))],
            ['x', 'y', 'z'],
          ],
          cells: new Map([
            ['3,0', { value: 'Arginta', type: 'formula', formula: 'HYPERLINK("http://x","Arginta")', formulaResult: 'Arginta' }],
            ['3,1', { value: '#REF!', type: 'error' }],
            ['3,2', { value: null, type: 'formula', formula: 'TODAY()' }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        },
      ],
    })
    const { table: found, rows } = await read(await put('nariai.xlsx', bytes))
    expect(found).toMatchObject({ grid: 'spreadsheet', sheet: 'Nariai' })
    expect(rows[0]?.cells).toEqual(['Nariai', 'Nariai', 'Nariai'])
    expect(rows[2]?.cells).toEqual(['UAB A', 123456789, { day: '2018-05-12' }])
    expect(rows[3]).toMatchObject({
      line: 4,
      cells: ['Arginta', { error: '#REF!' }, { formula: 'without-value' }],
      formulas: [0, 2],
    })
  })
})

function zipOf(level: 0 | 9, change: (zip: Uint8Array) => unknown): Uint8Array {
  const rows = Array.from({ length: 300 }, (_, at) => `UAB ${at};${at * 7919}`).join('\n')
  const zip = zipSync({ 'a.csv': strToU8(`name;code\n${rows}\n`) }, { level })
  change(zip)
  return zip
}

/** Without compression a changed byte is a changed number, and everything else of the archive is as it was. */
function turnDigit(zip: Uint8Array): void {
  zip[Buffer.from(zip).indexOf(';7919') + 1] = '8'.charCodeAt(0)
}

describe('A file that is no table is told by name', () => {
  const zeros = new Uint8Array(30_000_000)
  test.each([
    { what: 'an empty file', content: new Uint8Array(), trouble: 'file-empty' },
    {
      what: 'a picture',
      content: Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
      trouble: 'file-not-a-table',
    },
    { what: 'a broken gzip', content: gzipSync('name;code\n'.repeat(1000)).subarray(0, 40), trouble: 'file-damaged' },
    { what: 'a broken zip', content: Buffer.from('504b0304ffffffffff', 'hex'), trouble: 'file-damaged' },
    { what: 'a zip with a broken table', content: zipOf(9, (zip) => zip.fill(0xff, 60, 90)), trouble: 'file-damaged' },
    { what: 'a zip with a table of which one digit was changed', content: zipOf(0, turnDigit), trouble: 'file-damaged' },
    {
      what: 'an archive with two tables',
      content: zipSync({ 'a.csv': strToU8('a;b'), 'b.csv': strToU8('a;b') }),
      trouble: 'archive-with-several',
    },
    { what: 'an archive without a table', content: zipSync({ 'a.md': strToU8('a;b') }), trouble: 'archive-without-table' },
    {
      what: 'a quotation mark that is never closed',
      content: `name;code\n"Vilnius;1\n${'Kaunas;2\n'.repeat(200_000)}`,
      trouble: 'quote-not-closed',
    },
    {
      what: 'a zip that unpacks to a thousand times its size',
      content: zipSync({ 'a.csv': zeros, 'b.bin': zeros, 'c.bin': zeros, 'd.bin': zeros }),
      trouble: 'file-swells',
    },
  ])('$what → $trouble', async ({ content, trouble }) => {
    expect(await troubleOf(await put('hostile', content))).toBe(trouble)
  })

  test('one that is not there', async () => {
    expect(await troubleOf(join(folder, 'nobody'))).toBe('file-missing')
  })

  test('a gzip that goes on unpacking is stopped on the way', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 'a;b\n'))
    expect(await troubleOf(await put('bomb.gz', bomb))).toBe('file-swells')
  })
})
