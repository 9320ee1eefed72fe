import { beforeAll, expect, test } from 'vitest'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { campaignOf } from '#actions/testing/monitoring-year.ts'
import type { World } from '#actions/world.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { countOutliers } from './count-outliers.ts'
import { examineReturns } from './examine-returns.ts'

const campaign = campaignOf(2025, [])

describeOnDatabase('the number of findings on the board', (open) => {
  let world: World
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2025-06-01T12:00:00Z') }
    for (const year of [2024, 2025]) await seedReturns(world.db, year)
  })

  /** As the board counts, and as the review finds when it reads everything anew. */
  const both = async () =>
    world.db.transaction().execute(async (tx) => {
      const counted = await countOutliers(tx, world.db, campaign)
      const examined = await examineReturns(tx, campaign, [...counted.keys()])
      return { counted, examined: new Map([...examined].map(([id, { findings }]) => [id, findings.length])) }
    })
  const write = (id: string, turnover: number) =>
    world.db.transaction().execute((tx) =>
      appendAnswers(
        tx,
        { id, cluster: `cluster/${id.split('.')[0] ?? ''}` },
        {
          drafts: [
            { question: 'events', value: turnover, origin: { kind: 'typed' }, explanation: null, source: null, parents: [] },
          ],
          at: '2025-06-01T12:00:00Z',
          person: { id: 'x', name: 'X' },
        },
      ),
    )

  test('is what the review finds, peers and the year before included', async () => {
    const { counted, examined } = await both()
    expect(counted.size).toBeGreaterThan(20)
    expect([...counted.values()].some((findings) => findings > 0)).toBe(true)
    expect(counted).toEqual(examined)
  })

  test('follows a return that was moved with other answers, its peers, and the year before', async () => {
    const handedIn = (await both()).counted
    const [moved = '', left = ''] = [...handedIn.keys()]
    const move = (id: string, state: string) =>
      world.db.updateTable('monitoring_return').set({ state, version: 99 }).where('id', '=', id).execute()
    await write(moved, 4_999)
    await move(moved, 'submitted')
    await move(left, 'returned')
    const after = await both()
    expect(after.counted).toEqual(after.examined)
    expect(after.counted.has(left)).toBe(false)
    const lastYear = (await readReturns(world.db, { campaign: '2024' })).map(({ id }) => id)
    const before =
      lastYear.find((id) => handedIn.has(id.replace('2024', '2025')) && !id.startsWith(left.split('.')[0] ?? '')) ?? ''
    await move(before, 'reopened')
    await write(before, 1)
    const then = await both()
    expect(then.counted).toEqual(then.examined)
  })
})
