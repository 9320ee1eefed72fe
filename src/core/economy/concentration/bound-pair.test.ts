import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shares } from '../cells/shares.ts'
import { boundPair } from './bound-pair.ts'

const REGIONS = 6

/** Shares of the regions in thousandths, with some of them kept back: they may be anything up to what is left. */
const activity = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: REGIONS, maxLength: REGIONS }),
    hidden: fc.subarray([...Array(REGIONS).keys()], { maxLength: 4 }),
  })
  .map(({ parts, hidden }) => {
    const all = parts.reduce((sum, part) => sum + part, 0)
    const truth = parts.map((part) => part / all)
    const rest = hidden.reduce((sum, at) => sum + (truth[at] ?? 0), 0)
    const isHidden = (at: number) => hidden.length > 1 && hidden.includes(at)
    const shares: Shares = {
      values: Float64Array.from(truth),
      least: Float64Array.from(truth, (part, at) => (isHidden(at) ? 0 : part)),
      most: Float64Array.from(truth, (part, at) => (isHidden(at) ? rest : part)),
      state: hidden.length > 1 ? 2 : 0,
      isEmpty: false,
    }
    return { truth, shares }
  })

test('the ends hold the truth and lie within those of each region by itself, also where the whole is not seen everywhere', () => {
  fc.assert(
    fc.property(activity, activity, activity, (one, other, whole) => {
      const truth = one.truth.reduce((sum, a, at) => {
        const x = whole.truth[at] ?? 0
        return sum + (a - x) * ((other.truth[at] ?? 0) - x)
      }, 0)
      const { least, most } = boundPair(one.shares, other.shares, whole.shares)
      expect(least).toBeLessThanOrEqual(truth + 1e-9)
      expect(most).toBeGreaterThanOrEqual(truth - 1e-9)
    }),
  )
})

test('what is kept back in one region is not in another: the ends are nearer than those of each region by itself', () => {
  const known = (parts: number[]): Shares => ({
    values: Float64Array.from(parts),
    least: Float64Array.from(parts),
    most: Float64Array.from(parts),
    state: 0,
    isEmpty: false,
  })
  const whole = known([0.4, 0.3, 0.2, 0.1])
  const hidden: Shares = { ...known([0.6, 0, 0, 0]), most: Float64Array.of(0.6, 0.4, 0.4, 0.4), state: 2 }
  const other = known([0.7, 0.1, 0.1, 0.1])
  // Only 0.4 is to be placed, and the other one is nowhere there more than the whole: at best in the last region, at worst in the second.
  const { least, most } = boundPair(hidden, other, whole)
  expect(most).toBeCloseTo(0.2 * 0.3 + 0.3 * 0.2 + 0.2 * 0.1, 12)
  expect(least).toBeCloseTo(0.2 * 0.3 - 0.1 * 0.2 + 0.2 * 0.1, 12)
})
