import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import { marconPuech, marconPuechBandsInSteps } from './marcon-puech.ts'
import { toTheEnd } from './steps.ts'
import { weightsAround } from './weights-around.ts'

/** Twelve firms at one crossing, and 48 others a kilometre and more from each other. */
function crossing() {
  const next = randomFrom(7)
  const near = Array.from({ length: 12 }, () => [next() * 60, next() * 60] as const)
  const far = Array.from({ length: 48 }, (_, at) => [2000 + (at % 8) * 1500, 2000 + Math.floor(at / 8) * 1500] as const)
  const all = [...near, ...far]
  return {
    points: { x: Float64Array.from(all, ([x]) => x), y: Float64Array.from(all, ([, y]) => y), weights: null },
    own: Uint8Array.from(all, (_, at) => (at < 12 ? 1 : 0)),
  }
}

test('firms that stand at one crossing are localised there, though some draws have nobody with a neighbour so near', () => {
  const { points, own } = crossing()
  const found = marconPuech(points, own, Float64Array.of(100, 300, 5000))
  const bands = toTheEnd(marconPuechBandsInSteps(points, found, { draws: 400, seed: 1, around: weightsAround(points) }))
  expect(bands.drawsAt[0]).toBeGreaterThan(200)
  expect(bands.drawsAt[0]).toBeLessThan(400)
  expect(bands.drawsAt[2]).toBe(400)
  expect(bands.globalHigh[0]).toBeGreaterThanOrEqual(bands.localHigh[0] ?? Number.NaN)
  for (const at of [0, 1]) expect(bands.localisation[at]).toBeGreaterThan(0)
})

const at = (value: number | null) => value ?? Number.NaN
const curve = (...values: readonly (number | null)[]) => Float64Array.from(values, at)

test('a draw without a number is neither high nor low: it is not ranked, and how many were is told', () => {
  const draws = Array.from({ length: 100 }, (_, draw) => curve(draw, draw < 40 ? null : draw))
  const bands = bandsOf(curve(99, 120), draws)
  expect([...bands.drawsAt]).toEqual([100, 60])
  // The 3rd from either end of 60, and not of 100 of which 40 are above everything.
  expect([bands.localLow[1], bands.localHigh[1]]).toEqual([43, 96])
  expect(bands.globalHigh[1]).toBeLessThanOrEqual(99)
  expect(bands.localisation[1]).toBeGreaterThan(20)
})

test('no band where most draws, or the curve itself, have no number; the other radii are as if they had not been asked', () => {
  const next = randomFrom(3)
  const draws = Array.from({ length: 200 }, (_, draw) => curve(draw < 150 ? null : next(), next(), next()))
  const found = curve(5, 0.5, null)
  const bands = bandsOf(found, draws)
  expect([bands.globalHigh[0], bands.localHigh[0], bands.localisation[0], bands.dispersion[0]]).toEqual(Array(4).fill(Number.NaN))
  expect(bands.globalLow[2]).toBeNaN()
  const alone = bandsOf(
    found.slice(1, 2),
    draws.map((each) => each.slice(1, 2)),
  )
  expect([bands.globalLow[1], bands.globalHigh[1], bands.leaving]).toEqual([
    alone.globalLow[0],
    alone.globalHigh[0],
    alone.leaving,
  ])
  const nowhere = bandsOf(curve(null, null, null), draws)
  expect([...nowhere.globalHigh, nowhere.leaving]).toEqual(Array(4).fill(Number.NaN))
})

test('of the draws that have all numbers at most one in twenty leaves the global band, whatever is missing', () => {
  const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: fc.constant(null) })
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 20, maxLength: 80 }), (rows) => {
      const draws = rows.map((row) => curve(...row))
      const { globalLow, globalHigh, leaving } = bandsOf(curve(1, 1, 1), draws)
      const told = [0, 1, 2].filter((which) => !Number.isNaN(globalHigh[which]))
      const complete = draws.filter((each) => told.every((which) => !Number.isNaN(each[which])))
      const outside = complete.filter((each) =>
        told.some((which) => (each[which] ?? 0) < (globalLow[which] ?? 0) || (each[which] ?? 0) > (globalHigh[which] ?? 0)),
      )
      if (told.length === 0) expect(leaving).toBeNaN()
      else {
        expect(outside.length / complete.length).toBeLessThanOrEqual(0.05)
        expect(leaving).toBeCloseTo(outside.length / complete.length, 12)
      }
    }),
  )
})
