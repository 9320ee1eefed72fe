import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Cell, Table } from '#core/registry/table.ts'
import { writeAtom } from './write-atom.ts'
import { defuse, writeCsv } from './write-csv.ts'
import { tableAsJson } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { Dictionary } from './write-xlsx.ts'

const dictionary: Dictionary = {
  title: 'Žodynas',
  about: [['Diena', '2020-01-01']],
  heads: ['Lapas', 'Stulpelis', 'Vardas', 'Reikšmė', 'Rūšis', 'Vienetas'],
  typeNames: { text: 'tekstas', number: 'skaičius', date: 'data', url: 'adresas' },
  unitName: (column) => column.unit ?? '',
  marks: [['[withheld]', 'neatskleidžiama']],
}

function tableOf(rows: Cell[][]): Table {
  return {
    id: 'probe',
    title: 'Mėginys',
    columns: [
      { id: 'name', title: 'Pavadinimas', meaning: 'Kaip vadinasi', type: 'text' },
      { id: 'members', title: 'Nariai', meaning: 'Kiek narių', type: 'number', unit: 'members' },
    ],
    rows,
  }
}

const csv = (table: Table, separator: ',' | ';' = ',') => [...writeCsv(table, { separator, heads: 'titles' })].join('')

test('zero, nothing said, withheld and a vague list are four different things in every format', async () => {
  const table = tableOf([
    ['nulis', 0],
    ['tyla', null],
    ['paslaptis', { absent: 'withheld' }],
    [['a', 'b'], 1],
  ])
  expect(csv(table)).toBe('\uFEFFPavadinimas,Nariai\r\nnulis,0\r\ntyla,\r\npaslaptis,[withheld]\r\n"a; b",1\r\n')
  expect(tableAsJson(table).rows).toEqual([
    { name: 'nulis', members: 0 },
    { name: 'tyla', members: null },
    { name: 'paslaptis', members: { absent: 'withheld' } },
    { name: ['a', 'b'], members: 1 },
  ])
  const book = await readXlsx(await bytes([table]))
  expect(book.sheets[0]?.rows.slice(1)).toEqual([
    ['nulis', 0],
    ['tyla', null],
    ['paslaptis', '[withheld]'],
    ['a; b', 1],
  ])
})

test.each(['=HYPERLINK("http://evil.example")', '+1+1', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
  'a spreadsheet does not run the text %j',
  async (text) => {
    expect(defuse(text)).toBe(`'${text}`)
    const rows = parse(csv(tableOf([[text, -5]])), { bom: true })
    expect(rows[1]).toEqual([`'${text}`, '-5'])
    const sheet = strFromU8(unzipSync(await bytes([tableOf([[text, -5]])]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<v>-5</v>')
    expect(sheet).not.toContain('<f')
  },
)

test.each([
  ["a;=cmd|' /C calc'!A0;b", "a;'=cmd|' /C calc'!A0;b"],
  ['a,=1+1,b', "a,'=1+1,b"],
  ['a; @SUM(A1)', "a; '@SUM(A1)"],
  ['line\n+1', "line\n'+1"],
  ['Vilnius, Kaunas; Alytus', 'Vilnius, Kaunas; Alytus'],
  ['1990-1995, 2-3', '1990-1995, 2-3'],
])('a spreadsheet that is set to another separator does not run what stands behind it: %j', (text, written) => {
  expect(defuse(text)).toBe(written)
})

test('what is written as CSV is read again as it was, whatever the texts and the separator', () => {
  const plain = fc
    .string({ unit: 'grapheme' })
    .filter(
      (text) =>
        !/^[=+\-@\t\r]|[;\r\n] *[=+\-@]|,[=+\-@]/.test(text) &&
        text !== '' &&
        !/[^\P{Cc}\r\n\t]|[\uFFFE\uFFFF\uFEFF]/u.test(text),
    )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(plain, fc.integer()), { minLength: 1 }),
      fc.constantFrom(',' as const, ';' as const),
      (rows, separator) => {
        const read = parse(csv(tableOf(rows), separator), { bom: true, delimiter: separator, relax_column_count: false })
        expect(read.slice(1)).toEqual(rows.map(([text, number]) => [text, String(number)]))
      },
    ),
  )
})

test('a workbook has a sheet of explanations behind the rows', async () => {
  const book = await readXlsx(await bytes([tableOf([['LITEK', 12]])]))
  expect(book.sheets.map(({ name }) => name)).toEqual(['Mėginys', 'Žodynas'])
  const texts = book.sheets[1]?.rows.flat()
  expect(texts).toEqual(expect.arrayContaining(['2020-01-01', 'Kaip vadinasi', 'Kiek narių', 'members', '[withheld]']))
})

test('two hundred and fifty thousand rows are not cut', async () => {
  const many = Array.from({ length: 250_000 }, (_, index): Cell[] => [`Įmonė ${index}`, index])
  const written = await writeXlsx([tableOf(many)], dictionary)
  expect(written).toBeInstanceOf(ReadableStream)
  const collected = new Uint8Array(await new Response(written instanceof ReadableStream ? written : null).arrayBuffer())
  const book = await readXlsx(collected)
  expect(book.sheets[0]?.rows.length).toBe(250_001)
  expect(book.sheets[0]?.rows.at(-1)).toEqual(['Įmonė 249999', 249_999])
}, 60_000)

test('nothing in a feed can close a tag that it did not open', () => {
  const entry = {
    id: 'x',
    title: '<script>alert("1")</script> & co\u0000',
    updated: '2026-11-21T00:00:00Z',
    address: 'https://x/?a=1&b=2',
    summary: ']]>',
    author: '"me"',
  }
  const atom = writeAtom({
    id: 'f',
    title: 't',
    subtitle: 's',
    language: 'lt',
    page: 'p',
    self: 's',
    older: null,
    updated: '2026-11-21T00:00:00Z',
    author: 'a',
    entries: [entry],
  })
  expect(atom).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co</title>')
  expect(atom).toContain('href="https://x/?a=1&amp;b=2"')
  expect(atom).not.toContain('<script>')
})

async function bytes(tables: Table[]): Promise<Uint8Array> {
  const written = await writeXlsx(tables, dictionary)
  if (!(written instanceof Uint8Array)) throw new Error('a small workbook is written in one piece')
  return written
}
