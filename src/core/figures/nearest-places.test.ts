import { expect, test } from 'vitest'
import { kilometresBetween, nearestPlaces } from './nearest-places.ts'

test('Vilnius and Kaunas are about 92 kilometres apart', () => {
  expect(kilometresBetween([25.28, 54.687], [23.9, 54.897])).toBeCloseTo(91.7, 0)
})

test('the nearest come first, a place is not its own neighbour, and one without a centre is nobody’s', () => {
  const own = { subject: 'municipality/a', centre: [24, 55] as const }
  const all = [
    own,
    { subject: 'municipality/far', centre: [26, 55] as const },
    { subject: 'municipality/near', centre: [24.5, 55] as const },
    { subject: 'municipality/lost', centre: null },
  ]
  expect(nearestPlaces(own, all, 5).map(({ place }) => place)).toEqual(['municipality/near', 'municipality/far'])
  expect(nearestPlaces({ ...own, centre: null }, all, 5)).toEqual([])
})
