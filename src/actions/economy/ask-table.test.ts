import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { protectingRule } from '#core/economy/testing/towns-and-levels.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { ownFormat } from '#lake/formats/own.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { askTable } from './ask-table.ts'
import { ownSurvey, townsOf, treesOf } from './testing/own-survey.ts'
import { bring, newLake, put } from './testing/sodra-file.ts'
import { bookOf } from './testing/two-editions.ts'

const trees = treesOf(['31.00', '62.01', '62.02', '62.03'])
const book = bookOf(trees, [
  { from: '31.00', to: '31.00' },
  { from: '62.01', to: '62.01' },
  { from: '62.02', to: '62.02' },
  { from: '62.03', to: '62.01' },
  { from: '62.03', to: '62.02' },
])
const places = townsOf(['Varna'])
const classes = { '10–19': { from: 10, to: 19 }, '20–249': { from: 20, to: 249 } }
const mapping: OwnMapping = { ...ownSurvey, id: 'classed', sizes: { column: 'class', classes } }

let lake: Lake
beforeAll(async () => {
  lake = await newLake()
  const seen = Array.from({ length: 8 }, (_, firm) => `${100 + firm},2023-01,Varna,620200,${5 + firm},`)
  const sure = ['1,2023-01,Varna,620100,,10–19', '2,2023-01,Varna,620100,,20–249']
  const divided = Array.from({ length: 4 }, (_, firm) => `${10 + firm},2023-01,Varna,620300,,${firm < 2 ? '10–19' : '20–249'}`)
  const file = await put(['firm,month,town,code,persons,class', ...seen, ...sure, ...divided].join('\n'))
  await bring(lake, file, { places, trees, covers: 'whole', formats: [ownFormat(mapping)] })
})
afterAll(async () => closeLake(lake))

const classedIn = async (version: '2' | '2.1') => {
  const [holding] = await holdings(lake)
  if (holding === undefined) throw new Error('nothing is held')
  const asked = { year: 2023, unit: 'employment', by: 'municipality', level: 'class', groups: null } as const
  const { table } = await askTable(
    lake,
    { holding, year: 2023, version },
    {
      asked,
      sets: [],
      tree: trees[version],
      bookFor: () => book,
      places,
      rule: protectingRule,
      bridgedBy: [],
      by: 'municipality',
      columns: 'class',
    },
  )
  return table.classed
}

test('classes of size are told in the edition that a year is coded in', async () => {
  expect((await classedIn('2'))?.least.amount.least).toContain(30)
})

test('and not in another, where two firms that surely are in an activity could be worked out from those that may be', async () => {
  expect(await classedIn('2.1')).toBeNull()
})
