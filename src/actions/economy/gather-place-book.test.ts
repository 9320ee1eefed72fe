import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { placeFinder } from '#core/economy/places/place-book.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { bringGroupSet } from './bring-group-set.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { readCountryEconomy } from './read-country-economy.ts'

describeOnDatabase('what the register tells the lake', (open) => {
  let world: World
  let book: PlaceBook
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    book = await gatherPlaceBook(world.db)
  })

  test('municipalities are found by the names that files write, by code, and by names of before', () => {
    const find = placeFinder(book)
    expect(
      ['Lendravos m. sav.', 'Lendravos rajono savivaldybė', 'Ajerynė Municipality', '15', 'Tylvaros r. sav.'].map((name) =>
        find(name, '2021-06'),
      ),
    ).toEqual(
      ['lendravos-m', 'lendravos-r', 'ajerynes', 'tylvaros', 'tylvaros'].map((slug) => ({ place: `municipality/${slug}` })),
    )
    expect(new Set(book.places.map(({ county }) => county)).size).toBe(8)
  })

  test('a set of groups that an operator brings stands beside those of the country, once', async () => {
    const set = {
      id: 'panorama',
      name: { lt: 'Panorama', en: 'Panorama' },
      kind: 'published',
      source: { title: 'Definitions', publisher: null, year: 2014, address: null, licence: null },
      note: null,
      groups: [{ id: 'wood', name: { lt: 'Mediena', en: 'Wood' }, activities: { '2': ['16'] } }],
    } as const
    const bring = async () => bringGroupSet(world, { set, file: 'groups.csv', by: 'test' })
    expect([await bring(), await bring()]).toEqual([{ changed: true }, { changed: false }])
    const sets = (await readCountryEconomy(world.db))?.economy.groupSets ?? []
    expect(sets.map(({ id }) => id)).toEqual(['drawn', 'panorama'])
    expect(sets[1]).toEqual(set)
  })
})
