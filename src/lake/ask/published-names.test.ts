import { beforeEach, expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { readPublishedNames } from './published-names.ts'

const older = growActivityTree('2', ['46.11', '46.12', '47.52', '62.01', '62.02'])
const newer = growActivityTree('2.1', ['62.10', '62.20'])

let lake: Lake
beforeEach(async () => {
  lake = await newLake()
  return () => closeLake(lake)
})

const hold = async (version: '2' | '2.1', rows: readonly FirmMonth[]) =>
  bring(lake, await put(monthlyFile(rows.map((row, insurer) => ({ insurer, ...row })))), {
    covers: 'whole',
    activityVersion: version,
  })

test('activities are called as most rows of their publisher call them, divisions and groups too', async () => {
  await hold('2', [
    { activity: '620100', activityName: 'Kompiuterių programavimo veikla' },
    { activity: '620100', activityName: 'Kompiuterių programavimo veikla' },
    { activity: '620100', activityName: 'Programavimas' },
    { activity: '460000', activityName: 'Didmeninė prekyba' },
    { activity: '461000', activityName: 'Didmeninė prekyba už atlygį' },
    { activity: '620200', activityName: '' },
    // A national part of a class is not the class; nothing is no activity.
    { activity: '475210', activityName: 'Prekyba dažais' },
    { activity: '0', activityName: 'Nežinoma' },
  ])
  expect([...(await readPublishedNames(lake, older))].toSorted()).toEqual([
    ['46', { lt: 'Didmeninė prekyba' }],
    ['46.1', { lt: 'Didmeninė prekyba už atlygį' }],
    ['62.01', { lt: 'Kompiuterių programavimo veikla' }],
  ])
})

test('each edition has the names of its own months', async () => {
  await hold('2', [{ month: '202412', activity: '620100', activityName: 'Senoji' }])
  await hold('2.1', [{ month: '202501', activity: '621000', activityName: 'Naujoji' }])
  expect([...(await readPublishedNames(lake, older))]).toEqual([['62.01', { lt: 'Senoji' }]])
  expect([...(await readPublishedNames(lake, newer))]).toEqual([['62.10', { lt: 'Naujoji' }]])
})

test('an empty lake, and a file without names, name nothing', async () => {
  expect((await readPublishedNames(lake, older)).size).toBe(0)
  const nameless = monthlyFile([{}]).replaceAll(/;Ekonominės veiklos rūšies pavadinimas\(ecoActName\)|;""/g, '')
  expect((await bring(lake, await put(nameless), { covers: 'whole' })).load.rowsKept).toBe(1)
  expect((await readPublishedNames(lake, older)).size).toBe(0)
})
