import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { newLake } from '#actions/economy/testing/sodra-file.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import type { World } from '#actions/world.ts'
import { closeLake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { openApp } from './open-test-app.ts'

/** The application over a register and a lake that holds these files; `close` takes the lake away again. */
export async function openEconomy(
  world: World,
  files: readonly { readonly name: string; readonly content: string | Buffer }[],
  { covers }: { readonly covers?: 'whole' } = {},
): Promise<{ app: FastifyInstance; close: () => Promise<void> }> {
  const lake = await newLake()
  const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), ...(covers && { covers }) }
  for (const { name, content } of files) await importText(lake, content, wish, name)
  const app = await openApp(world, undefined, {}, lake)
  return {
    app,
    close: async () => {
      await app.close()
      await closeLake(lake)
      await rm(lake.place.folder, { recursive: true, force: true })
    },
  }
}
