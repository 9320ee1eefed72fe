import { expect, test } from 'vitest'
import { aggregateEffects } from './aggregate-effects.ts'
import { groupTimeEffects } from './group-time.ts'
import { usualDifferences } from './panel.ts'
import { teenEmployment } from './testing/teen-employment.ts'
import { covarianceOf, jointTest, uniformCritical } from './uniform-bands.ts'

// The application of Callaway & Sant'Anna (2021): minimum wages and teen employment in 500 counties, 2003–2007, without covariates.
// Estimates and analytical standard errors as their software prints them (did 2.1, base "varying").
const published = {
  never: [
    [2004, 2004, -0.0105032462209624, 0.0232510363681664],
    [2004, 2005, -0.0704231581031467, 0.0309847667572767],
    [2004, 2006, -0.137258738889403, 0.0364356642876865],
    [2004, 2007, -0.100811363085404, 0.0343592258346732],
    [2006, 2004, 0.00652011242423301, 0.0233268051418047],
    [2006, 2005, -0.00275081875051882, 0.0195585610358817],
    [2006, 2006, -0.00459460695286304, 0.0177551966592763],
    [2006, 2007, -0.0412244715462175, 0.0202291807041068],
    [2007, 2004, 0.0305066555832928, 0.01503356028013],
    [2007, 2005, -0.00272589288611625, 0.0163958328955344],
    [2007, 2006, -0.0310871193896889, 0.0178775113133435],
    [2007, 2007, -0.0260544107191966, 0.0166554353492522],
  ],
  'not-yet': [
    [2004, 2004, -0.0193723636759221, 0.0223101128836806],
    [2004, 2005, -0.0783190990620607, 0.0303902285433973],
    [2006, 2004, -0.00256255094261098, 0.0225302351453388],
    [2006, 2006, 0.00466087631997615, 0.0163355842468236],
    [2007, 2004, 0.0297593647610311, 0.0145335416386514],
    [2007, 2007, -0.0260544107191966, 0.0166554353492522],
  ],
} as const

const panel = teenEmployment()

test.each(['never', 'not-yet'] as const)('effects by start and year against controls that started %s', (controls) => {
  const { cells, refused } = groupTimeEffects(panel, { ...usualDifferences, controls, base: 'varying' })
  expect(refused).toEqual([])
  expect(cells).toHaveLength(12)
  for (const [start, year, estimate, error] of published[controls]) {
    const cell = cells.find((one) => one.start === start && one.year === year)
    expect(cell?.estimate).toBeCloseTo(estimate, 10)
    expect(cell?.standardError).toBeCloseTo(error, 10)
  }
})

test.each([
  ['simple', -0.0399512751551763, 0.0120340127701854],
  ['dynamic', -0.0772398214573151, 0.0199649890618494],
  ['group', -0.0310182822287484, 0.0124460593209979],
  ['calendar', -0.0417004321312822, 0.01597185188456],
] as const)('the %s average is %d (%d)', (by, estimate, error) => {
  const { overall } = aggregateEffects(groupTimeEffects(panel, { ...usualDifferences, base: 'varying' }), panel, by)
  expect(overall?.estimate).toBeCloseTo(estimate, 10)
  expect(overall?.standardError).toBeCloseTo(error, 10)
})

test('the test before the start is the published W = 7.79 with p = 0.168', () => {
  const before = groupTimeEffects(panel, { ...usualDifferences, base: 'varying' }).cells.filter(({ after }) => after < 0)
  const covariance = covarianceOf(
    before.map(({ influence }) => influence),
    null,
  )
  const result = jointTest(
    before.map(({ estimate }) => estimate),
    covariance,
  )
  expect(result?.statistic).toBeCloseTo(7.79123662720035, 8)
  expect(result?.degrees).toBe(5)
  expect(result?.pValue).toBeCloseTo(0.16812, 5)
})

test('a band for all years at once is wider than the interval of one year, and the same for the same seed', () => {
  const { parts } = aggregateEffects(groupTimeEffects(panel, usualDifferences), panel, 'dynamic')
  const covariance = covarianceOf(
    parts.map(({ influence }) => influence),
    null,
  )
  const critical = uniformCritical(covariance, { level: 0.95, draws: 20_000, seed: 5 })
  expect(critical).toBeGreaterThan(2.3)
  // Seven independent estimates would need 2.68 (Šidák); correlated ones less.
  expect(critical).toBeLessThan(2.69)
  expect(uniformCritical(covariance, { level: 0.95, draws: 20_000, seed: 5 })).toBe(critical)
})
