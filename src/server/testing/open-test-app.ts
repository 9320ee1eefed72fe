import type { FastifyInstance } from 'fastify'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import type { Lake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { OpenTestDatabase, TestDatabase } from '#store/testing/test-databases.ts'
import { renderPage } from '#web/pages.tsx'
import type { WhoIs } from '#server/inside/who-is.ts'
import { buildApp } from '#server/app.ts'
import type { AppConfig } from '#server/app.ts'
import { rendererOf } from '#server/load-renderer.ts'

/** The day and hour at which tests read. */
export const NOW = new Date('2026-11-21T12:00:00Z')

/** A fresh register with Lithuania in it, whose agency signs in with a password alone unless a test is about that. */
export async function openLithuania(
  open: OpenTestDatabase,
  { secondFactor = 'free' }: { secondFactor?: 'free' | 'obligatory' } = {},
): Promise<{ database: TestDatabase; world: World }> {
  const database = await open()
  const world: World = { db: database.kysely, now: () => NOW }
  await loadCountry(world, await readCountry('countries/lithuania'))
  if (secondFactor === 'free')
    await database.pool.query(
      `update country_document set content = content || '{"second-factor":"free"}'::jsonb where name = 'country'`,
    )
  return { database, world }
}

/** The application over a world, with the pages drawn as they are in src/web. */
export async function openApp(
  world: World,
  whoIs?: WhoIs,
  config: Partial<AppConfig> = {},
  lake?: Lake,
): Promise<FastifyInstance> {
  return buildApp(
    world,
    {
      publicUrl: 'https://santalka.example',
      logLevel: process.env['SHOW_FAULTS'] === undefined ? 'silent' : 'error',
      trustsProxy: false,
      ...config,
    },
    { render: rendererOf(renderPage), ...(whoIs === undefined ? {} : { whoIs }), ...(lake === undefined ? {} : { lake }) },
  )
}
