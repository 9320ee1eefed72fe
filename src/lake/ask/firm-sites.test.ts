import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { randomFrom } from '#core/economy/random.ts'
import { ownFormat } from '../formats/own.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { firmSites } from './firm-sites.ts'

const mapping: OwnMapping = {
  id: 'sited',
  title: { en: 'Sited', lt: 'Vietos' },
  publisher: 'Municipality',
  licence: null,
  address: null,
  activityVersion: '2',
  decimal: '.',
  period: 'YYYY-MM',
  columns: { firm: 'firm', period: 'month', name: null, place: null, activity: 'activity', insured: 'persons', wageEur: null },
  coordinates: { system: 'EPSG:4326', latitude: 'lat', longitude: 'lon' },
}
const plain: OwnMapping = { ...mapping, coordinates: null }

type Row = { firm: string; month: string; activity: string; persons: number; lat: number | null; lon: number | null }

function rows(): Row[] {
  const next = randomFrom(5)
  const whole = (most: number) => Math.floor(next() * most)
  return ['2023-01', '2023-02', '2023-03'].flatMap((month) =>
    Array.from({ length: 60 }, (_, firm): Row | null => {
      if (next() < 0.2) return null
      const isLost = next() < 0.15
      return {
        firm: `F${firm}`,
        month,
        activity: ['620100', '310900', ''][whole(3)] ?? '',
        persons: whole(6),
        lat: isLost ? null : 54 + whole(200) / 100,
        lon: isLost ? null : 22 + whole(300) / 100,
      }
    }).filter((row) => row !== null),
  )
}

const csv = (given: readonly Row[]) =>
  `firm,month,activity,persons,lat,lon\n${given.map((row) => [row.firm, row.month, row.activity, row.persons, row.lat, row.lon].join(',')).join('\n')}\n`

let lake: Lake
beforeAll(async () => {
  lake = await emptyLake()
})
afterAll(async () => closeLake(lake))

const year = { from: '2023-01', to: '2023-12' }

test('each firm once, where it stood last, with what it did there and its mean of the months held', async () => {
  const given = rows()
  await importText(lake, csv(given), { formats: [ownFormat(mapping)] })
  const found = await firmSites(lake, { dataSet: 'own.sited', period: year })
  const expected = [
    ...Map.groupBy(
      given.filter(({ persons }) => persons > 0),
      ({ firm }) => firm,
    ).values(),
  ].map((own) => {
    const { lat, lon, activity } =
      own.toSorted(
        (one, other) => Number(one.lat === null) - Number(other.lat === null) || (one.month < other.month ? 1 : -1),
      )[0] ?? {}
    return `${lat} ${lon} ${activity === '' ? null : activity} ${(own.reduce((sum, { persons }) => sum + persons, 0) / 3).toFixed(6)}`
  })
  const told = Array.from(found?.persons ?? [], (persons, at) => {
    const place = (of: Float64Array | undefined) => (Number.isNaN(of?.[at]) ? null : of?.[at])
    return `${place(found?.up)} ${place(found?.across)} ${found?.activities.names[found.activities.at[at] ?? -1] ?? null} ${persons.toFixed(6)}`
  })
  expect(told.toSorted()).toEqual(expected.toSorted())
  expect(expected.some((each) => each.startsWith('null'))).toBe(true)
  expect(found).toMatchObject({ system: 'EPSG:4326', versions: { names: ['2'] } })
  expect(found?.loads).toHaveLength(1)
})

test('nothing of a data set whose rows have no coordinates, and months without them are left out', async () => {
  await importText(
    lake,
    csv(rows()).replaceAll('2023-', '2021-'),
    { formats: [ownFormat({ ...plain, id: 'placeless' })] },
    'placeless.csv',
  )
  expect(await firmSites(lake, { dataSet: 'own.placeless', period: { from: '2021-01', to: '2021-12' } })).toBe(null)
  expect(await firmSites(lake, { dataSet: 'own.nothing', period: year })).toBe(null)
  const before = { firm: 'X', activity: '620100', persons: 4, lat: 55, lon: 23 }
  await importText(lake, csv([{ ...before, month: '2022-01' }]), { formats: [ownFormat(plain)] }, 'before.csv')
  await importText(lake, csv([{ ...before, month: '2022-02' }]), { formats: [ownFormat(mapping)] }, 'after.csv')
  const both = await firmSites(lake, { dataSet: 'own.sited', period: { from: '2022-01', to: '2022-12' } })
  expect([both?.persons, both?.up, both?.loads.map(({ file }) => file)]).toEqual([
    Float64Array.of(4),
    Float64Array.of(55),
    ['after.csv'],
  ])
})
