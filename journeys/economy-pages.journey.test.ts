import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { newLake } from '#actions/economy/testing/sodra-file.ts'
import { loadCountry } from '#actions/load-country.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import type { World } from '#actions/world.ts'
import { languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { visitor } from '#core/people/role.ts'
import { openApp } from '#server/testing/open-test-app.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { economyFiles } from '../tools/sample/economy/economy-files.ts'
import { lookAt } from './look-at.ts'
import { browse, browserPath, visit } from './open-santalka.ts'
import type { Santalka, Visit } from './open-santalka.ts'

/** Firms beside the organisations of the register: enough that towns and counties have something to show. */
const OTHERS = 1500
/** The year that growth is compared with, the latest in the older edition, and the one in the newer. */
const left = ['2021', '2023']

/** Every page of the observatory that shows data. */
function pagesOf(language: Language, load: string): { readonly [name: string]: string } {
  const page = (route: Route, slug?: string, query = '') => `${addressOf(route, language, slug)}${query}`
  return {
    home: page('economy', undefined, '?q=lend'),
    places: page('economy-places'),
    place: page('economy-places', 'municipality.lendravos-m'),
    activities: page('economy-activities'),
    activity: page('economy-activities', '62'),
    groups: page('economy-groups'),
    ranking: page('economy-ranking', undefined, '?by=county&level=section'),
    map: page('economy-map', undefined, '?by=municipality&measure=amount'),
    space: page('economy-space', undefined, '?place=municipality.lendravos-m'),
    radar: page('economy-radar'),
    'back-test': page('economy-back-test', undefined, '?by=county'),
    'places compared': page('economy-compare', undefined, '?place=municipality.lendravos-m&place=municipality.vejuonos'),
    firms: page('economy-firms'),
    distance: page('economy-distance', '62'),
    effect: page('economy-effect'),
    receipt: page('economy-data', load),
  }
}

describe.skipIf(browserPath === undefined)('every page of the economy, with data in it', () => {
  describeOnDatabase('in the browser', (open) => {
    let santalka: Santalka
    let reader: Visit
    let load = ''
    beforeAll(async () => {
      const world: World = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
      await loadCountry(world, await readCountry('countries/sample'))
      const lake = await newLake()
      const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' as const }
      for (const { name, dataSet, rows } of economyFiles({ others: OTHERS, activityName: () => '' })) {
        if (left.some((year) => name.includes(year)) || dataSet === 'accounts') continue
        const slice = dataSet.startsWith('cordis-') ? '2021-2025' : undefined
        const { load: brought } = await importText(
          lake,
          gzipSync([...rows()].map((row) => `${row}\n`).join('')),
          { ...wish, slice },
          `${name}.gz`,
        )
        if (dataSet === 'sodra-monthly') load = brought.id
      }
      const app = await openApp(world, async () => visitor, { publicUrl: 'http://127.0.0.1' }, lake)
      santalka = await browse(app, lake)
      reader = await visit(santalka)
      reader.page.setDefaultTimeout(60_000)
    }, 300_000)
    afterAll(async () => santalka.close())

    for (const language of languages)
      test.each(Object.keys(pagesOf(language, '')))(
        `${language}: %s has no barrier and nothing cut off, on a wide screen and on a telephone`,
        async (name) => {
          const { page, troubles } = reader
          troubles.length = 0
          const answer = await page.goto(pagesOf(language, load)[name] ?? '')
          expect(answer?.status()).toBe(200)
          expect(await page.getAttribute('html', 'lang')).toBe(language)
          expect(await page.locator('h1').count()).toBe(1)
          expect(await page.locator('main').textContent()).not.toMatch(/NaN|Infinity|\[object/)
          await lookAt(page, `economy-${name.replaceAll(' ', '-')}-${language}`)
          expect(troubles).toEqual([])
        },
      )
  })
})
