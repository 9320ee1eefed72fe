import { join } from 'node:path'
import { programFolder } from '#store/engine/config.ts'
import { generateCountry } from './generate-country.ts'
import { openPlace } from './measure/open-place.ts'
import type { BenchPlace } from './measure/open-place.ts'
import { part } from './measure/part.ts'
import type { Time } from './measure/part.ts'
import { runServer } from './measure/run-server.ts'
import { residentBytes } from './measure/weigh-process.ts'
import type { BenchOptions, SizeName } from './options.ts'
import { sizes } from './options.ts'
import { GROUPS, MEMBERS_OF_FIRST_GROUP } from './rules/growth.ts'
import type { GrowthResult, RulesResult } from './rules/results.ts'
import { measureRulesPage, rulesPages } from './rules/rules-pages.ts'
import type { RulesMeasure, Weighed } from './rules/task.ts'
import { timeTask } from './rules/time-task.ts'
import type { Measured } from './results.ts'

const COUNTRY = 'lithuania'
/** With this many times the usual number of members ever, clusters have a hundred on the reference day, on average. */
const TIMES_MEMBERS = 2.4

/** Verdicts on a country whose clusters and members answered what rule sets ask, on the embedded database. */
export async function measureRules(size: SizeName, run: Time & { readonly options: BenchOptions }): Promise<RulesResult> {
  const began = performance.now()
  const { clusters, organisations } = sizes[size]
  const place = await openEmbedded()
  try {
    run.say('rules: writing the country')
    const generated = await generateCountry(
      place.database,
      { clusters, organisations, answersRules: true, membersOf: (_, usual) => Math.round(usual * TIMES_MEMBERS) },
      join(programFolder, 'countries', COUNTRY),
    )
    run.say(`rules: ${generated.statements} statements`)
    const measures = {
      reading: await take('reading', place, run),
      matrix: await take('matrix', place, run),
      'one-cluster': await take('one-cluster', place, run),
      'what-if': await take('what-if', place, run),
      recording: await take('recording', place, run),
      sql: await take('sql', place, run),
    }
    const { pages, serverBytes } = await measurePages(place, run)
    const seconds = (performance.now() - began) / 1000
    return { size, version: place.version, generated, measures, pages, serverBytes, seconds }
  } finally {
    await place.close()
  }
}

const CLUSTERS_IN_A_GROUP = 40

/** How time grows with members and with rule sets, on a small country of clusters with round numbers of members. */
export async function measureGrowth(run: Time): Promise<GrowthResult> {
  const place = await openEmbedded()
  try {
    run.say('growth: writing the country')
    const clusters = CLUSTERS_IN_A_GROUP * GROUPS.length
    const membersOf = (cluster: number) => (GROUPS[cluster % GROUPS.length] ?? 1) * MEMBERS_OF_FIRST_GROUP
    const size = { clusters, organisations: clusters * 100, answersRules: true, membersOf }
    await generateCountry(place.database, size, join(programFolder, 'countries', COUNTRY))
    return {
      clusters: CLUSTERS_IN_A_GROUP,
      'growth-by-members': await take('growth-by-members', place, run),
      'growth-by-rules': await take('growth-by-rules', place, run),
    }
  } finally {
    await place.close()
  }
}

async function openEmbedded(): Promise<BenchPlace> {
  const place = await openPlace('embedded')
  if (place === null) throw new Error('the embedded database is always there')
  return place
}

function take<M extends RulesMeasure>(
  measure: M,
  { dataFolder, databaseUrl }: BenchPlace,
  run: Time,
): Promise<Measured<Weighed<M>>> {
  const mostSeconds = Math.max(10, (run.until - performance.now()) / 1000)
  return part(run, measure, () => timeTask(measure, { dataFolder, databaseUrl }, mostSeconds))
}

async function measurePages(
  place: BenchPlace,
  run: Time & { readonly options: BenchOptions },
): Promise<Pick<RulesResult, 'pages' | 'serverBytes'>> {
  const server = await runServer({ ...place, country: COUNTRY })
  try {
    const pages: RulesResult['pages'][number][] = []
    for (const page of await rulesPages(place.database.pool)) {
      const result = await part(run, page.title, () => measureRulesPage(page, { ...server, seconds: run.options.seconds }))
      pages.push({ title: page.title, result })
    }
    return { pages, serverBytes: residentBytes(server.pid) }
  } finally {
    await server.stop()
  }
}
