import type { FastifyInstance } from 'fastify'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { gatherTreatment } from '#actions/economy/gather-treatment.ts'
import { joinedFirms } from '#actions/economy/testing/joined-firms.ts'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { NOW } from './testing/open-test-app.ts'

describeOnDatabase('the cluster index in the ranking', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const world: World = { db: (await open()).kysely, now: () => NOW }
    await loadCountry(world, await readCountry('countries/sample'))
    const { starts } = await gatherTreatment(world.db, 'members')
    const content = gzipSync(joinedFirms(starts, { others: 1 }))
    const opened = await openEconomy(world, [{ name: 'joined.csv.gz', content }], { covers: 'whole' })
    app = opened.app
    return opened.close
  }, 120_000)

  const bodyOf = async (url: string) => (await app.inject({ url })).body

  test.each(['municipality', 'county'])('by %s: area and inhabitants are said to be of now, with their source', async (by) => {
    const page = await bodyOf(`/en/economy/ranking?by=${by}`)
    expect(page).toContain('area and inhabitants are those that the register has now, whatever year is shown:')
    expect(page).toContain('Lendrian directory of addresses (invented)')
    expect(page).toContain('href="/en/sources/xl-places"')
    expect(await bodyOf(`/lt/ekonomika/reitingas?by=${by}`)).toContain('kad ir kurie metai rodomi:')
  })

  test('the file heads it so too, and where it is not told nothing is named', async () => {
    expect((await bodyOf('/en/economy/ranking.csv')).split('\n')[0]).toContain('area and inhabitants of now')
    expect(await bodyOf('/en/economy/ranking?unit=firms')).not.toContain('those that the register has now')
  })
})
