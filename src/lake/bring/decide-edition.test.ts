import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { holdings } from '../ask/holdings.ts'
import { sodraMonthly } from '../formats/sodra-monthly.ts'
import { closeLake } from '../open.ts'

// 62.01 is in the older edition only, 62.10 in the newer only; 31.00 and 69.20 are in both.
const trees = {
  '2': growActivityTree('2', ['62.01', '31.00', '69.20']),
  '2.1': growActivityTree('2.1', ['62.10', '31.00', '69.20']),
}
const stated = [
  { version: '2', from: null, to: '2024-12' },
  { version: '2.1', from: '2025-01', to: null },
] as const
const wish = { trees, formats: [{ ...sodraMonthly, editions: stated }] }

const file = (month: string, codes: readonly string[]) =>
  put(monthlyFile(codes.map((activity, at) => ({ insurer: at + 1, activity, month }))))

const editionNotes = (notes: readonly { readonly code: string }[]) => notes.filter(({ code }) => code.startsWith('edition'))

test.each([
  {
    month: '202603',
    codes: ['692000'],
    edition: '2.1',
    notes: [],
    because: 'the country says so, and both editions have the code',
  },
  { month: '202412', codes: ['692000'], edition: '2', notes: [], because: 'the month is before the change' },
  { month: '202501', codes: ['621000', '310000', '0'], edition: '2.1', notes: [], because: 'the codes agree' },
  {
    month: '202603',
    codes: ['620100', '620100', '310000'],
    edition: '2',
    notes: [{ code: 'edition-by-codes', rows: 2, examples: ['2026-03: 620100'] }],
    because: 'its codes cannot be of the edition that is stated',
  },
  {
    month: '202412',
    codes: ['621000'],
    edition: '2.1',
    notes: [{ code: 'edition-by-codes', rows: 1, examples: ['2024-12: 621000'] }],
    because: 'the publisher went over earlier than is stated',
  },
  {
    month: '202603',
    codes: ['621000', '621000', '620100'],
    edition: '2.1',
    notes: [{ code: 'edition-contradicted', rows: 1, examples: ['2026-03: 620100'] }],
    because: 'one old code does not make a month old',
  },
  {
    month: '202603',
    codes: ['621000', '620100'],
    edition: '2.1',
    notes: [{ code: 'edition-contradicted', rows: 1, examples: ['2026-03: 620100'] }],
    because: 'as many speak for what is stated',
  },
])('$codes of $month are of edition $edition, because $because', async ({ month, codes, edition, notes }) => {
  const lake = await newLake()
  const { load } = await bring(lake, await file(month, codes), wish)
  expect(load.activityVersion).toBe(edition)
  expect(editionNotes(load.notes)).toEqual(notes)
  await closeLake(lake)
})

test('what the importer says holds, and codes that speak against it are told', async () => {
  const lake = await newLake()
  const { load } = await bring(lake, await file('202603', ['620100', '310000']), { ...wish, activityVersion: '2.1' })
  expect(load.activityVersion).toBe('2.1')
  expect(editionNotes(load.notes)).toEqual([{ code: 'edition-contradicted', rows: 1, examples: ['2026-03: 620100'] }])
  await closeLake(lake)
})

test.each([
  { codes: ['692000', '0'], edition: '2', notes: [{ code: 'edition-assumed', rows: 1, examples: ['2026-03: 692000'] }] },
  { codes: ['692000', '621000'], edition: '2.1', notes: [] },
])('where nobody says anything of the month, $codes are taken for $edition', async ({ codes, edition, notes }) => {
  const lake = await newLake()
  const { load } = await bring(lake, await file('202603', codes), { trees })
  expect(load.activityVersion).toBe(edition)
  expect(editionNotes(load.notes)).toEqual(notes)
  await closeLake(lake)
})

test('a month of two editions is told, and is of one again when its part is brought in anew', async () => {
  const lake = await newLake()
  const slices = async () => (await holdings(lake))[0]?.slices.map(({ slice, activityVersion }) => [slice, activityVersion])
  const own = async (activity: string, insurers: readonly number[]) =>
    put(monthlyFile(insurers.map((insurer) => ({ insurer, activity, month: '202603' }))))
  await bring(lake, await own('692000', [1, 2]), wish)
  expect(await slices()).toEqual([['2026-03', '2.1']])
  const older = await own('310000', [3])
  const { load } = await bring(lake, older, { ...wish, activityVersion: '2' })
  expect(editionNotes(load.notes)).toEqual([{ code: 'editions-mixed', rows: 1, examples: ['2026-03: 2.1 (2), 2 (1)'] }])
  expect(await slices()).toEqual([['2026-03', 'mixed']])
  expect(await bring(lake, older, { ...wish, activityVersion: '2.1' })).toMatchObject({ done: 'imported' })
  expect(await slices()).toEqual([['2026-03', '2.1']])
  await closeLake(lake)
})
