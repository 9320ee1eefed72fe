import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { twoEditions } from '#actions/economy/testing/two-editions.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { cellsOf } from './cells-of.ts'
import type { CellsAnswer, CellsQuestion } from './cells-of.ts'
import { plantsOf } from './plants-of.ts'

const { trees } = twoEditions
const usual: CellsQuestion = {
  dataSet: 'sodra-monthly',
  period: { from: '2024-12', to: '2024-12' },
  unit: 'employment',
  by: 'country',
  activity: 'class',
  version: '2.1',
  activities: twoEditions,
}

async function lakeOf(older: readonly FirmMonth[], newer: readonly FirmMonth[]): Promise<Lake> {
  const lake = await newLake()
  const wish = { trees, covers: 'whole' } as const
  await bring(lake, await put(monthlyFile(older.map((row) => ({ ...row, month: '202412' })))), { ...wish, activityVersion: '2' })
  await bring(lake, await put(monthlyFile(newer.map((row) => ({ ...row, month: '202501' })))), {
    ...wish,
    activityVersion: '2.1',
  })
  return lake
}

const amounts = ({ cells }: CellsAnswer) => Object.fromEntries(cells.columns.map((column, at) => [column, cells.values[at]]))

test('a firm seen in both editions keeps its own activity; those that ended or do something else now are split', async () => {
  const lake = await lakeOf(
    [
      { insurer: 1, activity: '960200', insured: '8' },
      { insurer: 2, activity: '960200', insured: '4' },
      { insurer: 3, activity: '960200', insured: '2' },
      { insurer: 4, activity: '620100', insured: '6' },
    ],
    [
      { insurer: 1, activity: '962100' },
      { insurer: 3, activity: '621000' },
      { insurer: 5, activity: '962200' },
    ],
  )
  const answer = await cellsOf(lake, usual)
  expect(amounts(answer)).toEqual({ '62.10': 6, '96.21': 11, '96.22': 3 })
  expect(answer.coverage.estimatedShare).toBeCloseTo(6 / 20, 12)
  // The month from which the activity was taken is part of what the answer was made of.
  expect(answer.loads).toHaveLength(2)
  const { plants } = await plantsOf(lake, usual)
  expect(plants.columns.map((column, at) => [column, plants.firms[at]])).toEqual([
    ['62.10', 1],
    ['96.21', 2],
    ['96.22', 1],
  ])
  const split = await cellsOf(lake, { ...usual, activities: { trees, bridge: twoEditions.bridge } })
  expect(amounts(split)).toEqual({ '62.10': 6, '96.21': 7, '96.22': 7 })
  expect(split.loads).toHaveLength(1)
  await closeLake(lake)
})

test('a period over both editions counts every firm once a month', async () => {
  const lake = await lakeOf(
    [{ insurer: 1, activity: '960200', insured: '8' }],
    [{ insurer: 1, activity: '962100', insured: '10' }],
  )
  const answer = await cellsOf(lake, { ...usual, period: { from: '2024-12', to: '2025-01' } })
  expect(amounts(answer)).toEqual({ '96.21': 9 })
  expect(answer.coverage.estimatedShare).toBe(0)
  await closeLake(lake)
})

test.each([
  { name: 'in one town', places: ['Kauno m. sav.'] },
  { name: 'in two towns', places: ['Kauno m. sav.', 'Kauno r. sav.'] },
])(
  'a firm $name that is split between activities is in each by its share, of the class and rank of all of it; in a group of both it is one',
  async ({ places }) => {
    const split = places.map((place) => ({ insurer: 1, activity: '960200', insured: String(12 / places.length), place }))
    const lake = await lakeOf([...split, { insurer: 2, activity: '620100', insured: '3' }], [{ insurer: 2, activity: '621000' }])
    const sizesOf = async (groups: { name: string; members: string[] }[]) => {
      const { plants } = await plantsOf(lake, { ...usual, groups })
      const { firms, size, largest, second, classes } = plants
      return [firms, size, largest, second, ...classes].map(([first]) => first)
    }
    // Firms, persons, the two largest, and firms from 1, 10, 50 and 250.
    expect(await sizesOf([{ name: 'one', members: ['96.21'] }])).toEqual([0.5, 6, 12, 0, 0, 0.5, 0, 0])
    expect(await sizesOf([{ name: 'both', members: ['96.21', '96.22'] }])).toEqual([1, 12, 12, 0, 0, 1, 0, 0])
    const all = [{ name: 'all', members: ['62.10', '96.21', '96.22'] }]
    expect(await sizesOf(all)).toEqual([2, 15, 12, 3, 1, 1, 0, 0])
    await closeLake(lake)
  },
)

test('whatever firms did before and after, nobody is lost on the way', async () => {
  const code = (codes: readonly string[]) => fc.constantFrom(...codes)
  const firm = fc.record({
    before: fc.option(code(['620100', '960200', '960900', '0'])),
    after: fc.option(code(['621000', '962100', '962200', '969900', '0'])),
    insured: fc.integer({ min: 1, max: 50 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(firm, { minLength: 1, maxLength: 12 }), async (firms) => {
      const rows = (which: 'before' | 'after') =>
        firms.flatMap((each, insurer) =>
          each[which] === null ? [] : [{ insurer, activity: each[which], insured: String(each.insured) }],
        )
      fc.pre(rows('before').length > 0 && rows('after').length > 0)
      const lake = await lakeOf(rows('before'), rows('after'))
      const { cells, coverage } = await cellsOf(lake, usual)
      const sum = cells.values.reduce((all, each) => all + each, 0) + coverage.unclassed + coverage.unplaced
      expect(sum).toBeCloseTo(
        rows('before').reduce((all, { insured }) => all + Number(insured), 0),
        9,
      )
      await closeLake(lake)
    }),
    { numRuns: 6 },
  )
})
