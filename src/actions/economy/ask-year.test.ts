import { afterAll, beforeAll, expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import type { Unit } from '#core/economy/observed/question.ts'
import { showTables } from '#core/economy/observed/show-cells.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { ownFormat } from '#lake/formats/own.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { askYear } from './ask-year.ts'
import { ownSurvey, townsOf } from './testing/own-survey.ts'
import { bring, newLake, put } from './testing/sodra-file.ts'
import { bookOf } from './testing/two-editions.ts'

const trees = {
  '2': growActivityTree('2', ['62.01', '62.02', '63.11']),
  '2.1': growActivityTree('2.1', ['62.10', '62.20', '63.10', '63.92']),
}
const links = [
  { from: '62.01', to: '62.10' },
  { from: '62.02', to: '62.20' },
  { from: '63.11', to: '63.10' },
  { from: '63.11', to: '63.92' },
]
const towns = ['Ilgė', 'Lendra', 'Varna']
const places = townsOf(towns, (town) => (town < 'Varna' ? 'one' : 'two'))
const mapping: OwnMapping = {
  ...ownSurvey,
  id: 'both',
  activityVersion: null,
  columns: { ...ownSurvey.columns, wageEur: 'wage' },
}
const MONTHS = 3
const alone = { persons: 61, wage: 1234, newer: '631000' }

/** One month of the edition before and two of the later one; thirty firms of each town are there only while they may be of two activities. */
async function lakeOf({
  sure,
  large = null,
}: {
  readonly sure: readonly (typeof alone)[]
  readonly large?: typeof alone | null
}): Promise<Lake> {
  const lake = await newLake()
  let firm = 0
  const rows = new Map<'2' | '2.1', string[]>([
    ['2', []],
    ['2.1', []],
  ])
  const add = (
    town: string,
    codes: { readonly older: string; readonly newer: string | null },
    told = { persons: 20, wage: 1500 },
  ) => {
    firm += 1
    const row = (month: number, code: string) => `${firm},2023-0${month},${town},${code},${told.persons},${told.wage}`
    rows.get('2')?.push(row(1, codes.older))
    if (codes.newer !== null) rows.get('2.1')?.push(row(2, codes.newer), row(MONTHS, codes.newer))
  }
  for (const town of towns) {
    for (let count = 0; count < 9; count += 1) {
      add(town, { older: '620100', newer: '621000' })
      add(town, { older: '620200', newer: '622000' })
    }
    for (let count = 0; count < 30; count += 1) add(town, { older: '631100', newer: null })
  }
  for (const each of sure) add('Lendra', { older: '631100', newer: each.newer }, each)
  if (large !== null) add('Lendra', { older: '631100', newer: null }, large)
  for (const [activityVersion, of] of rows) {
    const file = await put(['firm,month,town,code,persons,wage', ...of].join('\n'))
    await bring(lake, file, { places, trees, covers: 'whole', formats: [ownFormat(mapping)], activityVersion })
  }
  return lake
}

const lakes: Lake[] = []
beforeAll(async () => {
  const usual = { persons: 20, wage: 1500, newer: '631000' }
  lakes.push(
    await lakeOf({ sure: [alone] }),
    await lakeOf({ sure: Array.from({ length: 6 }, () => alone) }),
    await lakeOf({
      sure: Array.from({ length: 40 }, (_, at) => (at < 9 ? usual : { ...usual, newer: '639200' })),
      large: { ...usual, persons: 300 * MONTHS },
    }),
  )
})
afterAll(async () => {
  for (const lake of lakes) await closeLake(lake)
})

const web: GroupSet = {
  id: 'web',
  name: {},
  kind: 'drawn',
  source: { title: '', publisher: null, year: null, address: null, licence: null },
  note: null,
  groups: [{ id: 'portals', name: {}, activities: { '2.1': ['63.10'] } }],
}

async function tablesOf(lake: Lake | undefined, unit: Unit, set: GroupSet | null = null) {
  const [holding] = lake === undefined ? [] : await holdings(lake)
  if (lake === undefined || holding === undefined) throw new Error('nothing is held')
  const { tables } = await askYear(
    lake,
    { holding, year: 2023, version: '2.1' },
    {
      asked: { year: 2023, unit, by: 'municipality', level: 'class', groups: set?.id ?? null },
      set,
      sets: set === null ? [] : [set],
      derived: null,
      tree: trees['2.1'],
      bookFor: (level) => bookOf(trees, links, level),
      places,
      rule: disclosureRules.confidential,
      bridgedBy: [],
    },
  )
  return tables
}

async function toldOf(lake: Lake | undefined, unit: Unit) {
  const { cells } = showTables(await tablesOf(lake, unit))
  return (code: string) => {
    const at = cells.rows.indexOf('municipality/Lendra') * cells.columns.length + cells.columns.indexOf(code)
    return { value: cells.values[at] ?? Number.NaN, room: (cells.most[at] ?? 0) - (cells.least[at] ?? 0) }
  }
}

test.each(['employment', 'wages', 'firms'] as const)(
  'one firm that surely is in an activity is not what it has more of %s than another that has as much of firms that may be of both',
  async (unit) => {
    const told = await toldOf(lakes[0], unit)
    const of = { employment: alone.persons, wages: alone.persons * alone.wage, firms: 1 }[unit]
    expect(told('62.10').value).toBeGreaterThan(0)
    expect([told('63.10').value, told('63.92').value]).toEqual([Number.NaN, Number.NaN])
    for (const code of ['63.10', '63.92']) expect(told(code).room).toBeGreaterThan(of)
  },
)

test('where enough firms surely are in it, both are told', async () => {
  const told = await toldOf(lakes[1], 'employment')
  expect(told('63.10').value - told('63.92').value).toBeCloseTo(6 * alone.persons, 9)
})

test('that one firm holds half is not told of a year of two editions: of the largest, which may be of two groups, only a share is there', async () => {
  const { amount, withheld, heldByOne = new Uint8Array(towns.length) } = await tablesOf(lakes[2], 'employment', web)
  const lendra = amount.rows.indexOf('municipality/Lendra')
  expect([withheld.cells[lendra], amount.values[lendra]]).toEqual([
    0,
    expect.closeTo(9 * 20 + (30 * 20) / MONTHS / 2 + 300 / 2, 9),
  ])
  expect(heldByOne[lendra]).toBe(0)
})
