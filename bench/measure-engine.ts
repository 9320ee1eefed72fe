import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { programFolder } from '#store/engine/config.ts'
import { generateCountry } from './generate-country.ts'
import { openPlace, temporaryFolder } from './measure/open-place.ts'
import type { BenchPlace } from './measure/open-place.ts'
import { part } from './measure/part.ts'
import type { Time } from './measure/part.ts'
import { pageCases } from './measure/page-cases.ts'
import type { PageCase } from './measure/page-cases.ts'
import { pressPage } from './measure/press-page.ts'
import { pressQuery } from './measure/press-query.ts'
import { runServer } from './measure/run-server.ts'
import type { ServerProcess } from './measure/run-server.ts'
import { staticPath } from './measure/static-path.ts'
import { timeDeed } from './measure/time-deed.ts'
import { residentBytes, serverBytes } from './measure/weigh-process.ts'
import { writeMembersTable, writeOrganisationsTable } from './measure/write-tables.ts'
import type { BenchOptions, EngineName } from './options.ts'
import type { EngineResult, Measured, PageResult } from './results.ts'

const COUNTRY = 'lithuania'
const MANY = 8

export type Run = Time & {
  readonly size: { readonly clusters: number; readonly organisations: number }
  readonly options: BenchOptions
}

/** Everything that is measured on one kind of database; null when there is none of that kind. */
export async function measureEngine(engine: EngineName, run: Run): Promise<EngineResult | null> {
  const place = await openPlace(engine)
  if (place === null) return null
  try {
    run.say(`${engine}: writing the country`)
    const generated = await generateCountry(place.database, run.size, join(programFolder, 'countries', COUNTRY))
    run.say(`${engine}: ${generated.statements} statements, projection rebuilt in ${generated.projectionSeconds.toFixed(1)} s`)
    const emptyStarts = await part(run, `${engine}: cold and warm start`, () => startEmpty(place))
    return {
      engine,
      version: place.version,
      generated,
      emptyStarts,
      ...(await measurePages(engine, place, run)),
      deeds: await measureDeeds(engine, place, run),
    }
  } finally {
    await place.close()
  }
}

async function measurePages(
  engine: EngineName,
  place: BenchPlace,
  run: Run,
): Promise<Pick<EngineResult, 'fullStartSeconds' | 'pages' | 'staticFile' | 'memory'>> {
  const started = await part(run, `${engine}: starting the server`, () => runServer({ ...place, country: COUNTRY }))
  if ('missing' in started) return { fullStartSeconds: started, pages: [], staticFile: started, memory: started }
  const server = started.value
  try {
    const appStartBytes = residentBytes(server.pid)
    const pages: Measured<PageResult>[] = []
    for (const each of await pageCases(place.database.pool, new Date().toISOString().slice(0, 10))) {
      pages.push(
        await part(run, `${engine}: ${each.title}`, () => measurePage(each, { server, place, seconds: run.options.seconds })),
      )
    }
    const path = await staticPath(server.origin)
    const staticFile = await part(run, `${engine}: a static file`, () =>
      pressPage({ origin: server.origin, paths: [path], readers: MANY, seconds: run.options.seconds, isFresh: false }),
    )
    const memory = { appStartBytes, appBytes: residentBytes(server.pid), databaseBytes: serverBytes(await place.postmaster()) }
    return { fullStartSeconds: { value: server.firstPageSeconds }, pages, staticFile, memory: { value: memory } }
  } finally {
    await server.stop()
  }
}

async function measurePage(
  { title, paths, raw }: PageCase,
  { server, place, seconds }: { server: ServerProcess; place: BenchPlace; seconds: number },
): Promise<PageResult> {
  const { origin } = server
  const { pool } = place.database
  // What is first in memory on both sides is not what is measured.
  await pressPage({ origin, paths, readers: 1, seconds: 1, isFresh: true })
  const one = await pressPage({ origin, paths, readers: 1, seconds, isFresh: true })
  const eight = await pressPage({ origin, paths, readers: MANY, seconds, isFresh: true })
  const limit = {
    one: await pressQuery(pool, raw, { readers: 1, seconds: seconds / 2 }),
    eight: await pressQuery(pool, raw, { readers: MANY, seconds: seconds / 2 }),
  }
  const few = paths.slice(0, 20)
  await pressPage({ origin, paths: few, readers: 1, seconds: 1, isFresh: false })
  return {
    title,
    limit,
    fresh: { one, eight },
    kept: await pressPage({ origin, paths: few, readers: MANY, seconds, isFresh: false }),
  }
}

/** From nothing to the first page, and again: what a newcomer waits for. */
async function startEmpty(place: BenchPlace): Promise<{ coldSeconds: number; warmSeconds: number }> {
  const dataFolder = await temporaryFolder()
  try {
    const at = { dataFolder, databaseUrl: await place.emptyUrl(), country: COUNTRY }
    const cold = await runServer(at)
    await cold.stop()
    const warm = await runServer(at)
    await warm.stop()
    return { coldSeconds: cold.firstPageSeconds, warmSeconds: warm.firstPageSeconds }
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function measureDeeds(engine: EngineName, place: BenchPlace, run: Run): Promise<EngineResult['deeds']> {
  const folder = await temporaryFolder()
  try {
    const { rows } = await place.database.pool.query<{ subject: string }>(
      "select subject from search_document where kind = 'cluster' order by md5(subject) limit 1",
    )
    const common = { dataFolder: place.dataFolder, databaseUrl: place.databaseUrl }
    const tasks = [
      {
        title: 'export of everything, as one archive',
        task: { ...common, deed: 'export-all' as const, file: join(folder, 'everything.zip'), cluster: null },
      },
      {
        title: 'import of 777 members (CSV)',
        task: {
          ...common,
          deed: 'import-members' as const,
          file: await writeMembersTable(folder, 777),
          cluster: rows[0]?.subject ?? null,
        },
      },
      {
        title: 'import of 100 000 organisations (CSV)',
        task: {
          ...common,
          deed: 'import-organisations' as const,
          file: await writeOrganisationsTable(folder, 100_000),
          cluster: null,
        },
      },
    ]
    const deeds: { title: string; result: EngineResult['deeds'][number]['result'] }[] = []
    for (const { title, task } of tasks) {
      const mostSeconds = Math.max(10, (run.until - performance.now()) / 1000)
      deeds.push({ title, result: await part(run, `${engine}: ${title}`, () => timeDeed(task, mostSeconds)) })
    }
    return deeds
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
