import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { checkProjection } from '#actions/check-projection.ts'
import { loadCountry } from '#actions/load-country.ts'
import { campaignOf, handIn, links } from '#actions/testing/monitoring-year.ts'
import { keepAccount, personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { indicatorIds } from '#core/indicators/indicators.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { examineAudit, readAudit } from '#store/audit-trail.ts'
import { readLatestResults } from '#store/monitoring/indicator-results.ts'
import { readReturn, readReturnEvents } from '#store/monitoring/returns.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { openCampaign } from './open-campaign.ts'
import { recomputeIndicators } from './recompute-indicators.ts'

const officer = personOf('officer')
const script = fileURLToPath(new URL('../../server/testing/approve-until-killed.ts', import.meta.url))

describeOnEachDatabase('many returns, approved by a process that is killed', (open) => {
  let database: TestDatabase
  let world: World
  let seen: readonly { id: string; version: number }[]

  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-03-01T09:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    const slugs = (await readdir('countries/sample/clusters')).map((file) => file.replace('.yaml', ''))
    const clusters = slugs.map((slug) => `cluster/${slug}`)
    for (const cluster of clusters) await keepAccount(world.db, personOf('coordinator', cluster))
    await openCampaign(world, officer, { campaign: campaignOf(2026, clusters), links })
    for (const [index, slug] of slugs.entries())
      await handIn(world, `${slug}.2026`, { 'members-total': 100 + index, services: [{ name: { en: `Service ${index}` } }] })
    seen = await Promise.all(
      slugs.map(async (slug) => ({ id: `${slug}.2026`, version: (await readReturn(world.db, `${slug}.2026`))?.version ?? -1 })),
    )
  })

  const approve = () => {
    const words = seen.map(({ id, version }) => `${id}@${version}`)
    const child = spawn(process.execPath, [script, database.url, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    const ended = new Promise<string>((resolve) => child.once('close', () => resolve(said.join(''))))
    return { child, ended }
  }
  const approved = async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM monitoring_return WHERE state = 'approved'`.execute(world.db)
    return rows.map(({ id }) => id)
  }
  /** Somebody holds the lock of writers: an approval is between its first and its last write. */
  const isWriting = async () =>
    (await sql`SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted`.execute(world.db)).rows.length > 0

  /** Every trace that an approval leaves, of one return; all of them are there or none. */
  const tracesOf = async (id: string) => {
    const source = `return-${id}`
    const counted = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(world.db)).rows[0]?.n ?? 0
    return {
      events: (await readReturnEvents(world.db, id)).filter(({ act }) => act === 'approve-return').length,
      told: (await readAudit(world.db, `return/${id}`, { most: 20, before: null })).filter(({ act }) => act === 'approve-return')
        .length,
      results: (await readLatestResults(world.db, [id])).length,
      sources: await counted(sql`SELECT count(*)::int AS n FROM source WHERE id = ${source}`),
      statements: await counted(sql`SELECT count(*)::int AS n FROM statement WHERE source = ${source}`),
      notices: await counted(sql`SELECT count(*)::int AS n FROM notice WHERE once LIKE ${`approve-return:${id}:%`}`),
    }
  }
  const all = { events: 1, told: 1, results: indicatorIds.length, sources: 1, statements: 2, notices: 1 }
  const none = { events: 0, told: 0, results: 0, sources: 0, statements: 0, notices: 0 }
  const expectNothingHalfDone = async () => {
    const done = new Set(await approved())
    for (const { id } of seen) expect({ id, ...(await tracesOf(id)) }).toEqual({ id, ...(done.has(id) ? all : none) })
    expect((await examineAudit(world.db)).damage).toEqual([])
    expect((await checkProjection(world.db)).differing).toEqual([])
    return done
  }

  test('has each wholly approved or not at all, however often; the last try approves the rest and no one twice', async () => {
    for (const [round, wait] of [0, 2, 5].entries()) {
      const before = (await approved()).length
      const { child, ended } = approve()
      while ((await approved()).length < before + 3) await pause(1)
      while (child.exitCode === null && !(await isWriting())) await pause(0)
      await pause(wait)
      child.kill('SIGKILL')
      expect(await ended, `the process of round ${round} came to its end before it was killed`).toBe('')
      const done = await expectNothingHalfDone()
      expect(done.size).toBeGreaterThanOrEqual(before + 3)
      expect(done.size).toBeLessThan(seen.length)
    }
    const before = await approved()
    const last: { done: string[]; left: { id: string; why: string }[] } = JSON.parse(await approve().ended)
    expect(new Set(last.left.map(({ id }) => id))).toEqual(new Set(before))
    expect(new Set(last.left.map(({ why }) => why))).toEqual(new Set(['changed-meanwhile']))
    expect(last.done.length).toBe(seen.length - before.length)
    expect((await expectNothingHalfDone()).size).toBe(seen.length)
    expect((await recomputeIndicators(world)).differing).toEqual([])
  }, 120_000)
})
