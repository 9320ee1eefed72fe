import type { FastifyInstance } from 'fastify'
import type { World } from '#actions/world.ts'
import type { Language } from '#core/values/language.ts'
import type { ExitCode } from '#store/engine/exit-codes.ts'
import { inTurn, turnOf } from '#store/engine/in-turn.ts'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { type Database, openDatabase } from '#store/engine/open-database.ts'
import type { OperatorWords } from '#words/en/operator.ts'
import { sayProgress } from '#words/operator.ts'
import type { ServerConfig } from './config.ts'
import { openFrontDoor } from './front-door.ts'
import { checkHealth } from './health.ts'
import type { PostOffice } from './mail/post-office.ts'

/** Understood, and the server may not start: the sentences say why. */
export class StartRefusal extends Error {
  readonly exitCode: ExitCode
  readonly sentences: readonly string[]

  constructor(code: ExitCode, sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'StartRefusal'
    this.exitCode = code
    this.sentences = sentences
  }
}

export type CountryTask = { country: string; folder: string; words: OperatorWords; language: Language }

/** What the server is made of; handed in, so that it can be started with less. */
export type ServerParts = {
  loadCountry(world: World, task: CountryTask): Promise<{ changed: number }>
  buildApp(world: World, config: ServerConfig): Promise<FastifyInstance>
  /** What sends the mail while the server runs; a fault in it is told to the log. */
  openPostOffice?(world: World, config: ServerConfig, onTrouble: (trouble: unknown) => void): Promise<PostOffice>
}

export type RunningServer = { address: string; port: number; close(): Promise<void> }

export type ServerStart = {
  config: ServerConfig
  parts: ServerParts
  words: OperatorWords
  say: (line: string) => void
  now: () => Date
  /** Ends a start that is still on its way. */
  stopping?: AbortSignal
}

/** Opens the port and the database, brings both up to date, and serves. */
export async function startServer({ config, parts, words, say, now, stopping }: ServerStart): Promise<RunningServer> {
  const door = await openFrontDoor(config, { html: words.startingPage() })
  let database: Database | null = null
  let office: PostOffice | null = null
  let isUp = false
  try {
    const migrations = await readMigrations()
    database = await openDatabase({ ...config, onProgress: (progress) => say(sayProgress(words, progress)) })
    // Closing the database takes the ground from under whatever is still being done, and what was begun is taken back.
    stopping?.addEventListener('abort', () => void (isUp ? null : database?.close()))
    stopping?.throwIfAborted()
    await migrate(database.pool, migrations, (progress) => say(sayProgress(words, progress)))
    const { pool, kysely: db } = database
    const world: World = { db, now }
    await inTurn(pool, turnOf.loadingCountry, () => loadCountry(world))
    const app = await parts.buildApp(world, config)
    await app.ready()
    office = (await parts.openPostOffice?.(world, config, (trouble) => app.log.error(trouble))) ?? null
    stopping?.throwIfAborted()
    isUp = true
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
    const seconds = () => Math.round((performance.now() - began) / 100) / 10
    // What takes longer than a second is announced, and heard of every few seconds.
    const first = setTimeout(() => say(words.progress['loading-country']({ country: config.country })), 1000)
    const beat = setInterval(() => say(words.progress['loading-still']({ seconds: seconds() })), 3000)
    try {
      const { changed } = await parts.loadCountry(world, {
        country: config.country,
        folder: config.countryFolder,
        words,
        language: config.language,
      })
      if (changed > 0) say(words.progress['country-loaded']({ statements: changed, seconds: seconds() }))
    } finally {
      clearTimeout(first)
      clearInterval(beat)
    }
  }

  async function closeAll(app: FastifyInstance | null): Promise<void> {
    await door.close()
    await office?.close()
    await app?.close()
    await database?.close()
  }
}
