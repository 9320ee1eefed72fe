import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import { readCountryEconomy } from '#actions/economy/read-country-economy.ts'
import type { World } from '#actions/world.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { writeEconomy } from '../economy/write-economy.ts'
import { agency } from './cast.ts'

/** Brings the invented economy into the lake of the demo, as an officer would: file by file, each with its source. */
export async function seedLake(world: World, dataFolder: string, tell: (done: number, all: number) => void): Promise<void> {
  const folder = join(dataFolder, 'invented-economy')
  const files = await writeEconomy(folder)
  const places = await gatherPlaceBook(world.db)
  const facts = (await readCountryEconomy(world.db))?.economy.dataSets ?? {}
  const trees = await readActivityTrees()
  const lake = openLake(join(dataFolder, 'lake'))
  for (const [at, { path, dataSet }] of files.entries()) {
    const about = facts[dataSet]
    await importIntoLake({ ...world, lake }, agency.officer, {
      path,
      places,
      trees,
      // Files of projects do not say what they hold.
      slice: dataSet.startsWith('cordis-') ? 'invented' : undefined,
      source: about && {
        title: { lt: about.title.lt ?? '', en: about.title.en ?? '' },
        publisher: about.publisher,
        licence: about.licence,
        address: about.address,
      },
    })
    tell(at + 1, files.length)
  }
  await closeLake(lake)
  await rm(folder, { recursive: true })
}
