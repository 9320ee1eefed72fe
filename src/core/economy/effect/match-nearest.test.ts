import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchNearest } from './match-nearest.ts'
import type { Matched, NearestOptions } from './match-nearest.ts'
import { weightedDifference } from './matched-effect.ts'

const usual = { caliper: null, strata: null } as const

test('the firm with the highest score chooses first', () => {
  // 0.9 takes 0.8; 0.7 would have liked it as well.
  const matched = matchNearest({ ...usual, scores: Float64Array.of(0.7, 0.9, 0.8, 0.1), treated: [1, 1, 0, 0] })
  expect([...matched.treated]).toEqual([1, 0])
  expect([...matched.controls]).toEqual([2, 3])
})

test('a firm without anybody inside the caliper stays unmatched and is named', () => {
  const matched = matchNearest({ ...usual, caliper: 0.2, scores: Float64Array.of(0.7, 0.9, 0.8, 0.1), treated: [1, 1, 0, 0] })
  expect([...matched.unmatched]).toEqual([0])
})

test('a firm of another stratum never stands in, however close', () => {
  const matched = matchNearest({
    ...usual,
    scores: Float64Array.of(0.5, 0.5, 0.1),
    treated: [1, 0, 0],
    strata: Int32Array.of(1, 2, 1),
  })
  expect([...matched.controls]).toEqual([2])
  const nobody = matchNearest({ ...usual, scores: Float64Array.of(0.5, 0.5), treated: [1, 0], strata: Int32Array.of(1, 2) })
  expect([...nobody.unmatched]).toEqual([0])
})

test('no outside firms, or no treated ones: nothing is matched and nothing fails', () => {
  expect([...matchNearest({ ...usual, scores: Float64Array.of(1, 2), treated: [1, 1] }).unmatched]).toEqual([1, 0])
  expect(matchNearest({ ...usual, scores: Float64Array.of(1, 2), treated: [0, 0] }).treated).toHaveLength(0)
  expect(() => matchNearest({ ...usual, scores: Float64Array.of(NaN), treated: [1] })).toThrow(RangeError)
})

/** Greedy matching written without thinking: look at everybody, each time. */
function bruteForce({ scores, treated, caliper, strata }: NearestOptions): { far: number; chosen: number }[] {
  const takers = [...scores.keys()].filter((unit) => treated[unit] === 1).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const free = new Set(
    [...scores.keys()].filter((unit) => treated[unit] === 0).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0)),
  )
  return takers.map((taker) => {
    let best = Infinity
    let chosen = -1
    for (const unit of free) {
      const far = Math.abs((scores[unit] ?? 0) - (scores[taker] ?? 0))
      if ((strata === null || strata[unit] === strata[taker]) && far < best && far <= (caliper ?? Infinity)) {
        best = far
        chosen = unit
      }
    }
    free.delete(chosen)
    return { far: best, chosen }
  })
}

test('among equal scores the first row that is free stands in, as in a search through everybody', () => {
  const tied = fc.array(
    fc.record({
      // Quarters are exact: equal distances are equal.
      score: fc.integer({ min: -2, max: 2 }).map((whole) => whole / 4),
      isTreated: fc.boolean(),
      stratum: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(tied, fc.constantFrom(null, 0, 0.25), fc.boolean(), (units, caliper, hasStrata) => {
      const scores = Float64Array.from(units, ({ score }) => score)
      const treated = units.map(({ isTreated }) => (isTreated ? 1 : 0))
      const strata = hasStrata ? Int32Array.from(units, ({ stratum }) => stratum) : null
      const options = { scores, treated, caliper, strata }
      const matched = matchNearest(options)
      expect([...matched.controls]).toEqual(bruteForce(options).flatMap(({ chosen }) => (chosen === -1 ? [] : [chosen])))
    }),
    { numRuns: 500 },
  )
})

test('many small firms with one and the same score are matched without looking through all of them each time', () => {
  const [few, many] = [20_000, 300_000]
  const scores = new Float64Array(few + many).fill(0.25)
  const treated = Int32Array.from({ length: few + many }, (_, unit) => (unit < few ? 1 : 0))
  const before = performance.now()
  const matched = matchNearest({ ...usual, scores, treated })
  expect([...matched.controls.subarray(0, 3), ...matched.controls.subarray(-1)]).toEqual([few, few + 1, few + 2, 2 * few - 1])
  // Looking through them takes minutes; this takes a fraction of a second.
  expect(performance.now() - before).toBeLessThan(10_000)
})

const sample = fc.uniqueArray(
  fc.record({
    score: fc.integer({ min: 1, max: 2_000_000 }).map((whole) => whole / 2_000_000),
    isTreated: fc.boolean(),
    stratum: fc.integer({ min: 0, max: 2 }),
  }),
  {
    selector: ({ score }) => score,
    minLength: 1,
    maxLength: 40,
  },
)

test('distances are those of a search through everybody, with and without strata and caliper', () => {
  fc.assert(
    fc.property(sample, fc.constantFrom(null, 0.05), fc.boolean(), (units, caliper, hasStrata) => {
      const scores = Float64Array.from(units, ({ score }) => score)
      const treated = units.map(({ isTreated }) => (isTreated ? 1 : 0))
      const strata = hasStrata ? Int32Array.from(units, ({ stratum }) => stratum) : null
      const options = { scores, treated, caliper, strata }
      const matched = matchNearest(options)
      const mine = [...matched.treated].map((unit, set) =>
        Math.abs((scores[unit] ?? 0) - (scores[matched.controls[set] ?? 0] ?? 0)),
      )
      expect(mine).toEqual(bruteForce(options).flatMap(({ far, chosen }) => (chosen === -1 ? [] : [far])))
      expect(new Set(matched.controls).size).toBe(matched.controls.length)
      expect(matched.treated.length + matched.unmatched.length).toBe(treated.filter((one) => one === 1).length)
    }),
  )
})

test('an effect added to every treated firm comes out, whatever the order of rows', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: -5, max: 5, noNaN: true }), (units, added) => {
      const scores = Float64Array.from(units, ({ score }) => score)
      const treated = units.map(({ isTreated }) => (isTreated ? 1 : 0))
      const outcome = units.map(({ score }) => 3 * score)
      const matched = matchNearest({ ...usual, scores, treated })
      if (matched.treated.length < 2) return
      // As the study lays pairs out: the treated firm, then the one that stands for it.
      const difference = (of: readonly number[], { treated: inside, controls }: Matched) =>
        weightedDifference({
          outcome: [...inside].flatMap((unit, pair) => [of[unit] ?? NaN, of[controls[pair] ?? -1] ?? NaN]),
          treated: [...inside].flatMap(() => [1, 0]),
          weights: [...inside].flatMap(() => [1, 1]),
          clusters: Int32Array.from({ length: 2 * inside.length }, (_, unit) => unit >> 1),
        })
      const before = difference(outcome, matched)
      const after = difference(
        outcome.map((value, at) => value + (treated[at] === 1 ? added : 0)),
        matched,
      )
      expect(after.estimate - before.estimate).toBeCloseTo(added, 9)
      expect(after.standardError).toBeCloseTo(before.standardError, 9)
      const turned = matchNearest({ ...usual, scores: scores.toReversed(), treated: treated.toReversed() })
      expect(difference(outcome.toReversed(), turned).estimate).toBeCloseTo(before.estimate, 9)
    }),
  )
})
