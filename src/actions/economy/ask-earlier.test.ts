import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { activityLevels } from '#core/economy/activities/activity-tree.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { World } from '../world.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { observe } from './observe.ts'
import { monthlyFile } from './testing/sodra-file.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Šiaulių m. sav.']
const links = [
  ...['01', '02', '03', '04', '05', '06', '07'].map((end) => [`11.${end}`, `11.${end}`]),
  ['16.10', '16.11'],
  ...['01', '02', '03', '09'].map((end) => [`31.${end}`, '31.00']),
  ['46.90', '46.90'],
  ['55.10', '55.10'],
  ['62.01', '62.10'],
  ['62.02', '62.20'],
  ['62.03', '62.20'],
  ['62.09', '62.90'],
  ['63.11', '63.10'],
  ['63.11', '63.92'],
]
const correspondenceWithout = (gap: string | null) =>
  [
    'NACE2_CODE,LEVEL,NACE2_HEADING,NACE21_CODE,NACE21_HEADING,Common_Content,Mapping_Type',
    ...links.filter(([older]) => older !== gap).map(([older, newer]) => `${older},4,${older},${newer},${newer},,`),
  ].join('\n')

/** The same everywhere, or by the number of the town. */
type Activities = readonly string[] | ((town: number) => readonly string[])
const wholeYear = Array.from({ length: 12 }, (_, month) => month + 1)

/** Ten firms of each activity in each town, but one of the third in Kaunas; nobody comes, goes or grows. */
function fileOf(year: number, activities: Activities, months: readonly number[] = wholeYear): string {
  const alone = 217
  const rows = towns.flatMap((place, town) =>
    (typeof activities === 'function' ? activities(town) : activities).flatMap((activity, at) =>
      Array.from({ length: town === 0 && at === 2 ? 1 : 10 }, (_, firm) => ({
        insurer: 1 + town * 1000 + at * 100 + firm,
        place,
        activity,
        insured: String((town === 0 && at === 2 ? alone : 20) + 7 * firm + 3 * at + 11 * town),
        wage: '1500',
      })),
    ),
  )
  const named = months.map((month) => `${year}${String(month).padStart(2, '0')}`)
  return monthlyFile(named.flatMap((month) => rows.map((row) => ({ ...row, month }))))
}

describeOnDatabase('a year that is coded in the edition before', (open) => {
  let world: World
  let places: Awaited<ReturnType<typeof gatherPlaceBook>>
  const lakes: Lake[] = []
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/lithuania'))
    places = await gatherPlaceBook(world.db)
  })
  afterAll(async () => {
    for (const lake of lakes) await closeLake(lake)
  })

  const lakeOf = async (older: readonly string[], newer: Activities, gap: string | null = null): Promise<Lake> => {
    const lake = await emptyLake()
    lakes.push(lake)
    const wish = { places, trees: await readActivityTrees(), covers: 'whole' } as const
    await importText(lake, correspondenceWithout(gap), wish, 'correspondence.csv')
    await importText(lake, fileOf(2024, older), { ...wish, activityVersion: '2' }, '2024.csv')
    await importText(lake, fileOf(2025, newer), { ...wish, activityVersion: '2.1' }, '2025.csv')
    return lake
  }
  const ask = async (lake: Lake, wish: Partial<Question> & { readonly year: number }): Promise<Observation> => {
    const found = await observe(
      { ...world, lake },
      { unit: 'employment', by: 'municipality', level: 'class', groups: null, ...wish },
    )
    if (found === null) throw new Error('nothing is held')
    return found
  }
  const inKaunas = ({ economy }: Observation, activity: string) => {
    const { rows, columns, ...amount } = economy.amount
    const at = rows.indexOf('municipality/kauno-m') * columns.length + columns.indexOf(activity)
    return {
      amount: amount.values[at],
      least: economy.growth.least[at],
      most: economy.growth.most[at],
      growth: economy.growth.values[at],
    }
  }

  test('does not tell in the later edition what it keeps back in its own: two classes that become one', async () => {
    const lake = await lakeOf(
      ['620100', '620200', '620300', '620900', '551000', '161000'],
      ['621000', '622000', '622000', '629000', '551000', '161100'],
    )
    for (const unit of ['employment', 'wages'] as const) {
      const before = await ask(lake, { unit, year: 2024 })
      expect(inKaunas(before, '62.02').amount).toBeGreaterThan(0)
      expect(inKaunas(before, '62.03').amount).toBeNaN()
      const after = inKaunas(await ask(lake, { unit, year: 2025 }), '62.20')
      // Both together are shown now; what they were before is an interval that holds more than the one firm.
      expect(after.amount).toBeGreaterThan(0)
      expect(after.growth).toBeNaN()
      expect(after.least).toBeLessThan(-0.1)
      expect(after.most).toBeGreaterThan(0.1)
    }
  })

  /** Growth that is told of cells, where nobody comes, goes or grows: each number, and whether an interval leaves out that nothing changed. */
  const growthOf = ({ economy: { growth } }: Observation) => ({
    told: [...growth.values].filter((value) => !Number.isNaN(value)),
    // Nobody is in the other towns: there is no growth of nothing.
    wrong: [...growth.least].filter((least, at) => least > 0 || (growth.most[at] ?? Number.NaN) < 0),
  })

  test('codes that are no deeper than a division stay so on their way to the other edition: nobody seems to come or go', async () => {
    const lake = await lakeOf(
      ['620100', '620200', '620000', '620900', '551000', '161000'],
      ['621000', '622000', '620000', '629000', '551000', '161100'],
    )
    for (const level of activityLevels) {
      const seen = await ask(lake, { level, year: 2025 })
      expect([seen.growthYears, seen.growthEstimated]).toEqual([1, 0])
      const { told, wrong } = growthOf(seen)
      expect(told.length).toBeGreaterThan(3)
      expect([...new Set(told), ...wrong]).toEqual([0])
    }
  })

  test('a code of zeros that is a group in one edition and a class in the other, or a group in both, is the same activity: nobody seems to come or go', async () => {
    const lake = await lakeOf(
      ['620100', '620200', '551000', '310000', '110000', '110100'],
      ['621000', '622000', '551000', '310000', '110000', '110100'],
    )
    for (const level of activityLevels) {
      const { told, wrong } = growthOf(await ask(lake, { level, year: 2025 }))
      expect(told.length).toBeGreaterThan(3)
      expect([...new Set(told), ...wrong]).toEqual([0])
    }
  })

  test('a class that the correspondence gives to several, and one that it has no link for, leave intervals, nowhere a false number', async () => {
    const older = ['620100', '620200', '631100', '620900', '551000', '161000']
    const newer = ['621000', '622000', '639200', '629000', '551000', '161100']
    const split = await lakeOf(older, newer)
    for (const wish of [...activityLevels.map((level) => ({ level })), { groups: 'drawn' }]) {
      const seen = await ask(split, { ...wish, year: 2025 })
      const { told, wrong } = growthOf(seen)
      expect([...new Set(told), ...wrong]).toEqual([0])
    }
    const ofSplit = await ask(split, { year: 2025 })
    expect(growthOf(ofSplit).told.length).toBeGreaterThan(3)
    expect(ofSplit.growthEstimated).toBeGreaterThan(0.1)
    // All of one town went one way, all of the others the other: nobody came or went anywhere.
    const parted = await lakeOf(older, (town) =>
      town === 0 ? newer : newer.map((code) => (code === '639200' ? '631000' : code)),
    )
    expect(growthOf(await ask(parted, { year: 2025 })).wrong).toEqual([])
    const gap = await lakeOf(older, newer, '62.09')
    for (const level of ['class', 'section'] as const) {
      const { told, wrong } = growthOf(await ask(gap, { level, year: 2025 }))
      expect([...told, ...wrong]).toEqual([])
    }
  })

  test('nobody seems to begin in an activity to which the correspondence leads nothing: where its firms were before it does not say', async () => {
    const lake = await lakeOf(
      ['620100', '620200', '551000', '469000', '161000'],
      ['621000', '622000', '551000', '468900', '161100'],
    )
    for (const unit of ['employment', 'firms'] as const) {
      const seen = await ask(lake, { unit, level: 'class', year: 2025 })
      expect(growthOf(seen).wrong).toEqual([])
      expect(inKaunas(seen, '46.89')).toMatchObject({ growth: Number.NaN, most: 2 })
      expect(inKaunas(seen, '62.10').growth).toBe(0)
    }
  })

  test('an earlier year that is coded in the other edition for some of its months says how much of it was split by estimates', async () => {
    const older = ['620100', '620200', '631100', '620900', '551000', '161000']
    const newer = ['621000', '622000', '639200', '629000', '551000', '161100']
    const lake = await lakeOf(older, newer)
    const wish = { places, trees: await readActivityTrees(), covers: 'whole' } as const
    // Other firms than before: none is seen under a code of both editions that belong together.
    await importText(
      lake,
      fileOf(2024, newer.toReversed(), [6, 7, 8, 9, 10, 11, 12]),
      { ...wish, activityVersion: '2.1' },
      '2024-later.csv',
    )
    const { growthEstimated, loads } = await ask(lake, { year: 2025 })
    expect(growthEstimated).toBeGreaterThan(0)
    expect(loads.map(({ dataSet }) => dataSet)).toContain('activity-correspondence')
  })

  test('firms coded no deeper than something of which groups name a part are of none, and are told as not classed', async () => {
    const codes = ['620100', '620200', '260000', '620900', '551000', '161000']
    const lake = await lakeOf(codes, codes)
    const { coverage } = await ask(lake, { year: 2024, groups: 'drawn' })
    const byClass = await ask(lake, { year: 2024 })
    expect(coverage.unclassed).toBeGreaterThan(0.1)
    expect(byClass.coverage.unclassed).toBe(0)
  })
})
