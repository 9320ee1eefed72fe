import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measured } from '#core/values/absence.ts'
import { languages } from '#core/values/language.ts'
import { both, frozen, sampleStudy } from './testing/sample-study.ts'
import { everyFormat } from './testing/every-format.ts'

test('a withheld number is in no format, even when somebody hung it on the cell', async () => {
  const places = sampleStudy().tables.flatMap(({ cells }, table) => cells.map((_, cell) => ({ table, cell })))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.integer({ min: 700_000_001, max: 799_999_999 }),
      fc.constantFrom(...languages),
      async (place, secret, language) => {
        const careless = { absent: 'withheld', was: secret } as const satisfies Measured & { was: number }
        const study = sampleStudy()
        const content = sampleStudy({
          figures: study.figures.slice(0, 3),
          tables: study.tables.map((table, index) =>
            index === place.table
              ? { ...table, cells: table.cells.map((cell, at) => (at === place.cell ? careless : cell)) }
              : table,
          ),
        })
        const digits = String(secret)
        for (const [format, text] of Object.entries(await everyFormat({ content, imprint: frozen, language }))) {
          const told = text.replaceAll(/(?<=\d)[\s,.\u00A0\u202F](?=\d{3})/g, '').includes(digits)
          expect([format, told]).toEqual([format, false])
        }
      },
    ),
    { numRuns: 5 },
  )
})

test('zero, withheld, not asked and not answered are four different things in every format', async () => {
  const formats = await everyFormat({ content: sampleStudy(), imprint: frozen, language: 'en' })
  expect(formats.pdf).toContain('"cells":["0",":c",":c","3","3"]')
  expect(formats.pdf).toContain('"cells":[":n","3","3","3","3"]')
  expect(formats.pdf).toContain('“:c” withheld, so as not to betray a single respondent')
  expect(formats.csv).toContain('marios,Ūkmarės county,[withheld],[withheld],0\r\n')
  expect(formats.csv).toContain('krantas,Žvejų Krantas county,188.4,[not-answered],[not-applicable]\r\n')
  expect(formats.sdmx).toContain(',MARIOS,2021,CLUSTERS,0,CLUSTERS,0,0,A,F\r\n')
  expect(formats.sdmx).toContain(',MARIOS,2022,CLUSTERS,,CLUSTERS,0,0,Q,C\r\n')
  expect(formats.sdmx).toContain(',KRANTAS,2021,CLUSTERS,,CLUSTERS,0,0,L,F\r\n')
  expect(formats.json).toContain('0,{"absent":"withheld"},{"absent":"withheld"},3,3,{"absent":"not-asked"}')
  expect(formats.docx).toContain('>:c<')
  expect(formats.xlsx).toContain('[withheld]')
  expect(formats.svg).toContain('url(#counties-bar-hatch)')
  expect(formats.svg).toContain('>withheld</text>')
})

test('files of an invented country say so, in every format that people open', async () => {
  const { pdf, docx, xlsx, jsonStat, svg, embed } = await everyFormat({ content: sampleStudy(), imprint: frozen, language: 'lt' })
  for (const text of [pdf, docx, xlsx, jsonStat, svg, embed])
    expect(text).toContain('PAVYZDYS. Šalis, įmonės ir skaičiai išgalvoti.')
})

test('a draft says in every format that people open that it may not be cited', async () => {
  const draft = { state: 'draft', frozenOn: null, hash: null, address: null } as const
  const { pdf, docx, xlsx, jsonStat, svg } = await everyFormat({
    content: sampleStudy({ sample: false }),
    imprint: draft,
    language: 'en',
  })
  for (const text of [pdf, docx, xlsx, jsonStat, svg]) expect(text).toContain('DRAFT. Not to be cited')
})

test.each([
  '=HYPERLINK("http://evil.example")',
  '<script>alert(1)</script>',
  '#panic("x")',
  ']]>&amp;"\'',
  '\u202Etxt.exe\u0000',
])('the text %j of a user stays text in every format', async (hostile) => {
  const study = sampleStudy()
  const content = sampleStudy({
    title: both(hostile),
    sections: [
      {
        id: 'a',
        title: both(hostile),
        blocks: [{ kind: 'text', origin: 'editor', text: both(hostile) }, ...(study.sections[0]?.blocks ?? [])],
      },
    ],
    tables: study.tables.map((table) => ({
      ...table,
      title: both(hostile),
      note: both(hostile),
      dimensions: table.dimensions.map((dimension) => ({
        ...dimension,
        label: both(hostile),
        categories: dimension.categories.map((category) => ({ ...category, label: both(hostile) })),
      })),
    })),
    figures: study.figures.map((figure) => ({ ...figure, title: both(hostile), alt: both(hostile) })),
  })
  const { docx, xlsx, csv, svg, embed } = await everyFormat({ content, imprint: frozen, language: 'lt' })
  for (const markup of [docx, xlsx, svg, embed]) expect(markup).not.toMatch(/<script|<f>|\u202E|\0/)
  for (const line of csv.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@]/)
})
