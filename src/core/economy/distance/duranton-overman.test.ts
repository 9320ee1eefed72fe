import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import { durantonOverman, durantonOvermanBandsInSteps } from './duranton-overman.ts'
import type { Points } from './points.ts'
import { toTheEnd } from './steps.ts'

function somePoints(n: number, seed: number, size = 100_000): Points {
  const next = randomFrom(seed)
  const place = () => Float64Array.from({ length: n }, () => next() * size)
  return { x: place(), y: place(), weights: null }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}

/** The formula read aloud: every pair, its own distance, the rule of Silverman over all of them. */
function bruteForce({ x, y, weights }: Points, radii: Float64Array) {
  const pairs: { readonly d: number; readonly w: number }[] = []
  for (let i = 0; i < x.length; i += 1)
    for (let j = i + 1; j < x.length; j += 1)
      pairs.push({
        d: Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)),
        w: (weights?.[i] ?? 1) * (weights?.[j] ?? 1),
      })
  const sorted = pairs.map(({ d }) => d).toSorted((one, other) => one - other)
  const mean = sorted.reduce((sum, d) => sum + d, 0) / sorted.length
  const deviation = Math.sqrt(sorted.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (sorted.length - 1))
  const range = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34
  const h = 0.9 * Math.min(deviation, range) * sorted.length ** -0.2
  const phi = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const whole = pairs.reduce((sum, { w }) => sum + w, 0)
  const values = Array.from(
    radii,
    (r) => pairs.reduce((sum, { d, w }) => sum + w * (phi((r - d) / h) + phi((r + d) / h)), 0) / (h * whole),
  )
  return { h, values }
}

const radii = Float64Array.of(0, 2000, 10_000, 30_000, 60_000)

describe.each([
  { name: 'without weights', weigh: (_at: number): number | null => null },
  { name: 'with weights', weigh: (at: number): number | null => 1 + (at % 7) },
])('K_d $name', ({ weigh }) => {
  test.each([12, 60, 150])('of %d firms equals the sum over every pair', (n) => {
    const points = somePoints(n, n)
    const weights = weigh(0) === null ? null : Float64Array.from({ length: n }, (_, at) => weigh(at) ?? 1)
    const found = durantonOverman({ ...points, weights }, radii)
    const { h, values } = bruteForce({ ...points, weights }, radii)
    // Distances stand in the middle of their bins.
    expect(Math.abs(found.bandwidth / h - 1)).toBeLessThan(2e-4)
    for (const [at, value] of values.entries()) expect(Math.abs((found.values[at] ?? 0) / value - 1)).toBeLessThan(2e-4)
  })
})

test('many firms: bandwidth and density to four digits', () => {
  const points = somePoints(700, 1)
  const found = durantonOverman(points, radii)
  const { h, values } = bruteForce(points, radii)
  expect(Math.abs(found.bandwidth / h - 1)).toBeLessThan(1e-4)
  for (const [at, value] of values.entries()) expect(Math.abs((found.values[at] ?? 0) / value - 1)).toBeLessThan(1e-4)
})

// bw.nrd0 of R on the same 4,950 distances: 410.056551404.
test('the bandwidth is that of R', () => {
  const next = randomFrom(77)
  const place = () => Float64Array.from({ length: 400 }, () => next() * 10_000).filter((_, at) => at % 4 === 0)
  const found = durantonOverman({ x: place(), y: place(), weights: null }, radii)
  expect(Math.abs(found.bandwidth / 410.056551404 - 1)).toBeLessThan(1e-5)
})

test('the bandwidth does not depend on how far one looks, and the density is one over all distances', () => {
  const points = somePoints(80, 3)
  const far = Float64Array.from({ length: 1500 }, (_, at) => at * 100)
  const found = durantonOverman(points, far)
  expect(durantonOverman(points, radii).values[1]).toBe(found.values[20])
  expect(found.values.reduce((sum, value) => sum + value * 100, 0) - (found.values[0] ?? 0) * 50).toBeCloseTo(1, 4)
})

test('metres or kilometres: the density per metre is a thousandth', () => {
  const points = somePoints(60, 8)
  const small = durantonOverman(
    { ...points, x: points.x.map((v) => v / 1000), y: points.y.map((v) => v / 1000) },
    radii.map((r) => r / 1000),
  )
  const plain = durantonOverman(points, radii)
  for (const [at, value] of plain.values.entries()) expect((small.values[at] ?? 0) / 1000 / value).toBeCloseTo(1, 6)
})

describe('what K_d refuses', () => {
  test('fewer than ten firms', () => {
    const found = durantonOverman(somePoints(9, 1), radii)
    expect([...found.why]).toEqual([4, 4, 4, 4, 4])
  })

  test('everybody at one address', () => {
    const found = durantonOverman({ x: new Float64Array(20), y: new Float64Array(20), weights: null }, radii)
    expect([...found.why]).toEqual([5, 5, 5, 5, 5])
  })

  test('distances below the cell to whose centre firms were placed', () => {
    const points = somePoints(200, 2)
    for (const axis of [points.x, points.y]) axis.set(axis.map((place) => Math.floor(place / 20_000) * 20_000))
    const found = durantonOverman(points, radii)
    expect(found.placement.cellSize).toBe(20_000)
    expect([...found.why]).toEqual([5, 5, 5, 0, 0])
  })

  test('more firms than sites', () => {
    const points = somePoints(20, 1)
    const found = durantonOverman(points, radii)
    expect(() => toTheEnd(durantonOvermanBandsInSteps(points, found, { draws: 20, seed: 1, sites: somePoints(10, 2) }))).toThrow(
      RangeError,
    )
  })
})

test('firms gathered in a corner are localised at short distances, firms at random nowhere; the seed fixes the bands', () => {
  const sites = somePoints(2000, 11)
  const gathered = somePoints(40, 12, 20_000)
  const found = durantonOverman(gathered, radii)
  const bands = toTheEnd(durantonOvermanBandsInSteps(gathered, found, { draws: 200, seed: 3, sites }))
  expect(bands.localisation[1]).toBeGreaterThan(0)
  expect(bands.dispersion.every((value) => value === 0)).toBe(true)
  expect(bands.leaving).toBeLessThanOrEqual(0.05)
  const scattered = { x: sites.x.slice(0, 40), y: sites.y.slice(0, 40), weights: null }
  const usual = durantonOverman(scattered, radii)
  const usualBands = toTheEnd(durantonOvermanBandsInSteps(scattered, usual, { draws: 200, seed: 3, sites }))
  expect(usualBands.localisation.every((value) => value === 0)).toBe(true)
  expect(toTheEnd(durantonOvermanBandsInSteps(scattered, usual, { draws: 200, seed: 3, sites }))).toEqual(usualBands)
  expect(toTheEnd(durantonOvermanBandsInSteps(scattered, usual, { draws: 200, seed: 4, sites }))).not.toEqual(usualBands)
})

test('the global band is the narrowest that at most one in twenty of the simulated curves leaves', () => {
  const next = randomFrom(1)
  const curves = Array.from({ length: 400 }, () => Float64Array.from({ length: 6 }, () => next() + next() + next()))
  const bands = bandsOf(new Float64Array(6).fill(1.5), curves)
  const outside = (low: Float64Array, high: Float64Array) =>
    curves.filter((curve) => curve.some((value, at) => value < (low[at] ?? 0) || value > (high[at] ?? 0))).length / 400
  expect(outside(bands.globalLow, bands.globalHigh)).toBe(bands.leaving)
  expect(bands.leaving).toBeLessThanOrEqual(0.05)
  expect(bands.leaving).toBeGreaterThan(0.02)
  expect(outside(bands.localLow, bands.localHigh)).toBeGreaterThan(0.3)
  const alone = curves.filter((curve) => (curve[0] ?? 0) > (bands.localHigh[0] ?? 0)).length
  expect(alone / 400).toBeCloseTo(0.05, 2)
  expect(() => bandsOf(new Float64Array(6), curves.slice(0, 19))).toThrow(RangeError)
})
