import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { gatheredFirms } from '#actions/economy/testing/gathered-firms.ts'
import { bring, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { visitor } from '#core/people/role.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { lookAt } from './look-at.ts'
import { browse, browserPath, visit } from './open-santalka.ts'
import type { Santalka, Visit } from './open-santalka.ts'

describe.skipIf(browserPath === undefined)('curves of distances between firms', () => {
  describeOnDatabase('in the browser', (open) => {
    let santalka: Santalka
    let reader: Visit
    beforeAll(async () => {
      const { world } = await openLithuania(open)
      const lake = await newLake()
      await bring(lake, await put(gatheredFirms(), 'monthly-2023.csv'), {
        places: await gatherPlaceBook(world.db),
        trees: await readActivityTrees(),
        covers: 'whole',
      })
      const app = await openApp(world, async () => visitor, { publicUrl: 'http://127.0.0.1' }, lake)
      santalka = await browse(app, lake)
      reader = await visit(santalka)
      reader.page.setDefaultTimeout(60_000)
    }, 240_000)
    afterAll(async () => santalka.close())

    test.each([
      ['drawn', '/lt/ekonomika/atstumai/31', 'Trumpai'],
      ['refused', '/en/economy/distance/15', 'Nothing is drawn'],
    ])('%s: no barrier and nothing cut off, on a wide screen and on a telephone', async (name, address, heading) => {
      const { page } = reader
      await page.goto(address)
      await page.getByText(heading, { exact: true }).waitFor()
      await lookAt(page, `distance-${name}`)
      expect(reader.troubles).toEqual([])
    })
  })
})
