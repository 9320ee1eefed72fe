import { expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { observePairs } from './correspondence.ts'

const trees = {
  '2': growActivityTree('2', ['62.01', '62.02', '96.02']),
  '2.1': growActivityTree('2.1', ['62.10', '62.20', '96.21', '96.22']),
}

async function hold(lake: Lake, activityVersion: '2' | '2.1', rows: readonly FirmMonth[]): Promise<void> {
  await bring(lake, await put(monthlyFile(rows)), { covers: 'whole', activityVersion })
}

const seen = async (lake: Lake) =>
  [...(await observePairs(lake, 'sodra-monthly', trees))].flatMap(([from, to]) =>
    [...to].map(([code, firms]) => [from, code, firms]),
  )

test('a firm goes from what it was last in the older edition to what it was first in the newer', async () => {
  const lake = await newLake()
  await hold(lake, '2', [
    { insurer: 1, activity: '620100', month: '202411' },
    { insurer: 1, activity: '960200', month: '202412' },
    { insurer: 2, activity: '960200', month: '202412' },
    { insurer: 3, activity: '620200', month: '202412' },
    { insurer: 4, activity: '0', month: '202412' },
  ])
  await hold(lake, '2.1', [
    { insurer: 1, activity: '962100', month: '202501' },
    { insurer: 1, activity: '621000', month: '202502' },
    { insurer: 2, activity: '962100', month: '202502' },
    { insurer: 4, activity: '621000', month: '202501' },
    { insurer: 5, activity: '622000', month: '202501' },
  ])
  expect(await seen(lake)).toEqual([['96.02', '96.21', 2]])
  await closeLake(lake)
})

test('the rows are gone through once, and again only when something else is held', async () => {
  const lake = await newLake()
  let asked = 0
  const counted: Lake = { ...lake, engine: () => ((asked += 1), lake.engine()) }
  const older = [{ insurer: 1, activity: '620100', month: '202412' }]
  await hold(lake, '2', older)
  expect(await seen(counted)).toEqual([])
  // In one edition nobody can have gone from one to the other.
  expect(asked).toBe(0)
  await hold(lake, '2.1', [{ insurer: 1, activity: '621000', month: '202501' }])
  for (let time = 0; time < 3; time += 1) expect(await seen(counted)).toEqual([['62.01', '62.10', 1]])
  expect(asked).toBe(1)
  await hold(lake, '2.1', [{ insurer: 1, activity: '622000', month: '202501' }])
  expect(await seen(counted)).toEqual([['62.01', '62.20', 1]])
  expect(asked).toBe(2)
  await closeLake(lake)
})
