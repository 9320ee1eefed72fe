import type { FastifyInstance } from 'fastify'
import type { World } from '#actions/world.ts'
import { inTurn, turnOf } from '#store/engine/in-turn.ts'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { type Database, openDatabase } from '#store/engine/open-database.ts'
import type { OperatorWords } from '#words/en/operator.ts'
import { sayProgress } from '#words/operator.ts'
import type { ServerConfig } from './config.ts'
import { openFrontDoor } from './front-door.ts'
import { checkHealth } from './health.ts'

/** A step of the country's loading, named in the operator's language. */
export type CountryStep = { part: string; done: number; total: number }

/** What the server is made of; handed in, so that it can be started with less. */
export type ServerParts = {
  loadCountry(world: World, task: { folder: string; onProgress: (step: CountryStep) => void }): Promise<{ statements: number }>
  buildApp(world: World, config: ServerConfig): Promise<FastifyInstance>
}

export type RunningServer = { address: string; port: number; close(): Promise<void> }

export type ServerStart = {
  config: ServerConfig
  parts: ServerParts
  words: OperatorWords
  say: (line: string) => void
  now: () => Date
}

/** Opens the port and the database, brings both up to date, and serves. */
export async function startServer({ config, parts, words, say, now }: ServerStart): Promise<RunningServer> {
  const door = await openFrontDoor(config, { html: words.startingPage() })
  let database: Database | null = null
  try {
    const migrations = await readMigrations()
    database = await openDatabase({ ...config, onProgress: (progress) => say(sayProgress(words, progress)) })
    await migrate(database.pool, migrations, (progress) => say(sayProgress(words, progress)))
    const { pool, kysely: db } = database
    const world: World = { db, now }
    await inTurn(pool, turnOf.loadingCountry, () => loadCountry(world))
    const app = await parts.buildApp(world, config)
    await app.ready()
    door.open(
      (request, response) => app.routing(request, response),
      () => checkHealth(pool, migrations),
    )
    return { address: config.publicUrl, port: door.port, close: () => closeAll(app) }
  } catch (error) {
    await closeAll(null)
    throw error
  }

  async function loadCountry(world: World): Promise<void> {
    const began = performance.now()
    const speak = patiently(say)
    speak(words.progress['loading-country']({ country: config.country }))
    const report = await parts.loadCountry(world, {
      folder: config.countryFolder,
      onProgress: (step) => speak(words.progress['country-step'](step)),
    })
    if (report.statements > 0) {
      const seconds = Math.round((performance.now() - began) / 100) / 10
      say(words.progress['country-loaded']({ statements: report.statements, seconds }))
    }
  }

  async function closeAll(app: FastifyInstance | null): Promise<void> {
    await door.close()
    await app?.close()
    await database?.close()
  }
}

/** Speaks once a second at most: a long work is heard of, a short one is not. */
function patiently(say: (line: string) => void): (line: string) => void {
  let last = performance.now()
  return (line) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    say(line)
  }
}
