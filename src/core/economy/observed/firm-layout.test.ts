import { expect, test } from 'vitest'
import { countFirms, layOutFirms } from './firm-layout.ts'

const divisions = ['31', '62']
const towns = ['town/a', 'town/b', 'town/c']

test('firms without a place, or without an activity, are not what the country has more than its parts: they do not count', () => {
  const layout = layOutFirms({ municipalities: towns, countyOf: () => 'county/1', divisions, sectionOf: () => 'J' })
  const counted = (lines: readonly { place: number; activity: number; firms: number }[]) => {
    const active = Float64Array.from(lines, ({ firms }) => firms)
    const of = (key: 'place' | 'activity') => Int32Array.from(lines, (line) => line[key])
    const flows = {
      years: [2024],
      yearAt: new Int32Array(lines.length),
      places: towns,
      placeAt: of('place'),
      activities: divisions,
      activityAt: of('activity'),
      splits: [],
    }
    const none = new Float64Array(lines.length)
    const numbers = {
      active,
      ...{ 'away-1': none, 'away-2': none, began: none, left: none, large: none, fast: none, gone: none },
      ...{ 'kept-1': none, 'kept-2': none, 'kept-3': none, 'kept-4': none, 'kept-5': none },
    }
    return countFirms(layout, { ...flows, numbers }, [{ count: 'active', at: 0, sign: 1 }])
  }
  const known = towns.flatMap((_, place) => divisions.map((__, activity) => ({ place, activity, firms: 60 })))
  const few = [
    { place: -1, activity: 1, firms: 1 },
    { place: 0, activity: -1, firms: 2 },
  ]
  expect(counted([...known, ...few])).toEqual(counted(known))
  expect(counted(known).values.at(-1)).toBe(360)
})
