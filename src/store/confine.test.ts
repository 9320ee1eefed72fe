import { beforeAll, expect, test } from 'vitest'
import { confine, hasSecondLock } from './confine.ts'
import type { Confines } from './confine.ts'
import { describeOnEachDatabase } from './testing/test-databases.ts'
import type { TestDatabase } from './testing/test-databases.ts'
import type { Tables } from './tables.ts'

const AT = '2026-11-21T12:00:00.000000Z'
const confidential = [
  'return_event',
  'return_answer',
  'return_comment',
  'indicator_result',
  'sheet',
] as const satisfies (keyof Tables)[]

describeOnEachDatabase('the second lock, going round the first', (open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await seed(database)
  })

  const clustersSeen = async (
    table: (typeof confidential)[number] | 'monitoring_return' | 'sheet_submission',
    confines: Confines,
  ) =>
    database.kysely.transaction().execute(async (tx) => {
      await confine(tx, confines)
      const rows = await tx.selectFrom(table).select('cluster').execute()
      return [...new Set(rows.map(({ cluster }) => cluster))].toSorted()
    })
  const nothing: Confines = { reach: [], firm: null, seesStates: false }

  test('is there', async () => {
    expect(await hasSecondLock(database.kysely)).toBe(true)
  })

  test.each(confidential)('hides every row of %s beyond the reach, though the query asks for all', async (table) => {
    expect(await clustersSeen(table, nothing)).toEqual([])
    expect(await clustersSeen(table, { ...nothing, reach: ['cluster/oak'] })).toEqual(['cluster/oak'])
    expect(await clustersSeen(table, { ...nothing, reach: 'all' })).toEqual(['cluster/elm', 'cluster/oak'])
    expect(await clustersSeen(table, { ...nothing, seesStates: true })).toEqual([])
  })

  test('shows the ministry how far returns are, and lets it move none', async () => {
    const ministry: Confines = { ...nothing, seesStates: true }
    expect(await clustersSeen('monitoring_return', ministry)).toEqual(['cluster/elm', 'cluster/oak'])
    const moving = database.kysely.transaction().execute(async (tx) => {
      await confine(tx, ministry)
      await tx.updateTable('monitoring_return').set({ state: 'locked' }).execute()
    })
    await expect(moving).rejects.toThrow(/row-level security/)
  })

  test('keeps what one firm answered from the coordinator, unless the firm wants it', async () => {
    const coordinator = (cluster: string): Confines => ({ ...nothing, reach: [cluster] })
    expect(await clustersSeen('sheet_submission', coordinator('cluster/oak'))).toEqual([])
    expect(await clustersSeen('sheet_submission', coordinator('cluster/elm'))).toEqual(['cluster/elm'])
    expect(await clustersSeen('sheet_submission', { ...nothing, firm: 'organisation/saw' })).toEqual(['cluster/oak'])
    expect(await clustersSeen('sheet_submission', { ...nothing, firm: 'organisation/other' })).toEqual([])
    expect(await clustersSeen('sheet_submission', { ...nothing, reach: 'all' })).toEqual(['cluster/elm', 'cluster/oak'])
  })

  test('refuses an answer into another cluster, and one for another firm', async () => {
    const writing = (confines: Confines, work: 'answer' | 'sheet') =>
      database.kysely.transaction().execute(async (tx) => {
        await confine(tx, confines)
        if (work === 'answer') await tx.insertInto('return_answer').values(answer('elm')).execute()
        else
          await tx
            .insertInto('sheet_submission')
            .values(submission('oak', 'saw', 'sums'))
            .execute()
      })
    await expect(writing({ ...nothing, reach: ['cluster/oak'] }, 'answer')).rejects.toThrow(/row-level security/)
    await expect(writing({ ...nothing, firm: 'organisation/other' }, 'sheet')).rejects.toThrow(/row-level security/)
    await expect(writing({ ...nothing, reach: 'all' }, 'sheet')).rejects.toThrow(/row-level security/)
  })

  test('is over when the transaction is: the next one is confined anew', async () => {
    expect(await clustersSeen('return_answer', { ...nothing, reach: 'all' })).toHaveLength(2)
    expect(await clustersSeen('return_answer', nothing)).toEqual([])
    expect(await database.kysely.selectFrom('return_answer').select('id').execute()).toHaveLength(2)
  })

  test('a cluster whose name would end the array opens nothing', async () => {
    expect(await clustersSeen('return_answer', { ...nothing, reach: ['x","cluster/oak', '\\', '}'] })).toEqual([])
    expect(await clustersSeen('return_answer', { ...nothing, reach: ['*'] })).toEqual([])
  })
})

async function seed({ kysely: db }: TestDatabase): Promise<void> {
  for (const [slug, firm, shares] of [
    ['oak', 'saw', 'sums'],
    ['elm', 'mill', 'values'],
  ] as const) {
    const common = { return_id: `${slug}.2026`, cluster: `cluster/${slug}` }
    await db
      .insertInto('monitoring_return')
      .values({ id: common.return_id, campaign: '2026', cluster: common.cluster, state: 'started', version: 1, moved_at: AT })
      .execute()
    await db
      .insertInto('return_event')
      .values({
        ...common,
        version: 1,
        act: 'edit-return',
        from_state: 'not-started',
        to_state: 'started',
        reason: null,
        at: AT,
        person: 'p',
        person_name: 'P',
      })
      .execute()
    await db.insertInto('return_answer').values(answer(slug)).execute()
    await db
      .insertInto('return_comment')
      .values({ ...common, question: null, on_comment: null, settles: false, text: '?', at: AT, person: 'p', person_name: 'P' })
      .execute()
    await db
      .insertInto('indicator_result')
      .values({ ...common, asks_about: 2025, indicator: 'x', method: 1, value: '1', fingerprint: 'f', computed_at: AT })
      .execute()
    await db
      .insertInto('sheet')
      .values({
        ...common,
        id: slug,
        organisation: `organisation/${firm}`,
        token_hash: slug,
        email: null,
        language: 'lt',
        made_at: AT,
        made_by: 'p',
        expires_at: AT,
      })
      .execute()
    await db
      .insertInto('sheet_submission')
      .values(submission(slug, firm, shares))
      .execute()
  }
}

function answer(slug: string) {
  return {
    return_id: `${slug}.2026`,
    cluster: `cluster/${slug}`,
    question: 'q',
    value: '1',
    origin: '{}',
    explanation: null,
    source: null,
    parents: [],
    recorded_at: AT,
    recorded_by: 'p',
    recorder_name: 'P',
  }
}

function submission(slug: string, firm: string, shares: 'sums' | 'values') {
  return { sheet_id: slug, cluster: `cluster/${slug}`, organisation: `organisation/${firm}`, shares, answers: '{}', at: AT }
}
