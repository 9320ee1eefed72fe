import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { bandsAtCentres, durantonOvermanAtCentres, marconPuechAtCentres, ringsBetween } from './at-centres.ts'
import type { Centres } from './at-centres.ts'
import { durantonOverman } from './duranton-overman.ts'
import { marconPuech } from './marcon-puech.ts'
import { toTheEnd } from './steps.ts'

function someCentres(seed: number): Centres {
  const next = randomFrom(seed)
  const place = () => Float64Array.from({ length: 25 }, () => next() * 250_000)
  const own = Int32Array.from({ length: 25 }, () => Math.floor(next() * 8))
  return { x: place(), y: place(), own, all: own.map((each) => each + Math.floor(next() * 60)) }
}

/** Every firm by itself. */
function oneByOne({ x, y, own, all }: Centres) {
  const spots = [...all.keys()].flatMap((at) => Array.from({ length: all[at] ?? 0 }, () => at))
  const place = (of: Float64Array) => Float64Array.from(spots, (at) => of[at] ?? 0)
  const isOf = Uint8Array.from(spots, (at, index) => (index - spots.indexOf(at) < (own[at] ?? 0) ? 1 : 0))
  return { points: { x: place(x), y: place(y), weights: null }, isOf }
}

const radii = Float64Array.of(60_000, 90_000, 150_000)

test.each([1, 2, 3])('M and K_d at centres equal those of every firm by itself (%d)', (seed) => {
  const centres = someCentres(seed)
  const { points, isOf } = oneByOne(centres)
  const m = marconPuech(points, isOf, radii)
  for (const [at, value] of marconPuechAtCentres(centres, radii, ringsBetween(centres, radii)).entries())
    expect(value).toBeCloseTo(m.values[at] ?? 0, 10)
  const chosen = [...isOf.keys()].filter((at) => isOf[at] === 1)
  const own = (of: Float64Array) => Float64Array.from(chosen, (at) => of[at] ?? 0)
  const kd = durantonOverman({ x: own(points.x), y: own(points.y), weights: null }, radii)
  const found = durantonOvermanAtCentres(centres, radii)
  // Bins end where the farthest place is, whether a firm of the activity stands there or not.
  expect(Math.abs(found.bandwidth / kd.bandwidth - 1)).toBeLessThan(1e-3)
  expect(Math.abs(found.medianDistance / kd.medianDistance - 1)).toBeLessThan(1e-3)
  for (const [at, value] of found.values.entries()) expect(Math.abs(value / (kd.values[at] ?? 0) - 1)).toBeLessThan(1e-3)
})

test('bands at centres: everything in one corner is localised, a thinned-out whole is not, and the seed fixes them', () => {
  const whole = { ...someCentres(4), all: new Int32Array(25).fill(40) }
  const thinned = { ...whole, own: new Int32Array(25).fill(4) }
  const bands = (centres: Centres, seed = 3) =>
    toTheEnd(
      bandsAtCentres(
        centres,
        { of: 'marcon-puech', radii, values: marconPuechAtCentres(centres, radii, ringsBetween(centres, radii)) },
        { draws: 200, seed },
      ),
    )
  const usual = bands(thinned)
  expect(usual.localisation.every((value) => value === 0)).toBe(true)
  expect(usual.leaving).toBeLessThanOrEqual(0.05)
  expect(bands(thinned)).toEqual(usual)
  expect(bands(thinned, 4)).not.toEqual(usual)
  const order = [...whole.x.keys()].toSorted((one, other) => (whole.x[one] ?? 0) - (whole.x[other] ?? 0))
  const gathered = { ...whole, own: Int32Array.from(whole.x, (_, at) => (order.indexOf(at) < 4 ? 25 : 0)) }
  expect(bands(gathered).localisation[0]).toBeGreaterThan(0)
})
