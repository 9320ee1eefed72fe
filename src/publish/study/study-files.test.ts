import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonical } from '#core/statements/canonical.ts'
import { frozen, sampleStudy } from './testing/sample-study.ts'
import { textsIn } from './testing/every-format.ts'
import { studyAsJsonStat } from './write-json-stat.ts'
import { writeSdmxCsv } from './write-sdmx-csv.ts'
import { writeStudyCsv, writeTableCsv } from './write-study-csv.ts'
import { writeStudyDocx } from './write-study-docx.ts'
import { writeStudyJson } from './write-study-json.ts'
import { writeStudyXlsx } from './write-study-xlsx.ts'

const content = sampleStudy()
const wanted = { content, imprint: frozen, language: 'lt' } as const
const economy = content.tables[2]

/** JSON-stat 2.0 (json-stat.org/full), as far as we use it; the counts must fit one another. */
const datasetSchema = z
  .strictObject({
    version: z.literal('2.0'),
    class: z.literal('dataset'),
    label: z.string().min(1),
    source: z.string().min(1),
    updated: z.iso.datetime(),
    id: z.array(z.string()).min(1),
    size: z.array(z.int().positive()),
    role: z.strictObject({
      time: z.array(z.string()).optional(),
      geo: z.array(z.string()).optional(),
      metric: z.array(z.string()).optional(),
    }),
    dimension: z.record(
      z.string(),
      z.strictObject({
        label: z.string(),
        category: z.strictObject({
          index: z.array(z.string()).min(1),
          label: z.record(z.string(), z.string()),
          unit: z.record(z.string(), z.strictObject({ label: z.string(), decimals: z.int() })).optional(),
        }),
      }),
    ),
    value: z.array(z.number().nullable()),
    status: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
    note: z.array(z.string()),
    extension: z.record(z.string(), z.unknown()),
  })
  .refine(({ id, size }) => id.length === size.length)
  .refine(({ size, value }) => size.reduce((product, each) => product * each, 1) === value.length)
  .refine(({ id, dimension }) => id.toSorted().join() === Object.keys(dimension).toSorted().join())
  .refine(({ id, size, dimension }) => id.every((name, place) => dimension[name]?.category.index.length === size[place]))
  .refine(({ dimension }) =>
    Object.values(dimension).every(({ category }) => category.index.every((code) => Object.hasOwn(category.label, code))),
  )
  .refine(({ role, id }) =>
    Object.values(role)
      .flat()
      .every((name) => name !== undefined && id.includes(name)),
  )
  .refine(({ value, status = {} }) => value.every((each, index) => (each === null) === Object.hasOwn(status, String(index))))

const collectionSchema = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('collection'),
  label: z.string(),
  updated: z.iso.datetime(),
  href: z.url(),
  note: z.array(z.string()),
  link: z.strictObject({ item: z.array(datasetSchema) }),
  extension: z.record(z.string(), z.unknown()),
})

test('JSON-stat holds to the format: sizes, roles, categories and statuses fit one another', () => {
  const read = collectionSchema.parse(JSON.parse(JSON.stringify(studyAsJsonStat(wanted))))
  const [trend, , economic] = read.link.item
  expect(trend?.role).toEqual({ time: ['year'], geo: ['county'], metric: ['measure'] })
  expect(trend?.status).toEqual({ '21': ':c', '22': ':c', '25': ':n' })
  expect(trend?.value.slice(20, 25)).toEqual([0, null, null, 3, 3])
  expect(economic?.dimension['measure']?.category.unit?.['export-share']).toEqual({ label: '%', decimals: 1 })
  expect(economic?.value[7]).toBe(57)
})

test('SDMX-CSV has one observation a line, its key before it and its state behind it', () => {
  const rows = content.tables.flatMap((table) =>
    z.array(z.record(z.string(), z.string())).parse(parse(writeSdmxCsv(content, table), { columns: true })),
  )
  expect(rows).toHaveLength(content.tables.reduce((sum, { cells }) => sum + cells.length, 0))
  for (const row of rows) {
    expect(row).toMatchObject({ STRUCTURE: 'dataflow', ACTION: 'R', TIME_PERIOD: expect.stringMatching(/^\d{4}$/) })
    expect(row['STRUCTURE_ID']).toMatch(/^[A-Z_]+:[A-Z0-9_]+\(\d+\.\d+\)$/)
    expect(row['OBS_VALUE'] === '').toBe('LMOQ'.includes(row['OBS_STATUS'] ?? ''))
    expect(row['CONF_STATUS']).toBe(row['OBS_STATUS'] === 'Q' ? 'C' : 'F')
  }
  expect(rows[0]).toMatchObject({ REF_AREA: '_T', TIME_PERIOD: '2021', INDICATOR: 'CLUSTERS', OBS_VALUE: '31', OBS_STATUS: 'A' })
  expect(rows[2]).toMatchObject({ TIME_PERIOD: '2023', OBS_STATUS: 'B' })
})

test('CSV has one line for each combination, codes beside labels', () => {
  if (economy === undefined) throw new Error('the sample lost a table')
  expect(writeTableCsv(economy, 'en').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFcounty,county.label,turnover,export-share,rd',
    'total,Total,1845.3,44.37,38.42',
    'azuolija,Ąžuolija county,902.6,51.2,21.1',
  ])
  expect(Object.keys(unzipSync(writeStudyCsv(wanted)))).toEqual(['01-trend.csv', '02-members.csv', '03-economy.csv'])
  expect(writeStudyCsv(wanted)).toEqual(writeStudyCsv(wanted))
})

test('the workbook has contents, a sheet for each table with its notes below, and explanations', async () => {
  const book = await readXlsx(await writeStudyXlsx(wanted))
  expect(book.sheets.map(({ name }) => name)).toEqual(['Turinys', '1 lentelė', '2 lentelė', '3 lentelė', 'Žodynas'])
  const rows = book.sheets[1]?.rows ?? []
  expect(rows.slice(0, 2)).toEqual([
    ['Apskritis', '2021', '2022', '2023 (b)', '2024', '2025'],
    ['Iš viso', 31, 33, 36, 38, 40],
  ])
  expect(rows[5]).toEqual(['Ūkmarių apskritis', 0, '[withheld]', '[withheld]', 3, 3])
  expect(rows.slice(7).flat().join('\n')).toContain('Apimtis: visi registro klasteriai – 40 klasterių.')
})

test('the text document has headings, tables with head rows, pictures with texts, a contents field and its language', async () => {
  const bytes = await writeStudyDocx(wanted)
  const files = unzipSync(bytes)
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0
  expect(count(/<w:tblHeader/g)).toBe(content.tables.length)
  expect(count(/<wp:docPr [^>]*descr="[^"]+"/g)).toBe(content.figures.length)
  expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(content.figures.length)
  expect(count(/<w:pStyle w:val="Heading1"/g)).toBe(5)
  expect(document).toContain('TOC \\h \\o')
  expect(document).toContain('Linija: 31 klasteris 2021 m., 40 – 2025 m.')
  expect(textsIn(bytes)).toContain('<w:lang w:val="lt-LT"/>')
  expect(textsIn(bytes)).toContain('3f1c'.repeat(16))
})

test('the JSON holds the content as it was hashed', () => {
  const text = writeStudyJson(content, frozen)
  expect(JSON.parse(text)).toEqual({ imprint: { ...frozen }, content: JSON.parse(JSON.stringify(content)) })
  expect(text).toContain(`"content":${canonical(content)}`)
})
