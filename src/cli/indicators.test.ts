import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { recomputeIndicators } from '#actions/monitoring/recompute-indicators.ts'
import { approveReturn } from '#actions/monitoring/review-return.ts'
import { campaignOf, handIn, links } from '#actions/testing/monitoring-year.ts'
import { personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { indicatorIds } from '#core/indicators/indicators.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { appendResults, readLatestResults } from '#store/monitoring/indicator-results.ts'
import { readReturn } from '#store/monitoring/returns.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

const slugs = ['ajemed', 'lenlaz']
const officer = personOf('officer')

describeOnDatabase('santalka indicators recompute', (open) => {
  let database: TestDatabase
  let world: World
  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-03-01T09:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    const clusters = slugs.map((slug) => `cluster/${slug}`)
    for (const year of [2025, 2026]) await openCampaign(world, officer, { campaign: campaignOf(year, clusters), links })
    for (const [index, id] of ['ajemed.2025', 'ajemed.2026', 'lenlaz.2026'].entries()) {
      await handIn(world, id, { 'members-total': 20 + index, 'joint-projects': 0, 'turnover-eur': 5_000_000 })
      const seenVersion = (await readReturn(world.db, id))?.version ?? -1
      await approveReturn(world, officer, { id, seenVersion, links })
    }
  })

  function santalka(...words: string[]): Promise<{ code: unknown; said: string; complained: string }> {
    const env = { ...programEnv, DATABASE_URL: database.url }
    const args = [join(programFolder, 'src/cli/main.ts'), 'indicators', 'recompute', ...words]
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env }, (error, said, complained) =>
        resolve({ code: error?.code ?? 0, said, complained }),
      )
    })
  }
  const storedOf = async (id: string, indicator: string) => {
    const found = (await readLatestResults(world.db, [id])).find((each) => each.indicator === indicator)
    if (found === undefined) throw new Error(`no ${indicator} of ${id}`)
    return found
  }
  const keep = async (id: string, result: Parameters<typeof appendResults>[2][number]) => {
    const { cluster, asksAbout } = await storedOf(id, result.indicator)
    await appendResults(world.db, { id, cluster, asksAbout, at: '2026-03-02T09:00:00Z' }, [result])
  }

  test('finds every result of every approved return as it was stored, and says that nothing differs', async () => {
    expect(await recomputeIndicators(world)).toEqual({ returns: 3, results: 3 * indicatorIds.length, differing: [] })
    expect(await recomputeIndicators(world, '2025')).toMatchObject({ returns: 1, differing: [] })
    expect(await santalka()).toEqual({
      code: 0,
      said: `3 returns worked out again (${3 * indicatorIds.length} values); everything is the same.\n`,
      complained: '',
    })
  })

  test('a result of an older method differs because of the method, an answer that came later because of the inputs', async () => {
    const members = await storedOf('ajemed.2026', 'members')
    await keep('ajemed.2026', { ...members, method: members.method - 1, value: 1, fingerprint: '0'.repeat(64) })
    const person = { id: 'person/x', name: 'X' }
    const draft = { question: 'members-total', value: 40, origin: { kind: 'typed' }, explanation: null, source: null } as const
    const { rows } = await sql<{ id: number }>`
      SELECT id FROM return_answer WHERE return_id = 'lenlaz.2026' AND question = 'members-total'`.execute(world.db)
    const parents = rows.map(({ id }) => id)
    const to = { id: 'lenlaz.2026', cluster: 'cluster/lenlaz' }
    await world.db
      .transaction()
      .execute((tx) => appendAnswers(tx, to, { drafts: [{ ...draft, parents }], at: '2026-03-02T09:00:00Z', person }))
    const { differing } = await recomputeIndicators(world)
    expect(differing).toContainEqual({ returnId: 'ajemed.2026', indicator: 'members', before: 1, now: 21, because: 'method' })
    expect(differing).toContainEqual({ returnId: 'lenlaz.2026', indicator: 'members', before: 22, now: 40, because: 'inputs' })
    const { code, complained } = await santalka('--campaign', '2026')
    expect(code).toBe(0)
    expect(complained).toContain('lenlaz.2026')
    expect((await readLatestResults(world.db, ['lenlaz.2026'])).find(({ indicator }) => indicator === 'members')?.value).toBe(22)
  })

  test('a number that differs though neither method nor inputs do is a fault', async () => {
    await keep('ajemed.2025', { ...(await storedOf('ajemed.2025', 'members')), value: 999 })
    expect((await recomputeIndicators(world, '2025')).differing).toEqual([
      { returnId: 'ajemed.2025', indicator: 'members', before: 999, now: 20, because: 'nothing' },
    ])
    expect((await santalka('--campaign', '2025')).code).toBe(exitCode.fault)
  })

  test('a campaign that is no year is refused', async () => {
    expect((await santalka('--campaign', 'lately')).code).toBe(exitCode.usage)
  })
})
