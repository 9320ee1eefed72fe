import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bringFlowFile } from '#actions/economy/bring-flow-file.ts'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import { readyObservatory } from '#actions/economy/ready-observatory.ts'
import type { World } from '#actions/world.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { writeEconomy, writeFlows } from '../economy/write-economy.ts'
import { agency } from './cast.ts'

/** Brings the invented economy into the lake of the demo, as an officer would: file by file, each with its source. */
export async function seedLake(world: World, dataFolder: string, tell: (done: number, all: number) => void): Promise<void> {
  const folder = join(dataFolder, 'invented-economy')
  const files = await writeEconomy(folder)
  const lake = openLake(join(dataFolder, 'lake'))
  for (const [at, { path, dataSet }] of files.entries()) {
    await importIntoLake({ ...world, lake }, agency.officer, {
      path,
      // Files of projects do not say what they hold: these are of projects that began in those years.
      slice: dataSet.startsWith('cordis-') ? '2021-2025' : undefined,
    })
    tell(at + 1, files.length)
  }
  await bringFlowFile(world, agency.officer, {
    path: await writeFlows(folder),
    version: '2',
    source: {
      title: 'Išgalvota sąnaudų ir produkcijos lentelė / Invented input–output table',
      publisher: 'Lendrijos statistikos tarnyba',
      year: 2023,
      address: null,
      licence: null,
    },
    weight: null,
    dry: false,
  })
  await readyObservatory({ ...world, lake })
  await closeLake(lake)
  await rm(folder, { recursive: true })
}
