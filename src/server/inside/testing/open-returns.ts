import type { FastifyInstance } from 'fastify'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import type { Person, Role } from '#core/people/role.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { OpenTestDatabase, TestDatabase } from '#store/testing/test-databases.ts'
import { makeReturns } from '#store/monitoring/returns.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'

/** A person of a test, with one or more roles for one scope. */
export function personOf(name: string, scope: string, ...roles: Role[]): Person {
  return {
    id: `person/${name}`,
    name,
    via: 'account',
    mandates: roles.map((role) => ({ role, scope, from: '2020-01-01', until: null })),
    seeingAs: null,
  }
}

export type OpenedReturns = { readonly database: TestDatabase; readonly world: World; readonly app: FastifyInstance }

/** The sample country with empty returns of one campaign; who asks is named by a header. */
export async function openReturns(
  open: OpenTestDatabase,
  people: readonly Person[],
  {
    campaign = '2026',
    clusters = ['cluster/ajemed', 'cluster/lenlaz'],
  }: { campaign?: string; clusters?: readonly string[] } = {},
): Promise<OpenedReturns> {
  const database = await open()
  const world: World = { db: database.kysely, now: () => NOW }
  await loadCountry(world, await readCountry('countries/sample'))
  await world.db.transaction().execute((tx) => makeReturns(tx, { campaign, clusters, at: NOW.toISOString() }))
  const byName = new Map(people.map((person) => [person.id, person]))
  const app = await openApp(world, async (request) => byName.get(String(request.headers['x-person'])) ?? visitor)
  return { database, world, app }
}
