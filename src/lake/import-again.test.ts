import { expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { holdings } from './ask/holdings.ts'
import { ownFormat } from './formats/own.ts'
import type { ImportWish } from './import-file.ts'
import { closeLake } from './open.ts'
import type { Lake } from './open.ts'

const trees = { '2': growActivityTree('2', ['31.00']), '2.1': growActivityTree('2.1', ['31.00']) }
const lendra = { id: 'municipality/lendra', code: null, county: null, from: null, to: null }
const furniture = monthlyFile([
  { insurer: 1, activity: '310000', place: 'Lendra' },
  { insurer: 2, activity: '310000', place: 'Lendra' },
])

const held = async (lake: Lake) => (await holdings(lake))[0]?.slices[0]

test('a file that came in as a part is all there is when the importer says so', async () => {
  const lake = await newLake()
  const path = await put(furniture)
  await bring(lake, path)
  expect((await held(lake))?.covers).toEqual([{ places: ['Lendra'], activities: ['310000'] }])
  expect(await bring(lake, path, { covers: 'whole' })).toMatchObject({ done: 'imported', load: { covers: 'whole' } })
  expect(await held(lake)).toMatchObject({ covers: 'whole', rows: 2, loads: [expect.stringMatching(/-2$/)] })
  // Said again, or not said at all: it is so already.
  for (const wish of [{ covers: 'whole' }, {}] as const)
    expect(await bring(lake, path, wish)).toMatchObject({ done: 'nothing-to-do' })
  // Meant the other way after all.
  expect(await bring(lake, path, { covers: 'part' })).toMatchObject({ done: 'imported' })
  expect((await held(lake))?.covers).toEqual([{ places: ['Lendra'], activities: ['310000'] }])
  await closeLake(lake)
})

const named = (...names: string[]): Partial<ImportWish> => ({ trees, places: { places: [{ ...lendra, names }] } })

test.each([
  { what: 'another edition', first: named(), later: { ...named(), activityVersion: '2.1' } as const },
  { what: 'a place that the register has got since', first: named(), later: named('Lendra') },
])('a file is read again for $what', async ({ first, later }) => {
  const lake = await newLake()
  const path = await put(furniture)
  await bring(lake, path, first)
  expect(await bring(lake, path, first)).toMatchObject({ done: 'nothing-to-do' })
  expect(await bring(lake, path, later)).toMatchObject({ done: 'imported' })
  expect(await bring(lake, path, later)).toMatchObject({ done: 'nothing-to-do' })
  expect((await held(lake))?.loads).toHaveLength(1)
  await closeLake(lake)
})

const mapping = (insured: string): OwnMapping => ({
  id: 'staff',
  title: { lt: 'Darbuotojai', en: 'Staff' },
  publisher: 'Somebody',
  licence: null,
  address: null,
  activityVersion: null,
  decimal: '.',
  period: 'YYYY-MM',
  columns: { firm: 'firm', period: 'month', name: null, place: null, activity: null, insured, wageEur: null },
})

test('the same places told in another order are the same places', async () => {
  const lake = await newLake()
  const path = await put(furniture)
  const varna = { ...lendra, id: 'municipality/varna', names: ['Varna'] }
  const book = (...places: { id: string; names: string[] }[]) => ({
    trees,
    places: { places: places.map((place) => ({ ...lendra, ...place })) },
  })
  const town = { id: lendra.id, names: ['Lendra', 'Lendra town'] }
  await bring(lake, path, book(town, varna))
  expect(await bring(lake, path, book(varna, { ...town, names: town.names.toReversed() }))).toMatchObject({
    done: 'nothing-to-do',
  })
  await closeLake(lake)
})

test('a file is read again by a mapping that was put right', async () => {
  const lake = await newLake()
  const path = await put('firm,month,staff,seats\n1,2023-01,5,50\n2,2023-01,7,70\n')
  const by = (column: string): Partial<ImportWish> => ({ formats: [ownFormat(mapping(column))] })
  await bring(lake, path, by('seats'))
  expect(await bring(lake, path, by('seats'))).toMatchObject({ done: 'nothing-to-do' })
  expect(await bring(lake, path, by('staff'))).toMatchObject({ done: 'imported' })
  expect(await held(lake)).toMatchObject({ totals: { measures: { insured: 12 } }, loads: [expect.anything()] })
  await closeLake(lake)
})
