import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { heldFiles } from '#lake/ask/held-files.ts'
import { parquet, rowsOf, withConnection } from '#lake/engine.ts'
import { refusedFile } from '#lake/loads.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import { ownFormat } from './own.ts'

let lake: Lake
beforeAll(async () => {
  lake = await emptyLake()
})
afterAll(async () => closeLake(lake))

async function rows(dataSet: Parameters<typeof heldFiles>[1], sql: string): Promise<unknown[]> {
  const { files } = await heldFiles(lake, dataSet)
  return withConnection(await lake.engine(), async (connection) =>
    rowsOf(connection, sql.replace('FROM t', `FROM ${parquet(files)}`)),
  )
}

test('the register of legal entities: bars, doubled quotes, who operates, and a code that is none', async () => {
  const outcome = await importText(
    lake,
    `ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|stat_data_nuo|formavimo_data
300000001|"UAB ""A | B"""|Kaunas|2010-02-03|310|Uždaroji akcinė bendrovė|0|Teisinis statusas neįregistruotas|2010-02-03|2026-01-02
XL-100037|"RAB „Žalia“"|Lendrava|2012-05-01|310|RAB|10|Išregistruotas|2024-01-31|2026-01-02
300000003|"UAB Trečia"|Alytus|2015-05-01|310|UAB|0||2015-05-01|2026-01-02
12ab|X|Y|2012-05-01|310|RAB|0||2012-05-01|2026-01-02
300000002|X|Y|2012-15-01|310|RAB|0||2012-05-01|2026-01-02
`,
  )
  expect(outcome.load).toMatchObject({
    dataSet: 'legal-entities',
    slices: ['2026-01'],
    rowsKept: 3,
    refusedBy: { 'firm-code-wrong': 1, 'day-wrong': 1 },
  })
  expect(await rows('legal-entities', 'SELECT firm, name, operates FROM t ORDER BY firm')).toEqual([
    { firm: '300000001', name: 'UAB "A | B"', operates: true },
    { firm: '300000003', name: 'UAB Trečia', operates: true },
    { firm: 'XL-100037', name: 'RAB „Žalia“', operates: false },
  ])
})

test('accounts in three layouts become one table, by the year of filing', async () => {
  const wide = `obj_kodas,obj_pav,form_kodas,form_pav,stat_statusas,stat_pav,template_id,template_name,standard_id,standard_name,laikotarpis_nuo,laikotarpis_iki,reg_date,pelnas_pries_apmokestinima,grynasis_pelnas,pardavimo_pajamos,formavimo_data
300000001,"UAB ""A""",310,UAB,0,,FS0129,Rinkinys,IST024,PELNAS,2021-01-01,2021-12-31,2022-05-24,-15,-15,"65196,5",2024-10-03
`
  const long = `ja_kodas|ja_pavadinimas|standard_id|line_type_id|line_name|reiksme|beginning_date|turning_date|reg_date|formavimo_data
300000001|A|PST210|PSLT1|PARDAVIMO PAJAMOS|70000|2024-01-01|2024-12-31|2025-05-28|2026-08-14
300000001|A|PST210|PSLT9|GRYNASIS PELNAS (NUOSTOLIAI)|-500|2024-01-01|2024-12-31|2025-05-28|2026-08-14
300000001|A|BST210|BSLT1|ILGALAIKIS TURTAS|41322|2024-01-01|2024-12-31|2025-05-28|2026-08-14
`
  const flat =
    'code;year;turnover;employees;profit;assets\n300000001;2023;68000,5;12;100;50000\n300000002;2023;1;1;1;1\n300000001;2x;1;1;1;1\n'
  const loads = []
  for (const content of [wide, long, flat]) loads.push((await importText(lake, content)).load)
  expect(loads.map(({ layout, slices, rowsKept }) => [layout, slices, rowsKept])).toEqual([
    ['accounts-wide-1', ['2022-profit'], 1],
    ['accounts-long-1', ['2025-balance', '2025-profit'], 3],
    ['accounts-flat-1', ['2023'], 2],
  ])
  expect(
    await rows(
      'accounts',
      'SELECT year, max(turnover_eur) AS turnover, max(profit_eur) AS profit, max(long_term_assets_eur) AS lasting, max(employees) AS heads FROM t GROUP BY year ORDER BY year',
    ),
  ).toEqual([
    { year: '2021', turnover: 65196.5, profit: -15, lasting: null, heads: null },
    { year: '2023', turnover: 68000.5, profit: 100, lasting: null, heads: 12 },
    { year: '2024', turnover: 70000, profit: -500, lasting: 41322, heads: null },
  ])
})

test('CORDIS: decimal commas, EL and UK, empty regions, True and False', async () => {
  const projects = await importText(
    lake,
    `"id";"acronym";"title";"startDate";"endDate";"totalCost";"ecMaxContribution";"frameworkProgramme"
"1";"A";"Title";"2020-01-01";"2022-12-31";"1000,5";"900.25";"H2020"
"2";"B";"Title";"";"";"";"12x";"H2020"
"3";"C";"Title";"";"";"";"";"H2020"
`,
    { slice: 'h2020' },
  )
  expect(projects.load).toMatchObject({ rowsKept: 2, refusedBy: { 'not-an-amount': 1 } })
  const participants = await importText(
    lake,
    `"projectID";"projectAcronym";"organisationID";"vatNumber";"name";"shortName";"SME";"activityType";"city";"country";"nutsCode";"geolocation";"order";"role";"ecContribution";"netEcContribution";"totalCost";"endOfParticipation";"active"
"1";"A";"10";"EL1";"ALPHA";"";"True";"PRC";"ATHENS";"EL";"";"37.98,23.72";"1";"coordinator";"50000,5";"50000.0";"71429";"False";""
"1";"A";"11";"";"BETA";"";"";"HES";"LEEDS";"UK";"UKE4";"";"2";"participant";"";"";"";"true";""
"2";"B";"10";"EL1";"ALPHA";"";"True";"PRC";"ATHENS";"EL";"";"37.98,23.72";"1";"coordinator";"1";"1";"1";"False";""
"1";"A";"12";"";"GAMMA";"";"ja";"HES";"LEEDS";"UK";"UKE4";"";"3";"participant";"";"";"";"False";""
"1";"A";"13";"";"DELTA";"";"False";"HES";"LEEDS";"UK";"UKE4";"";"4";"guest";"";"";"";"False";""
`,
    { slice: 'h2020' },
  )
  expect(participants.load).toMatchObject({ rowsKept: 3, refusedBy: { 'neither-true-nor-false': 1, 'role-unknown': 1 } })
  expect(
    await rows(
      'cordis-participations',
      "SELECT organisation, country, is_sme, contribution_eur, latitude, has_ended, nuts FROM t WHERE project = '1' ORDER BY organisation",
    ),
  ).toEqual([
    { organisation: '10', country: 'GR', is_sme: true, contribution_eur: 50000.5, latitude: 37.98, has_ended: false, nuts: null },
    { organisation: '11', country: 'GB', is_sme: null, contribution_eur: null, latitude: null, has_ended: true, nuts: 'UKE4' },
  ])
  const numbers = `"rcn","role","pic","type","contribution","country","start_date","end_date"\n229592,"participant",984232326,"OTH",72750,"EL","2020-09-01","2023-08-31"\n`
  expect((await importText(lake, numbers, { slice: 'lt' })).load).toMatchObject({
    layout: 'cordis-participations-2',
    rowsKept: 1,
  })
})

test('a file that does not say its period is refused until somebody names it', async () => {
  const content =
    '"id";"acronym";"title";"startDate";"endDate";"totalCost";"ecMaxContribution"\n"7";"A";"T";"2020-01-01";"2022-12-31";"1";"1"\n'
  await expect(importText(lake, content)).rejects.toMatchObject({ trouble: { code: 'slice-needed', dataSet: 'cordis-projects' } })
})

const mapping: OwnMapping = {
  id: 'ours',
  title: { lt: 'Mūsų', en: 'Ours' },
  publisher: 'Municipality',
  licence: null,
  address: null,
  activityVersion: '2',
  decimal: ',',
  period: 'YYYYMM',
  columns: {
    firm: 'Kodas',
    period: 'Mėnuo',
    name: null,
    place: 'Vieta',
    activity: 'EVRK',
    insured: 'Darbuotojai',
    wageEur: 'Alga',
  },
}

test('a CSV of somebody’s own becomes a table of firms and months by its mapping', async () => {
  const content = Buffer.from(
    'Kodas;Mėnuo;Vieta;EVRK;Darbuotojai;Alga;Kita\nA1;202301;Kauno m. sav.;620100;3,6;1500,5;x\nA2;202301;;0;;;\nA6;202301;Alytaus m. sav.;620100;1;;\nA7;202301;Alytaus m. sav.;620100;1;;\nA3;202313;Kauno m. sav.;620100;3;1;\nA4;202301;Kauno m. sav.;620100;-3;1;\nA5;202301;Kauno m. sav.;620100;3.5;1;\nA8;202301;Kauno m. sav.;620100;99999999999;1;\nA9;202301;Kauno m. sav.;620100;1;;\n',
  )
  const outcome = await importText(lake, content, { formats: [ownFormat(mapping)] })
  expect(outcome.load).toMatchObject({
    dataSet: 'own.ours',
    slices: ['2023-01'],
    rowsKept: 5,
    refusedBy: { 'month-wrong': 1, negative: 1, 'not-an-amount-with-comma': 1, 'too-large': 1 },
  })
  // By the names that the file has for its columns.
  expect('refused' in outcome ? outcome.refused.map(({ line, column, value }) => [line, column, value]) : []).toEqual([
    [6, 'Mėnuo', '202313'],
    [7, 'Darbuotojai', '-3'],
    [8, 'Darbuotojai', '3.5'],
    [9, 'Darbuotojai', '99999999999'],
  ])
  expect(
    await rows(
      'own.ours',
      "SELECT firm, month, place_raw, activity, insured, wage_eur, wage_state FROM t WHERE firm < 'A3' ORDER BY firm",
    ),
  ).toEqual([
    {
      firm: 'A1',
      month: '2023-01',
      place_raw: 'Kauno m. sav.',
      activity: '620100',
      insured: 4,
      wage_eur: 1500.5,
      wage_state: 'published',
    },
    { firm: 'A2', month: '2023-01', place_raw: null, activity: null, insured: null, wage_eur: null, wage_state: 'not-published' },
  ])
})

test('a column of an own CSV that stands there twice is refused: the first one is not taken without a word', async () => {
  const content = 'Kodas;Mėnuo;Vieta;EVRK;Darbuotojai;Alga;Darbuotojai\nA1;202301;K;620100;4;1;5\n'
  await expect(importText(lake, content, { formats: [ownFormat(mapping)] })).rejects.toMatchObject({
    trouble: { code: 'layout-unknown', missing: [], twice: ['Darbuotojai'] },
  })
})

test.each([
  ['YYYY', '2023', '2023-12'],
  ['YYYY-MM', '2023-04', '2023-04'],
] as const)('a period written %s is held as a month', async (period, written, month) => {
  const format = ownFormat({ ...mapping, id: `ours-${period.toLowerCase()}`, period })
  const content = `Kodas;Mėnuo;Vieta;EVRK;Darbuotojai;Alga\nA1;${written};K;620100;4;1\n`
  expect((await importText(lake, content, { formats: [format] })).load.slices).toEqual([month])
})

describe('an own mapping that names coordinates', () => {
  const box = { south: 53, north: 57, west: 20, east: 27.5 }
  const head = 'Kodas;Mėnuo;Vieta;EVRK;Darbuotojai;Alga;Viena;Kita'
  const good = (one: string, other: string) => ['B1', 'B2', 'B3', 'B4'].map((firm) => row(firm, one, other)).join('')
  const row = (firm: string, one: string, other: string) => `${firm};202301;Kauno m. sav.;620100;3;;${one};${other}\n`

  test('degrees: what is out of the country, the wrong way round, half or no number is refused by its line; a firm without is kept and told', async () => {
    const own = await emptyLake()
    const format = ownFormat({ ...mapping, coordinates: { system: 'EPSG:4326', latitude: 'Viena', longitude: 'Kita' } }, box)
    const { load } = await importText(
      own,
      `${head}\n${row('A1', '54,9', '23,9')}${row('A2', '', '')}${row('A3', '23,9', '54,9')}${row('A4', '0', '0')}${row('A5', '54,9', '')}${row('A6', 'abc', '23,9')}${row('A7', '95', '23,9')}${row('A8', '53,0', '27,5')}${good('54,9', '23,9')}`,
      { formats: [format] },
    )
    expect(load).toMatchObject({
      layout: 'own.ours-degrees-1',
      rowsKept: 7,
      refusedBy: { 'coordinates-swapped': 1, 'coordinates-outside': 2, 'coordinate-alone': 1, 'not-a-coordinate': 1 },
      notes: expect.arrayContaining([{ code: 'coordinates-missing', rows: 1, examples: ['A2'] }]),
    })
    const refused = (await readFile(refusedFile(own.place, load.id), 'utf8')).trim().split(/\r?\n/)
    expect(refused).toEqual([
      'line,column,code,value',
      '4,Viena,coordinates-swapped,"23,9"',
      '5,Viena,coordinates-outside,0',
      '6,Kita,coordinate-alone,',
      '7,Viena,not-a-coordinate,abc',
      '8,Viena,coordinates-outside,95',
    ])
    await closeLake(own)
  })

  test('metres of LKS-94, whose northings cannot be taken for eastings; without a box of the country degrees are those of the Earth', async () => {
    const own = await emptyLake()
    const metres = ownFormat({ ...mapping, coordinates: { system: 'EPSG:3346', easting: 'Viena', northing: 'Kita' } }, box)
    const read = await importText(
      own,
      `${head}\n${row('A1', '494000', '6085000,5')}${row('A2', '6085000', '494000')}${row('A3', '23,9', '54,9')}${good('494000', '6085000')}`,
      { formats: [metres] },
    )
    expect(read.load).toMatchObject({
      layout: 'own.ours-lks94-1',
      rowsKept: 5,
      refusedBy: { 'coordinates-swapped': 1, 'coordinates-outside': 1 },
    })
    const degrees = ownFormat({
      ...mapping,
      id: 'far',
      coordinates: { system: 'EPSG:4326', latitude: 'Viena', longitude: 'Kita' },
    })
    const far = await importText(
      own,
      `${head}\n${row('A1', '-33,9', '151,2')}${row('A2', '151,2', '-33,9')}${good('54,9', '23,9')}`,
      {
        formats: [degrees],
      },
    )
    expect(far.load).toMatchObject({ rowsKept: 5, refusedBy: { 'coordinates-swapped': 1 } })
    await closeLake(own)
  })
})
