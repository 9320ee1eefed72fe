import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { marconPuech, marconPuechBandsInSteps } from './marcon-puech.ts'
import { placementOf, projectDegrees } from './points.ts'
import type { Points } from './points.ts'
import { takeSome } from './take-some.ts'
import { toTheEnd } from './steps.ts'
import { weightsAround } from './weights-around.ts'

function somePoints(n: number, seed: number, size = 10_000): Points {
  const next = randomFrom(seed)
  const place = () => Float64Array.from({ length: n }, () => next() * size)
  return { x: place(), y: place(), weights: Float64Array.from({ length: n }, () => Math.ceil(next() * 20)) }
}

const everyThird = (n: number) => Uint8Array.from({ length: n }, (_, at) => (at % 3 === 0 ? 1 : 0))

/** The formula read aloud. */
function bruteForce({ x, y, weights }: Points, isOf: Uint8Array, radius: number): number {
  const w = (at: number) => weights?.[at] ?? 1
  const all = [...x.keys()]
  const whole = all.reduce((sum, at) => sum + w(at), 0)
  const own = all.reduce((sum, at) => sum + w(at) * (isOf[at] ?? 0), 0)
  let upper = 0
  let lower = 0
  for (const i of all.filter((at) => isOf[at] === 1)) {
    const near = all.filter((j) => j !== i && ((x[j] ?? 0) - (x[i] ?? 0)) ** 2 + ((y[j] ?? 0) - (y[i] ?? 0)) ** 2 <= radius ** 2)
    const around = near.reduce((sum, j) => sum + w(j), 0)
    if (around === 0) continue
    upper += near.reduce((sum, j) => sum + w(j) * (isOf[j] ?? 0), 0) / around
    lower += (own - w(i)) / (whole - w(i))
  }
  return upper / lower
}

test('M equals the sum pair by pair, for any points and radii', () => {
  fc.assert(
    fc.property(fc.integer({ min: 31, max: 120 }), fc.nat(), fc.constantFrom(0, 1, 100), (n, seed, flat) => {
      const points = somePoints(n, seed)
      // Now and then all on a line, or rounded to a lattice so that many distances equal a radius.
      if (flat === 1) points.y.fill(7)
      if (flat === 100) for (const axis of [points.x, points.y]) axis.set(axis.map((place) => Math.round(place / 500) * 500))
      const radii = Float64Array.of(0, 250, 500, 1000, 2500, 6000, 20_000)
      const found = marconPuech(points, everyThird(n), radii)
      for (const [at, radius] of radii.entries()) {
        if (found.why[at] !== 0) continue
        expect(found.values[at]).toBeCloseTo(bruteForce(points, everyThird(n), radius), 10)
      }
    }),
    { numRuns: 60 },
  )
})

test('three thousand points, unevenly dense, equal brute force', () => {
  const points = somePoints(3000, 5)
  for (let at = 0; at < 1500; at += 1) {
    points.x[at] = (points.x[at] ?? 0) / 20
    points.y[at] = (points.y[at] ?? 0) / 20
  }
  const label = Uint8Array.from({ length: 3000 }, (_, at) => (at % 20 === 0 ? 1 : 0))
  const radii = Float64Array.of(50, 300, 1200, 5000)
  const found = marconPuech(points, label, radii)
  for (const [at, radius] of radii.entries()) expect(found.values[at]).toBeCloseTo(bruteForce(points, label, radius), 10)
})

// The same 400 points given to Mhat of the R package dbmss 2.9.2: what it printed.
test('M is what dbmss gives', () => {
  const points = somePoints(400, 77)
  const label = Uint8Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? 1 : 0))
  const { values, why } = marconPuech(points, label, Float64Array.of(0, 500, 1000, 2000, 4000))
  expect(why[0]).toBe(5)
  for (const [at, expected] of [0.743026901793894, 1.001860313966539, 1.008430440020694, 0.988251891536673].entries())
    expect(values[at + 1]).toBeCloseTo(expected, 13)
})

test('the unit of weights, moving and turning the map change nothing', () => {
  const points = somePoints(200, 9)
  const radii = Float64Array.of(800, 3000)
  const plain = marconPuech(points, everyThird(200), radii)
  const other = marconPuech(
    {
      x: points.y.map((place) => 5e6 - place),
      y: points.x.map((place) => place + 1e6),
      weights: points.weights?.map((w) => w * 7) ?? null,
    },
    everyThird(200),
    radii,
  )
  for (const [at, value] of plain.values.entries()) expect(other.values[at]).toBeCloseTo(value, 10)
})

test('within a radius that holds everything M is 1 when firms are of one size', () => {
  const points = { ...somePoints(100, 2), weights: null }
  expect(marconPuech(points, everyThird(100), Float64Array.of(50_000)).values[0]).toBeCloseTo(1, 12)
})

describe('what M refuses', () => {
  test('fewer than ten firms', () => {
    const found = marconPuech(somePoints(27, 1), everyThird(27), Float64Array.of(1000))
    expect([found.values[0], found.why[0]]).toEqual([Number.NaN, 4])
  })

  test('an activity that is everything there is', () => {
    const points = somePoints(20, 1)
    expect(marconPuech(points, new Uint8Array(20).fill(1), Float64Array.of(1000)).why[0]).toBe(5)
  })

  test('distances below the municipality to whose centre firms were placed', () => {
    const points = somePoints(300, 4)
    for (const axis of [points.x, points.y]) axis.set(axis.map((place) => Math.floor(place / 2500) * 2500))
    const found = marconPuech(points, everyThird(300), Float64Array.of(0, 1000, 3000))
    expect(found.placement).toEqual({ points: 300, spots: 16, sharedSpots: 1, cellSize: 2500 })
    expect([...found.why]).toEqual([5, 5, 0])
  })

  test.each([
    { radii: Float64Array.of(), because: 'no radius' },
    { radii: Float64Array.of(5, 5), because: 'not ascending' },
    { radii: Float64Array.of(-1), because: 'below 0' },
  ])('$because', ({ radii }) => {
    expect(() => marconPuech(somePoints(30, 1), everyThird(30), radii)).toThrow(RangeError)
  })

  test('points without a place and negative weights', () => {
    const points = somePoints(30, 1)
    expect(() => marconPuech({ ...points, x: points.x.map(() => Number.NaN) }, everyThird(30), Float64Array.of(1))).toThrow(
      RangeError,
    )
    expect(() => marconPuech({ ...points, weights: new Float64Array(30).fill(-1) }, everyThird(30), Float64Array.of(1))).toThrow(
      RangeError,
    )
  })
})

test('an activity in one corner lies above its band at short distances, one drawn at random does not', () => {
  const points = { ...somePoints(400, 6), weights: null }
  const corner = Uint8Array.from(points.x, (place, at) => (place < 2500 && (points.y[at] ?? 0) < 2500 ? 1 : 0))
  const radii = Float64Array.of(500, 1000, 2000, 4000)
  const gathered = marconPuech(points, corner, radii)
  const bands = toTheEnd(marconPuechBandsInSteps(points, gathered, { draws: 99, seed: 1, around: weightsAround(points) }))
  expect(bands.localisation[1]).toBeGreaterThan(1)
  const scattered = marconPuech(points, everyThird(400), radii)
  const usual = toTheEnd(marconPuechBandsInSteps(points, scattered, { draws: 99, seed: 1, around: weightsAround(points) }))
  expect([...usual.localisation, ...usual.dispersion]).toEqual(Array.from({ length: 8 }, () => 0))
})

test('firms with addresses of their own have no cell', () => {
  expect(placementOf(somePoints(50, 1))).toMatchObject({ spots: 50, sharedSpots: 0, cellSize: 0 })
})

// Great circles on a sphere of radius 6,371.0072 km: Vilnius (25.28, 54.687) to Klaipėda (21.13, 55.71) is 287.8 km.
test('degrees become metres on the plane', () => {
  const [lon, lat] = [
    [25.28, 21.13, 23.9],
    [54.687, 55.71, 54.9],
  ]
  const { x, y } = projectDegrees(lon ?? [], lat ?? [])
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  for (const [i, j] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    const [a, b] = [radians(lat?.[i] ?? 0), radians(lat?.[j] ?? 0)]
    const turn = radians((lon?.[i] ?? 0) - (lon?.[j] ?? 0))
    const haversine = Math.sin((a - b) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2
    const sphere = 2 * 6_371_007.2 * Math.asin(Math.sqrt(haversine))
    const plane = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0))
    expect(Math.abs(plane / sphere - 1)).toBeLessThan(0.001)
  }
})

test('drawing without replacement draws nobody twice, everybody as often', () => {
  const next = randomFrom(1)
  const drawn = new Int32Array(10)
  for (let draw = 0; draw < 4000; draw += 1) {
    const some = takeSome(10, 4, next)
    expect(new Set(some).size).toBe(4)
    for (const at of some) drawn[at] = (drawn[at] ?? 0) + 1
  }
  for (const count of drawn) expect(Math.abs(count - 1600)).toBeLessThan(160)
  expect(() => takeSome(3, 4, next)).toThrow(RangeError)
})
