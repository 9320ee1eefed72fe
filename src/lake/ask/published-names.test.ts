import { beforeEach, expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { LakeFormat } from '../format.ts'
import { sodraMonthly } from '../formats/sodra-monthly.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { firmNames } from './participations.ts'
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

test('in a month that is coded in both editions each row is of its own', async () => {
  const part = async (version: '2' | '2.1', row: FirmMonth) =>
    bring(lake, await put(monthlyFile([row])), { covers: 'part', activityVersion: version })
  await part('2', { insurer: 1, activity: '620100', activityName: 'Senoji' })
  await part('2.1', { insurer: 2, activity: '621000', activityName: 'Naujoji' })
  await part('2.1', { insurer: 3, activity: '461100', activityName: 'Kita veikla' })
  expect([...(await readPublishedNames(lake, older))]).toEqual([['62.01', { lt: 'Senoji' }]])
})

test('a lake that was partly filled before names were kept has those of its other months', async () => {
  const { columns } = sodraMonthly
  const nameless: LakeFormat = { ...sodraMonthly, columns: columns.filter((column) => column.name !== 'activity_name') }
  const month = async (name: string, rows: readonly FirmMonth[], formats: readonly LakeFormat[]) =>
    bring(lake, await put(monthlyFile(rows.map((row) => ({ ...row, month: name })))), { covers: 'whole', formats })
  const firm: FirmMonth = { insurer: 1, activity: '620100', activityName: 'Kompiuterių programavimo veikla' }
  await month('202211', [firm], [nameless])
  expect((await readPublishedNames(lake, older)).size).toBe(0)
  await month('202210', [firm], [sodraMonthly])
  await month('202212', [firm], [sodraMonthly])
  expect([...(await readPublishedNames(lake, older))]).toEqual([['62.01', { lt: 'Kompiuterių programavimo veikla' }]])
  // The months lie beside each other in questions, whichever has the names.
  const { names } = await firmNames(lake, { dataSet: 'sodra-monthly', year: 2022 })
  expect(names.map((firm) => firm.name)).toEqual(Array.from({ length: 3 }, () => 'UAB „Įmonė 1“'))
})

test('many lines, or a text as long as that, are no name', async () => {
  await hold('2', [
    { activity: '620100', activityName: 'Programavimas;10\n2;300000002;UAB' },
    { activity: '620100', activityName: 'Programavimas;10\n2;300000002;UAB' },
    { activity: '620100', activityName: 'a'.repeat(301) },
    { activity: '620100', activityName: 'a'.repeat(301) },
    { activity: '620100', activityName: 'Kompiuterių programavimo veikla' },
    { activity: '620200', activityName: 'Konsultacijos;10\n2;300000002;UAB' },
  ])
  expect([...(await readPublishedNames(lake, older))]).toEqual([['62.01', { lt: 'Kompiuterių programavimo veikla' }]])
})
