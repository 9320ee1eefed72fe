import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { emptyLake, importPath } from '#actions/testing/bring-to-lake.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import { organisedClusters } from '#core/economy/observed/organised-clusters.ts'
import { cellsOf } from '#lake/ask/cells-of.ts'
import type { Load } from '#lake/load.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { ActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { writeEconomy } from '../../../tools/sample/economy/write-economy.ts'
import { gatherActivityBooks } from './gather-activity-book.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { gatherClusters } from './gather-clusters.ts'
import { gatherProjectTies } from './gather-project-ties.ts'
import { observe } from './observe.ts'
import type { World } from '../world.ts'

/** Few firms, and the first and the last years only: the months in between are alike. */
const OTHERS = 300
const left = ['2022', '2023']

describeOnDatabase('the invented economy in the lake', (open) => {
  let lake: Lake
  let world: World
  let places: PlaceBook
  let trees: ActivityTrees
  const loads: Load[] = []
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    places = await gatherPlaceBook(world.db)
    trees = await readActivityTrees()
    lake = await emptyLake()
    const files = await writeEconomy(await mkdtemp(join(tmpdir(), 'economy-')), OTHERS)
    for (const { path, dataSet } of files.filter((file) => !left.some((year) => file.path.includes(year)))) {
      const slice = dataSet.startsWith('cordis-') ? '2021-2025' : undefined
      loads.push((await importPath(lake, path, { places, trees, slice })).load)
    }
  })
  afterAll(async () => closeLake(lake))

  test('every file is taken without a refused row, each month as one slice', () => {
    expect(loads.map(({ dataSet, rowsRefused }) => [dataSet, rowsRefused])).toEqual([
      ['activity-correspondence', 0],
      ...Array.from({ length: 3 }, () => ['sodra-monthly', 0]),
      ['legal-entities', 0],
      ['accounts', 0],
      ['cordis-projects', 0],
      ['cordis-participations', 0],
    ])
    const monthly = loads.filter(({ dataSet }) => dataSet === 'sodra-monthly')
    expect(monthly.flatMap(({ slices }) => slices)).toHaveLength(36)
    expect(monthly.map(({ activityVersion }) => activityVersion)).toEqual(['2', '2', '2.1'])
  })

  test('no place is unknown, not even a municipality that ended with 2021', () => {
    expect(loads.flatMap(({ notes }) => notes.filter(({ code }) => code === 'place-unknown'))).toEqual([])
  })

  const asked = (year: number, level: 'division' | 'class') => ({
    dataSet: 'sodra-monthly' as const,
    period: { from: `${year}-01`, to: `${year}-12` },
    unit: 'employment' as const,
    by: 'municipality' as const,
    activity: level,
    version: '2.1' as const,
    places,
  })

  test('a year in the older edition is led over the bridge without losing anybody; firms seen under both need no estimate', async () => {
    const { bookFor } = await gatherActivityBooks(lake, 'sodra-monthly')
    const total = async (level: 'division' | 'class', isByFirm: boolean) => {
      const book = bookFor('2.1', level)
      const activities = isByFirm ? book : { trees: book.trees, bridge: book.bridge }
      const { cells, coverage } = await cellsOf(lake, { ...asked(2021, level), activities })
      const sum = cells.least.reduce((all, each) => all + each, 0)
      return { all: sum + coverage.unplaced + coverage.unclassed, estimated: coverage.estimatedShare }
    }
    const [byFirm, split, divisions] = [await total('class', true), await total('class', false), await total('division', true)]
    expect(byFirm.all).toBeCloseTo(split.all, 6)
    expect(byFirm.all).toBeCloseTo(divisions.all, 6)
    expect(split.estimated).toBeGreaterThan(0)
    expect(byFirm.estimated).toBeLessThan(split.estimated)
    expect(divisions.estimated).toBeLessThanOrEqual(byFirm.estimated)
  })

  test('without a correspondence a year of the other edition is refused', async () => {
    await expect(cellsOf(lake, { ...asked(2024, 'class'), activities: { trees, bridge: null } })).rejects.toMatchObject({
      trouble: { code: 'versions-differ', asked: '2.1', held: ['2'] },
    })
  })

  test('growth over the change of editions says how much was led over by estimate, and names the correspondence among its sources', async () => {
    const asked = { year: 2025, unit: 'employment', by: 'municipality', level: 'class', groups: null } as const
    const seen = await observe({ ...world, lake }, asked)
    expect(seen).toMatchObject({ version: '2.1', growthYears: 1 })
    // Whoever is there in both years is seen under both codes.
    expect(seen?.growthEstimated).toBe(0)
    expect(new Set(seen?.loads.map(({ dataSet }) => dataSet))).toEqual(new Set(['sodra-monthly', 'activity-correspondence']))
    expect(seen?.loads.filter(({ dataSet }) => dataSet === 'sodra-monthly')).toHaveLength(2)
    const within = await observe({ ...world, lake }, { ...asked, year: 2024 })
    expect(within).toMatchObject({ version: '2', growthYears: 3, growthEstimated: null })
  })

  test('neighbours are found in joint projects, of an earlier year only in those that had begun; every participant is accounted for', async () => {
    const asked = { year: 2025, unit: 'employment', by: 'municipality', level: 'division', groups: 'drawn' } as const
    const seen = await observe({ ...world, lake }, asked)
    if (seen === null) throw new Error('nothing is held')
    const found = await gatherProjectTies({ ...world, lake }, seen)
    const { projects, joint, organisations, byNumber, byName, ambiguous, unmatched } = found?.told ?? {}
    expect(joint).toBeLessThanOrEqual(projects ?? 0)
    expect((byNumber ?? 0) + (byName ?? 0) + (ambiguous ?? 0) + (unmatched ?? 0)).toBe(organisations)
    for (const some of [byNumber, byName]) expect(some).toBeGreaterThan(0)
    expect(Math.max(...(found?.ties.least ?? []))).toBeGreaterThan(0)
    expect(new Set(found?.loads.map(({ dataSet }) => dataSet))).toEqual(
      new Set(['cordis-participations', 'cordis-projects', 'legal-entities']),
    )
    // Of an earlier year only what had begun by its end counts.
    const earlier = await observe({ ...world, lake }, { ...asked, year: 2021 })
    const then = earlier === null ? null : await gatherProjectTies({ ...world, lake }, earlier)
    expect(then?.told.projects).toBeLessThan(projects ?? 0)
  })

  test('clusters are organised in a year of the older edition as well', async () => {
    const asked = { unit: 'employment', by: 'municipality', level: 'division', groups: 'drawn' } as const
    const counts = await Promise.all(
      [2021, 2025].map(async (year) => {
        const seen = await observe({ ...world, lake }, { ...asked, year })
        if (seen === null) throw new Error('nothing is held')
        return organisedClusters(seen.economy, await gatherClusters(world.db, seen, '2026-11-20')).length
      }),
    )
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[0]).toBe(counts[1])
  })

  test('the trade that nobody organised is where it was put', async () => {
    const { bookFor } = await gatherActivityBooks(lake, 'sodra-monthly')
    const { cells } = await cellsOf(lake, { ...asked(2025, 'division'), activities: bookFor('2.1', 'division') })
    const column = cells.columns.indexOf('15')
    const shoes = cells.rows.map((row, at) => [cells.least[at * cells.columns.length + column] ?? 0, row] as const)
    expect(shoes.toSorted(([one], [other]) => other - one)[0]?.[1]).toBe('municipality/ezervynes')
  })
})
