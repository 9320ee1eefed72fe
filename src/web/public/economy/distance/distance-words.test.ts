import { expect, test } from 'vitest'
import type { ToldCurve } from '#core/economy/distance/study/distance-study.ts'
import type { DistancePart } from './distance-data.ts'
import { curveSays } from './distance-words.ts'

const near = { from: 2, to: 5 }
const curve: ToldCurve = {
  points: [{ kilometres: 2, value: 1.5, lowest: null, highest: null, least: 0.9, most: 1.1 }],
  simulations: 100,
  concentrated: [near],
  dispersed: [],
}
const measured = (weighed: DistancePart['weighed'], own = curve): DistancePart => ({
  sited: 'addresses',
  weighed,
  refused: null,
  fewest: 20,
  firms: 40,
  nothingBelow: 2,
  bandwidth: 3,
  seed: 1,
  marconPuech: own,
  durantonOverman: own,
  placeless: 0,
  spread: 0,
  madeOf: [],
})

test.each([
  { weighed: 'firms', m: 'there are more firms of the same activity', kd: 'Pairs of firms 2', lt: 'veiklos įmonių yra daugiau' },
  {
    weighed: 'persons',
    m: 'there are more people at work in the same activity',
    kd: 'Pairs of people at work in different firms 2',
    lt: 'veiklos dirbančiųjų yra daugiau',
  },
] as const)('a curve that counts $weighed speaks of $weighed', ({ weighed, m, kd, lt }) => {
  expect(curveSays('en', 'marcon-puech', measured(weighed))).toContain(m)
  expect(curveSays('en', 'duranton-overman', measured(weighed))).toContain(kd)
  expect(curveSays('lt', 'marcon-puech', measured(weighed))).toContain(lt)
  const apart = { ...curve, concentrated: [], dispersed: [near] }
  expect(curveSays('lt', 'duranton-overman', measured(weighed, apart))).toContain(
    weighed === 'persons' ? 'Skirtingų įmonių dirbančiųjų porų' : 'Įmonių porų',
  )
})

test('what cannot be told from chance, or was not held against it, is said', () => {
  expect(curveSays('en', 'marcon-puech', measured('firms', { ...curve, concentrated: [] }))).toContain(
    'cannot be told from chance',
  )
  expect(curveSays('en', 'marcon-puech', measured('firms', { ...curve, simulations: 0 }))).toContain('not held against chance')
})
