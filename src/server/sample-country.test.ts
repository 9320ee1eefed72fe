import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { cycleOf } from '../../tools/sample/cycles/cycles-of.ts'
import { seedCycles } from '../../tools/sample/demo/seed-cycles.ts'
import { seedPeople } from '../../tools/sample/demo/seed-people.ts'
import { inventCountry } from '../../tools/sample/invent-country.ts'
import { NOW, openApp } from './testing/open-test-app.ts'
import { peopleToTry } from './people-to-try.ts'

const asked = ['cluster/kalkuvos-stiklo', 'cluster/lenlaz', 'cluster/zilvytes-baldu']

describeOnDatabase('the sample country', (open) => {
  let app: FastifyInstance
  let world: World
  const bodyOf = async (url: string) => (await app.inject({ url })).body

  beforeAll(async () => {
    const database = await open()
    world = { db: database.kysely, now: () => NOW }
    await loadCountry(world, await readCountry('countries/sample'))
    app = await openApp(world)
  })

  test.each([
    '/lt',
    '/en/clusters',
    '/en/clusters/lenlaz',
    '/lt/organizacijos',
    '/en/map',
    '/lt/prisijungimas',
    '/en/nothing-here',
  ])('%s says that it is invented', async (url) => {
    expect(await bodyOf(url)).toContain('band-sample')
  })

  test.each(['en', 'lt'])('every example of the interface answers there (%s)', async (language) => {
    const page = await bodyOf(`/${language}/api`)
    const examples = [...page.matchAll(/href="(\/(?:en|lt)\/[^"]+\.json[^"]*)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&amp;', '&'),
    )
    expect(examples.length).toBeGreaterThan(15)
    expect(examples.join(' ')).toMatch(/(clusters|klasteriai)\/[a-z-]+\.json/)
    for (const url of new Set(examples)) expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200])
  })

  test.each(['en/editions', 'lt/leidimai'])('the home page and the menu of a telephone lead to /%s', async (path) => {
    const home = await bodyOf(`/${path.slice(0, 2)}`)
    const [, menu = ''] = /<details class="nav-narrow">(.*?)<\/details>/s.exec(home) ?? []
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(home) ?? []
    for (const part of [menu, main]) expect(part).toContain(`href="/${path}"`)
  })

  test('its door names nobody before they have accounts, and then everybody', async () => {
    expect(await bodyOf('/en/sign-in')).not.toContain('nendrynas-prie-juros')
    const toTry = peopleToTry((await readCountry('countries/sample')).documents.country)
    if (toTry === null) throw new Error('there is nobody to try')
    await seedPeople(world, toTry)
    const door = await bodyOf('/en/sign-in')
    for (const { email } of toTry.people) expect(door).toContain(email)
    expect(door).toContain('nendrynas-prie-juros')
  })

  test('a cycle of its past happens by the same deeds as one of today', async () => {
    const cycle = cycleOf(inventCountry(), 2022)
    const some = { ...cycle, returns: cycle.returns.filter(({ cluster }) => asked.includes(cluster)), extensions: [] }
    await seedCycles(world, [some], { publicUrl: 'https://santalka.example', tell: () => undefined })
    const returns = await readReturns(world.db, { campaign: '2022' })
    expect(returns.map(({ cluster, state }) => [cluster, state])).toEqual(asked.map((cluster) => [cluster, 'locked']))
  })
})

test('a country that is not invented names nobody at its door, whatever its file says', () => {
  const document = { sample: false, 'to-try': { password: 'x', people: [] } }
  expect(peopleToTry(document)).toBeNull()
  expect(peopleToTry({ ...document, sample: true })).toEqual({ password: 'x', people: [] })
})
