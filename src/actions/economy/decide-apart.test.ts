import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { emptyLake, importPath } from '#actions/testing/bring-to-lake.ts'
import { openLake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { writeEconomy } from '../../../tools/sample/economy/write-economy.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { observe } from './observe.ts'

describeOnDatabase('What is kept back of a year', (open) => {
  test('is the same whenever the same data are asked, and is worked out once over restarts', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    const lake = await emptyLake()
    const [places, trees] = [await gatherPlaceBook(db), await readActivityTrees()]
    for (const { path, dataSet } of await writeEconomy(await mkdtemp(join(tmpdir(), 'economy-')), 600))
      if (dataSet === 'sodra-monthly' || dataSet === 'activity-correspondence') await importPath(lake, path, { places, trees })
    const decisions = async () => {
      // Wages are fractions, and much of the latest year is led over from the other edition by shares: in the last digit sums of them
      // depend on the order in which threads add them up, unless they are whole cents in the order of their names.
      const asked = { year: null, unit: 'wages', by: 'municipality', level: 'division', groups: null } as const
      await observe({ db, lake: openLake(lake.place.folder) }, asked)
      return (await readdir(join(lake.place.folder, 'kept-back'))).toSorted()
    }
    const first = await decisions()
    expect(first).not.toEqual([])
    // Each is under the hash of all numbers that it is of: a number that differed in its last digit would be another file.
    for (const _ of [1, 2, 3]) expect(await decisions()).toEqual(first)
  }, 240_000)
})
