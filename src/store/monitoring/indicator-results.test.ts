import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { appendResults, countAnswered } from './indicator-results.ts'
import { makeReturns } from './returns.ts'

const at = '2026-11-21T12:00:00.000000Z'

describeOnEachDatabase('results of indicators', (open) => {
  test('tell how many clusters gave a number in the latest year with enough returns: zero is a number, an absence is none', async () => {
    const { kysely: db } = await open()
    const clusters = ['a', 'b', 'c', 'd', 'e'].map((slug) => `cluster/${slug}`)
    const record = (cluster: string, asksAbout: number, value: number | { absent: 'not-answered' }) =>
      appendResults(db, { id: `${cluster.slice(8)}.${asksAbout + 1}`, cluster, asksAbout, at }, [
        { indicator: 'events', method: 1, value, fingerprint: 'f' },
      ])
    await db.transaction().execute(async (tx) => {
      await makeReturns(tx, { campaign: '2025', clusters, at })
      await makeReturns(tx, { campaign: '2026', clusters, at })
    })
    expect(await countAnswered(db)).toEqual(new Map())
    for (const [index, cluster] of clusters.entries()) await record(cluster, 2024, index === 4 ? { absent: 'not-answered' } : 0)
    // Only one return of the year after is approved so far.
    await record('cluster/a', 2025, 3)
    expect(await countAnswered(db)).toEqual(new Map([['events', 4]]))
    // Worked out again: the latest result counts.
    await record('cluster/e', 2024, 7)
    expect(await countAnswered(db)).toEqual(new Map([['events', 5]]))
  })
})
