import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { visitor } from '#core/people/role.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Alytaus m. sav.', 'Palangos m. sav.']
const activities = ['620100', '310900', '265100', '551000', '493100']

/** Five towns, each with one activity of its own in which many work, and five firms of everything. */
function firms(month: string) {
  return towns.flatMap((place, town) =>
    activities.flatMap((activity, kind) =>
      Array.from({ length: 5 }, (_, firm) => ({
        insurer: 25 * town + 5 * kind + firm,
        place,
        activity,
        month,
        insured: String((town === kind ? 60 : 8) + firm),
      })),
    ),
  )
}

describeOnDatabase('ways from page to page of the observatory', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const lake = await newLake()
    const months = Array.from({ length: 12 }, (_, month) => firms(`2023${String(month + 1).padStart(2, '0')}`))
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' } as const
    await bring(lake, await put(monthlyFile(months.flat())), wish)
    app = await openApp(world, async () => visitor, {}, lake)
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test.each([
    '/activities/62',
    '/activities/62.01',
    '/activities/j',
    '/groups/drawn.software',
    '/groups/drawn.software?by=county',
    '/places/municipality.kauno-m',
    '/places/county.kauno',
    '/space?level=class',
    '/space?level=set:drawn',
  ])('every way from %s leads to what it names', async (path) => {
    const { body } = await app.inject({ url: `/en/economy${path}` })
    const told = path.startsWith('/space') ? /<figure.*?<\/figure>/s : /<p class="economy-on">.*?<\/p>/gs
    const ways = (body.match(told) ?? []).flatMap((part) =>
      [...part.matchAll(/href="(\/en\/economy[^"#]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    )
    expect(ways.length).toBeGreaterThan(1)
    for (const way of ways) expect([way, (await app.inject({ url: way })).statusCode]).toEqual([way, 200])
  })
})
