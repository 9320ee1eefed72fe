import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bring, monthlyFile, monthlyHead, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { holdings } from './ask/holdings.ts'
import { refusedFile } from './loads.ts'
import { closeLake } from './open.ts'
import type { Lake } from './open.ts'

const many = (count: number, more: FirmMonth = {}): FirmMonth[] =>
  Array.from({ length: count }, (_, at) => ({
    insurer: at + 1,
    activity: at % 2 === 0 ? '620100' : '412000',
    place: at % 3 === 0 ? 'Kauno m. sav.' : 'Šiaulių m. sav.',
    ...more,
  }))
const plain = monthlyFile(many(12))
const bytes = (text: string) => Buffer.from(text)

/** Lithuanian letters in one byte each. */
function windows1257(text: string): Uint8Array {
  const letters = [...new TextDecoder('windows-1257').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
  return Uint8Array.from([...text].map((letter) => Math.max(0, letters.indexOf(letter))))
}

async function stagingOf({ place }: Lake): Promise<string[]> {
  return existsSync(place.staging) ? readdir(place.staging) : []
}

describe('A file that cannot be taken', () => {
  test.each([
    {
      what: 'a column renamed by its publisher',
      content: plain.replace('(numInsured)', '(insuredCount)'),
      trouble: {
        code: 'layout-unknown',
        nearest: 'sodra-monthly',
        missing: ['numInsured'],
        unknown: ['Apdraustųjų skaičius (insuredCount)'],
      },
    },
    {
      what: 'a column more',
      content: plain
        .split('\n')
        .map((line, at) => (line === '' ? '' : `${line};${at === 0 ? 'Nauja (newCol)' : '1'}`))
        .join('\n'),
      trouble: { code: 'layout-unknown', missing: [], unknown: ['Nauja (newCol)'] },
    },
    {
      what: 'another list that has one head in common',
      content: 'code;level;title\n62.01;4;Programavimas\n',
      trouble: { code: 'layout-unknown', nearest: null, unknown: ['code', 'level', 'title'] },
    },
    { what: 'a mark of UTF-8 and nothing else', content: '\uFEFF', trouble: { code: 'file-empty' } },
    { what: 'separators without heads', content: ';;;\n;;;\n', trouble: { code: 'file-empty' } },
    {
      what: 'a truncated zip',
      content: Buffer.from(zipSync({ 'monthly.csv': bytes(monthlyFile(many(3000))) })).subarray(0, 4000),
      trouble: { code: 'file-damaged' },
    },
    {
      what: 'a zip with two tables',
      content: zipSync({ 'a.csv': bytes(plain), 'b.csv': bytes(plain) }),
      trouble: { code: 'archive-with-several', tables: ['a.csv', 'b.csv'] },
    },
    {
      what: 'a zip with a folder only',
      content: zipSync({ 'year/': new Uint8Array() }),
      trouble: { code: 'archive-without-table' },
    },
    {
      what: 'a gzip that unpacks out of all proportion',
      content: gzipSync(Buffer.alloc(101 * 1024 * 1024, `${'0'.repeat(1023)}\n`)),
      trouble: { code: 'file-swells' },
    },
    {
      what: 'Windows-1257 first and UTF-8 from a line on',
      content: Buffer.concat([windows1257(plain), bytes(monthlyFile(many(3)).split('\n').slice(1).join('\n'))]),
      trouble: { code: 'encodings-mixed' },
    },
    {
      what: 'a line without an end',
      content: `${plain}99;300000099;"${'b'.repeat(6 * 1024 * 1024)}"`,
      trouble: { code: 'line-too-long', line: 14 },
    },
    {
      what: 'a zero byte far down',
      content: `${monthlyFile(many(9000))}9999;300009999;"UAB \0";"Kauno m. sav.";620100;"";202301;;3;;0;\n`,
      trouble: { code: 'zero-byte', line: 9002 },
    },
    {
      what: 'a zero byte among its first lines',
      content: plain.replace('UAB', 'U\0B'),
      trouble: { code: 'zero-byte', line: 2 },
    },
    {
      what: 'a month that has not been',
      content: monthlyFile(many(12, { month: '202701' })),
      trouble: { code: 'period-ahead', slices: ['2027-01'], month: '2026-11' },
    },
  ])('$what is told precisely, and nothing is left of it', async ({ content, trouble }) => {
    const lake = await newLake()
    await expect(bring(lake, await put(content))).rejects.toMatchObject({ trouble })
    expect(await holdings(lake)).toEqual([])
    expect(await stagingOf(lake)).toEqual([])
    await closeLake(lake)
  })
})

test.each([
  { what: 'with a mark of UTF-8', content: bytes(`\uFEFF${plain}`), encoding: 'utf-8' },
  { what: 'with two marks of UTF-8', content: bytes(`\uFEFF\uFEFF${plain}`), encoding: 'utf-8' },
  { what: 'in UTF-16', content: Buffer.from(`\uFEFF${plain}`, 'utf16le'), encoding: 'utf-16le' },
  { what: 'in Windows-1257', content: windows1257(plain), encoding: 'windows-1257' },
  { what: 'with line ends of Windows', content: bytes(plain.replaceAll('\n', '\r\n')), encoding: 'utf-8' },
  { what: 'with line ends of old programs', content: bytes(plain.replaceAll('\n', '\r')), encoding: 'utf-8' },
  { what: 'with spaces around everything', content: bytes(plain.replaceAll(';', ' ; ')), encoding: 'utf-8' },
  {
    what: 'in a folder of a zip',
    content: zipSync({ 'year/': new Uint8Array(), 'year/monthly.csv': bytes(plain) }),
    encoding: 'utf-8',
  },
])('a file $what says the same', async ({ content, encoding }) => {
  const lake = await newLake()
  const { load } = await bring(lake, await put(content))
  expect(load).toMatchObject({ encoding, rowsKept: 12, rowsRefused: 0, covers: 'whole' })
  expect(load.changes).toMatchObject([{ slice: '2023-01', after: { rows: 12, firms: 12, measures: { insured: 120 } } }])
  await closeLake(lake)
})

test.each([
  { where: 'in a stretch that ends as in old programs', line: 12_000, end: '\r' },
  { where: 'between the two signs of an end of Windows', line: 18_000, end: '\r\n' },
])(
  'a file of several kinds of line ends is read row by row, also when it is read in two pieces cut $where',
  async ({ line, end }) => {
    const lake = await newLake()
    const ends = (rows: readonly string[]) => rows.map((row, at) => `${row}${at < 300 || at > 15_000 ? '\r\n' : '\r'}`)
    const rows = monthlyFile(many(24_000)).trimEnd().split('\n')
    // Pieces are of a megabyte: the name of the first firm moves an end of a line there.
    const before = Buffer.byteLength(ends(rows).slice(0, line).join('')) - end.length + 1
    const moved = rows.with(
      1,
      (rows[1] ?? '').replace('UAB', 'U'.repeat(3 + 1024 * 1024 * Math.ceil(before / 1024 ** 2) - before)),
    )
    const outcome = await bring(lake, await put(`${ends(moved).join('')}wrong\r\n`))
    expect(outcome).toMatchObject({
      load: { rowsRead: 24_001, rowsKept: 24_000, rowsRefused: 1 },
      refused: [{ line: 24_002, code: 'wrong-width' }],
    })
    await closeLake(lake)
  },
)

test('a legal entity in two municipalities under two numbers of insurers is told with its lines too, each firm once', async () => {
  const lake = await newLake()
  const code = '300000077'
  const rows: FirmMonth[] = [
    { insurer: 1, code },
    { insurer: 2, code, place: 'Vilniaus m. sav.' },
    { insurer: 3, activity: '412000' },
    { insurer: 4, code: '300000078' },
    { insurer: 5, code: '300000078' },
  ]
  const twice: FirmMonth[] = [
    { insurer: 3, place: 'Vilniaus m. sav.' },
    { insurer: 6, code: '300000003', place: 'Alytaus m. sav.' },
  ]
  const apart = await bring(lake, await put(monthlyFile(rows)))
  expect(apart.load.notes).toEqual([{ code: 'firm-in-two-places', rows: 2, examples: [`${code} (2, 3)`] }])
  const both = await bring(lake, await put(monthlyFile([...rows, ...twice])))
  expect(both.load.notes).toEqual([{ code: 'firm-in-two-places', rows: 4, examples: ['3 (4, 7)', `${code} (2, 3)`] }])
  await closeLake(lake)
})

test('unknown activities are kept as unknown and counted', async () => {
  const lake = await newLake()
  const rows = ['620100', '0', '', 'abc', '69.20', 'abc', 'abc', 'abc', '000000', '6920000'].map((activity, at) => ({
    insurer: at,
    activity,
  }))
  const { load } = await bring(lake, await put(monthlyFile(rows)), { covers: 'whole' })
  expect(load).toMatchObject({
    rowsKept: 10,
    notes: [
      { code: 'activity-unknown', rows: 3, examples: ['0', '000000'] },
      // What cannot be a code is told with its first lines.
      { code: 'activity-malformed', rows: 6, examples: ['abc (5, 7, 8, …)', '69.20 (6)', '6920000 (11)'] },
    ],
  })
  await closeLake(lake)
})

test('numbers as other programs write them are refused by line where they could mean two things, and taken where not', async () => {
  const lake = await newLake()
  const written = ['1234,56', '"1234.56"', '1 234.56', '1234.5', '1e3'].map((wage, at) => ({ insurer: 100 + at, wage }))
  const counted = ['"10"', '10.0', '1e3', '99999999999', ' 12 ', '1 200'].map((insured, at) => ({ insurer: 200 + at, insured }))
  const outcome = await bring(lake, await put(monthlyFile([...many(12), ...written, ...counted])))
  expect('refused' in outcome ? outcome.refused.map(({ line, code, value }) => [line, code, value]) : []).toEqual([
    [14, 'not-an-amount', '1234,56'],
    [16, 'not-an-amount', '1 234.56'],
    [18, 'not-an-amount', '1e3'],
    [20, 'not-a-whole-number', '10.0'],
    [21, 'not-a-whole-number', '1e3'],
    [22, 'not-a-whole-number', '99999999999'],
    [24, 'not-a-whole-number', '1 200'],
  ])
  await closeLake(lake)
})

test('what a spreadsheet would run is a text in the list of refused rows, and its value is told as it was', async () => {
  const lake = await newLake()
  const outcome = await bring(
    lake,
    await put(
      monthlyFile([
        ...many(12),
        { insurer: 50, insured: '=1+1' },
        { insurer: 51, insured: '@SUM(A1)' },
        { insurer: 52, insured: '-5' },
      ]),
    ),
  )
  expect('refused' in outcome ? outcome.refused.map(({ value }) => value) : []).toEqual(['=1+1', '@SUM(A1)', '-5'])
  const written = await readFile(refusedFile(lake.place, outcome.load.id), 'utf8')
  expect(written.split('\n').slice(1, 4)).toEqual([
    "14,numInsured,not-a-whole-number,'=1+1",
    "15,numInsured,not-a-whole-number,'@SUM(A1)",
    '16,numInsured,negative,-5',
  ])
  await closeLake(lake)
})

describe('A check before the import', () => {
  test('says what would change and changes nothing; the import after it does exactly that', async () => {
    const lake = await newLake()
    await bring(lake, await put(monthlyFile(many(12))))
    const before = await holdings(lake)
    const path = await put(
      monthlyFile([...many(11), { insurer: 12, insured: '25', place: 'Kauno m. sav.' }, { insurer: 13, insured: '-1' }]),
    )
    const checked = await bring(lake, path, { dry: true })
    expect(checked).toMatchObject({
      done: 'checked',
      objection: null,
      load: { rowsRead: 13, rowsKept: 12, refusedBy: { negative: 1 } },
      refused: [{ line: 14, column: 'numInsured', value: '-1' }],
    })
    expect(await holdings(lake)).toEqual(before)
    const imported = await bring(lake, path)
    expect(imported.load.changes).toEqual(checked.load.changes)
    expect(await stagingOf(lake)).toEqual([])
    await closeLake(lake)
  })

  test('tells an objection that an answer can lift, and what is brought in already', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(many(30)))
    await bring(lake, path)
    expect(await bring(lake, path, { dry: true })).toMatchObject({ done: 'nothing-to-do' })
    const few = await put(monthlyFile(many(9)))
    expect(await bring(lake, few, { dry: true })).toMatchObject({
      done: 'checked',
      objection: { code: 'most-would-vanish', vanished: 21 },
    })
    expect(await bring(lake, few, { dry: true, mayShrink: true })).toMatchObject({ done: 'checked', objection: null })
    await closeLake(lake)
  })

  test('of a file that contradicts itself is refused as the import is', async () => {
    const lake = await newLake()
    const path = await put(
      `${monthlyHead}\n${monthlyFile([...many(12), { ...many(1)[0], insured: '11' }])
        .split('\n')
        .slice(1)
        .join('\n')}`,
    )
    await expect(bring(lake, path, { dry: true })).rejects.toMatchObject({ trouble: { code: 'rows-contradict', count: 1 } })
    expect(await stagingOf(lake)).toEqual([])
    await closeLake(lake)
  })
})
