import { chromium } from 'playwright-core'
import type { AddressInfo } from 'node:net'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { visitor } from '#core/people/role.ts'
import type { Person } from '#core/people/role.ts'
import { buildApp } from '#server/app.ts'
import { rendererOf } from '#server/load-renderer.ts'
import { cookieOf } from '#server/inside/who-is.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { makeReturns } from '#store/monitoring/returns.ts'
import type { OpenTestDatabase } from '#store/testing/test-databases.ts'
import { renderPage } from '#web/pages.tsx'
import { browserPath } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

/** Who comes is said by a cookie: signing in has a journey of its own. */
export const WHO = 'who-comes'

/** The sample country with last year's returns and this year's still empty, and a browser. */
export async function openReturnsInBrowser(
  open: OpenTestDatabase,
  people: readonly Person[],
): Promise<Santalka & { world: World }> {
  const database = await open()
  const world: World = { db: database.kysely, now: () => new Date() }
  await loadCountry(world, await readCountry('countries/sample'))
  await seedReturns(world.db, 2025)
  const clusters = people.flatMap(({ mandates }) => mandates.map(({ scope }) => scope))
  await world.db
    .transaction()
    .execute((tx) => makeReturns(tx, { campaign: '2026', clusters: [...new Set(clusters)], at: new Date().toISOString() }))
  const byId = new Map(people.map((person) => [person.id, person]))
  const app = await buildApp(
    world,
    { publicUrl: 'http://127.0.0.1', logLevel: 'error', trustsProxy: false },
    {
      render: rendererOf(renderPage),
      whoIs: async ({ headers }) => byId.get(cookieOf(headers.cookie, WHO) ?? '') ?? visitor,
    },
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }) })
  return {
    world,
    browser,
    address: `http://127.0.0.1:${portOf(app.server.address())}`,
    async close() {
      await browser.close()
      await app.close()
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
