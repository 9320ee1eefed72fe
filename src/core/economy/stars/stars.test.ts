import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumsOf } from '../cells/sums.ts'
import type { Cells } from '../cells/cells.ts'
import { quantileOf } from '../quantile.ts'
import { locationQuotient } from '../specialisation/location-quotient.ts'
import { completions, hide, tableOf } from '../testing/half-seen.ts'
import { standingOf } from './standing.ts'
import { starsOf } from './stars.ts'
import type { StarRules } from './stars.ts'
import { strongClusters } from './strong-clusters.ts'
import type { StrongRule } from './strong-clusters.ts'

const firstFifth: StarRules = {
  criteria: [
    { of: 'size', rule: { topShare: 0.2 } },
    { of: 'specialisation', rule: { atLeast: 2 } },
    { of: 'focus', rule: { topShare: 0.2 } },
  ],
  leastEmployed: { persons: 10 },
}

const measuresOf = (employment: Cells) => ({
  employment,
  quotient: locationQuotient(employment, sumsOf(employment)),
  productivity: null,
  dynamism: null,
})

const ten = tableOf(Array.from({ length: 10 }, (_, row) => [(row + 1) * 10, 200]))

test('of ten regions the first fifth are two, and each star tells why', () => {
  const [size = []] = starsOf(firstFifth, measuresOf(ten))
  const wood = size.filter((_, at) => at % 2 === 0)
  expect(wood.map(({ given }) => given)).toEqual([...Array.from({ length: 8 }, () => 'no'), 'yes', 'yes'])
  expect(wood[9]).toMatchObject({
    why: 'among-first',
    value: 100,
    cut: { least: 90, most: 90 },
    among: { least: 10, most: 10 },
    places: { least: 2, most: 2 },
  })
  expect(wood[0]?.why).toBe('not-among-first')
})

test('all in a tie at the cut get the star', () => {
  const [size = []] = starsOf(
    firstFifth,
    measuresOf(
      tableOf([
        [50, 9],
        [50, 9],
        [50, 9],
        [20, 9],
        [20, 9],
        [20, 9],
      ]),
    ),
  )
  expect(size.filter((_, at) => at % 2 === 0).map(({ given }) => given)).toEqual(['yes', 'yes', 'yes', 'no', 'no', 'no'])
})

test('a tenth of ten is one, of sixteen two, of one one', () => {
  const of = (count: number) =>
    standingOf(
      Array.from({ length: count }, () => ({ least: 1, most: 1, isThere: true, mayBeThere: true })),
      0.1,
    ).places.least
  expect([10, 16, 1].map(of)).toEqual([1, 2, 1])
})

test('regions without the group are not counted, too small ones get none, and of four regions nobody is among the first', () => {
  const cells = tableOf([[0], [9], [30], [40], [50], [60]])
  const [size = []] = starsOf({ ...firstFifth, criteria: [{ of: 'size', rule: { topShare: 1 } }] }, measuresOf(cells))
  expect(size.map(({ why }) => why)).toEqual([
    'no-activity',
    'too-few-employed',
    'among-first',
    'among-first',
    'among-first',
    'among-first',
  ])
  const [few = []] = starsOf(
    { criteria: [{ of: 'size', rule: { topShare: 0.2 } }], leastEmployed: null },
    measuresOf(tableOf([[1], [2], [3], [4]])),
  )
  expect(few.map(({ given, why }) => `${given} ${why}`)).toEqual(Array.from({ length: 4 }, () => 'cannot-say too-few-regions'))
})

test('a measure that is missing gives no star, and a share of nothing is refused', () => {
  expect(starsOf({ criteria: [{ of: 'productivity', rule: { topShare: 0.2 } }], leastEmployed: null }, measuresOf(ten))).toEqual(
    [],
  )
  expect(() => starsOf({ criteria: [{ of: 'size', rule: { topShare: 0 } }], leastEmployed: null }, measuresOf(ten))).toThrow(
    RangeError,
  )
})

test('yes and no are said only when every completion says so', () => {
  const cell = fc.record({ truth: fc.integer({ min: 0, max: 4 }), spread: fc.integer({ min: 0, max: 2 }) })
  const rules: StarRules = {
    criteria: [
      { of: 'size', rule: { topShare: 0.4 } },
      { of: 'specialisation', rule: { atLeast: 1 } },
      { of: 'focus', rule: { topShare: 0.3 } },
    ],
    leastEmployed: { persons: 1 },
  }
  fc.assert(
    fc.property(fc.array(cell, { minLength: 5, maxLength: 6 }), (made) => {
      const truth = tableOf(made.map((each, at) => [each.truth, at + 1]))
      const seen = hide(
        truth,
        made.flatMap((each, at) =>
          each.spread > 0 && at < 4
            ? [{ at: at * 2, least: Math.max(0, each.truth - each.spread), most: each.truth + each.spread }]
            : [],
        ),
      )
      const open = starsOf(rules, measuresOf(seen))
      for (const completion of completions(seen))
        for (const [criterion, stars] of starsOf(rules, measuresOf(completion)).entries())
          for (const [at, { given }] of stars.entries()) {
            const said = open[criterion]?.[at]?.given
            if (said !== 'cannot-say') expect(said).toBe(given)
          }
    }),
    { numRuns: 60 },
  )
})

test('a place is not surely behind where only four places surely have the group', () => {
  const seen = hide(tableOf([[50], [40], [30], [20], [10]]), [{ at: 0, least: 0, most: 60 }])
  const [size = []] = starsOf({ criteria: [{ of: 'size', rule: { topShare: 0.2 } }], leastEmployed: null }, measuresOf(seen))
  expect(size[4]).toMatchObject({ given: 'cannot-say', why: 'too-few-regions' })
})

test('quantiles of type 7', () => {
  // R: quantile(c(1, 2, 4, 8), c(0.25, 0.5, 0.75)) gives 1.75, 3, 5.
  expect([0.25, 0.5, 0.75].map((share) => quantileOf([1, 2, 4, 8], share))).toEqual([1.75, 3, 5])
  expect(quantileOf([3], 0.9)).toBe(3)
  expect(quantileOf([], 0.5)).toBeNaN()
})

const strongMeasures = (employment: Cells) => ({ employment, firms: employment, quotient: locationQuotient(employment) })

/** As in the published program of the U.S. project. */
const strong: StrongRule = { quotient: 0.75, strict: false, leastQuotient: 1, floor: 0.25 }
const significantRule: StrongRule = { quotient: 0.5, strict: true, leastQuotient: null, floor: 0.25 }

test('strong: first quarter of quotients, above the floors of jobs and firms, and specialised', () => {
  const cells = tableOf([
    [80, 20],
    [30, 70],
    [20, 80],
    [10, 90],
    [0, 100],
  ])
  const given = strongClusters(strongMeasures(cells), strong)
    .filter((_, at) => at % 2 === 0)
    .map((strength) => strength.given)
  expect(given).toEqual(['yes', 'no', 'no', 'no', 'no-activity'])
  const significant = strongClusters(strongMeasures(cells), significantRule).filter((_, at) => at % 2 === 0)
  expect(significant.map((strength) => strength.given)).toEqual(['yes', 'yes', 'no', 'no', 'no-activity'])
})

test('strong is said only when every completion says so', () => {
  const truth = tableOf([
    [6, 2],
    [3, 4],
    [2, 5],
    [1, 6],
    [4, 4],
  ])
  const seen = hide(truth, [
    { at: 0, least: 4, most: 8 },
    { at: 2, least: 0, most: 4 },
    { at: 8, least: 0, most: 6 },
  ])
  const open = strongClusters(strongMeasures(seen), strong)
  const said = new Set<string>()
  for (const completion of completions(seen))
    for (const [at, { given }] of strongClusters(strongMeasures(completion), strong).entries()) {
      const own = open[at]?.given ?? ''
      said.add(own)
      if (own === 'yes' || own === 'no') expect(given === 'no-activity' ? 'no' : given).toBe(own)
    }
  expect([...said].toSorted()).toEqual(['cannot-say', 'no'])
})
