import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCells } from '../cells/cells.ts'
import type { Cells } from '../cells/cells.ts'
import { outcomeAt } from '../cells/outcome.ts'
import { describeWithGolden, goldenJson } from '../testing/golden.ts'
import { halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { readPlantExample } from '../testing/plant-example.ts'
import type { PlantExample } from '../testing/plant-example.ts'
import { groupCoagglomeration, pairCoagglomeration } from './coagglomeration.ts'
import { ellisonGlaeser } from './ellison-glaeser.ts'
import { plantsFromClasses, plantsFromSizes, plantsFromSums } from './plants.ts'

function cellsOf({ regions, industries, regionOf, industryOf, sizes }: PlantExample): Cells {
  const values = new Float64Array(regions.length * industries.length)
  for (const [plant, size] of sizes.entries()) {
    const at = (regionOf[plant] ?? 0) * industries.length + (industryOf[plant] ?? 0)
    values[at] = (values[at] ?? 0) + size
  }
  return knownCells(regions, industries, values)
}

/** As the README of the real data describes the file. */
type Expected = {
  readonly [reference in 'x_from_firms' | 'x_from_emp_region']: {
    readonly agglomeration: {
      readonly [industry: string]: { readonly [part in 'gamma' | 'G' | 'H' | 'EG' | 'varG' | 'z' | 'n']: number }
    }
    readonly pair_EGK2010: { readonly [pair: string]: number }
    readonly pair_EG1997: { readonly [pair: string]: number }
    readonly group_EG1997_all: number
  }
}

describeWithGolden('plants of four industries in three regions', () => {
  test.each(['x_from_firms', 'x_from_emp_region'] as const)('agglomeration and co-agglomeration, %s', (from) => {
    const example = readPlantExample()
    const cells = cellsOf(example)
    // The recorded file is our own copy of published results; its shape is told in its README.
    const wanted = (goldenJson('golden/04_ellison_glaeser/expected.json') as Expected)[from]
    const reference = from === 'x_from_firms' ? null : example.regionJobs
    const plants = plantsFromSizes({ names: example.industries, activityOf: example.industryOf, sizes: example.sizes })
    const found = ellisonGlaeser(cells, plants, { reference })
    for (const [at, industry] of example.industries.entries()) {
      const { gamma = 0, G = 0, H = 0, EG = 0, varG = 0, z = 0, n = 0 } = wanted.agglomeration[industry] ?? {}
      for (const [value, expected] of [
        [found.gamma.values[at], gamma],
        [found.raw[at], G],
        [found.herfindahl[at], H],
        [found.expected[at], EG],
        [found.variance[at], varG],
        [found.z[at], z],
        [found.plants[at], n],
      ] as const)
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12)
    }
    const pairs = pairCoagglomeration(cells, { reference })
    for (const [names, expected] of Object.entries(wanted.pair_EGK2010)) {
      const [one = '', other = ''] = names.split('|')
      const at = example.industries.indexOf(one) * example.industries.length + example.industries.indexOf(other)
      expect(Math.abs((pairs.values[at] ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12)
      expect(
        Math.abs(groupCoagglomeration(cells, [one, other], { reference }).value - (wanted.pair_EG1997[names] ?? 0)),
      ).toBeLessThanOrEqual(1e-12)
    }
    const group = groupCoagglomeration(cells, example.industries, { reference }).value
    expect(Math.abs(group - wanted.group_EG1997_all)).toBeLessThanOrEqual(1e-12)
  })
})

const jobs = tableOf([
  [30, 10],
  [10, 30],
  [0, 20],
])
const plants = plantsFromSizes({ names: ['a1', 'a2'], activityOf: [0, 0, 1, 1, 1], sizes: [30, 10, 10, 30, 20] })

test('the group of 1997 with its plants is the mean of the pairs of 2010 without them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
      (numbers) => {
        const cells = tableOf(numbers)
        // One plant for each cell.
        const own = plantsFromSizes({
          names: cells.columns,
          activityOf: numbers.flatMap((row) => row.map((_, column) => column)),
          sizes: numbers.flat(),
        })
        const { gamma, raw } = ellisonGlaeser(cells, own)
        const pooled = tableOf(numbers.map((row) => [row.reduce((sum, value) => sum + value, 0)]))
        const all = pooled.values.reduce((sum, value) => sum + value, 0)
        const weight = cells.columns.map((_, column) => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0) / all)
        const h = (at: number) => own.herfindahl.values[at] ?? 0
        const sumOf = (worth: (w: number, at: number) => number) => weight.reduce((sum, w, at) => sum + worth(w, at), 0)
        // The whole table is the group: its G against itself is 0.
        const numerator = -sumOf((w, at) => w * w * h(at)) - sumOf((w, at) => (gamma.values[at] ?? 0) * w * w * (1 - h(at)))
        expect(raw.length).toBe(3)
        expect(groupCoagglomeration(cells, cells.columns).value).toBeCloseTo(numerator / (1 - sumOf((w) => w * w)), 9)
      },
    ),
    { numRuns: 100 },
  )
})

test('one plant has no agglomeration, nobody has none, and all of the reference in one region leaves nothing to differ in', () => {
  const table = tableOf([
    [5, 0, 8],
    [0, 0, 4],
  ])
  const own = plantsFromSizes({ names: table.columns, activityOf: [0, 2, 2], sizes: [5, 8, 4] })
  const { gamma } = ellisonGlaeser(table, own)
  expect([0, 1, 2].map((at) => outcomeAt(gamma, at).why)).toEqual(['undefined-here', 'no-activity', 'known'])
  expect(outcomeAt(ellisonGlaeser(table, own, { reference: [7, 0] }).gamma, 2).why).toBe('undefined-here')
  expect(outcomeAt(ellisonGlaeser(table, own, { leastPlants: 10 }).gamma, 2).why).toBe('too-few')
  expect(() => ellisonGlaeser(jobs, own)).toThrow(/other activities/)
})

test('plants of equal size spread like the reference are below chance', () => {
  const even = tableOf([
    [2, 4],
    [2, 4],
  ])
  const own = plantsFromSums({ names: even.columns, count: [4, 8], size: [4, 8], squares: [4, 8], fourths: [4, 8] })
  // G = 0, so γ = −H / (1 − H).
  expect(outcomeAt(ellisonGlaeser(even, own).gamma, 0).value).toBeCloseTo(-0.25 / 0.75, 12)
})

test('the truth lies in the interval of unseen cells: index, pairs and groups', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      const own = plantsFromSums({
        names: truth.columns,
        count: truth.columns.map(() => 4),
        size: truth.columns.map(() => 8),
        squares: truth.columns.map(() => 20),
      })
      expect(liesWithin(ellisonGlaeser(truth, own).gamma.values, ellisonGlaeser(seen, own).gamma)).toBe(true)
      expect(liesWithin(pairCoagglomeration(truth).values, pairCoagglomeration(seen))).toBe(true)
      const whole = groupCoagglomeration(truth, truth.columns)
      const part = groupCoagglomeration(seen, truth.columns)
      expect(liesWithin([whole.value], { least: [part.least], most: [part.most] })).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('sizes known by classes only: the true Herfindahl lies between the bounds, and so does the index', () => {
  const classes = [
    { from: 1, to: 4 },
    { from: 5, to: 19 },
    { from: 20, to: Infinity },
  ]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const all = sizes.reduce((sum, size) => sum + size, 0)
      const counts = classes.map(({ from, to }) => sizes.filter((size) => size >= from && size <= to).length)
      const exact = plantsFromSizes({ names: ['a1'], activityOf: sizes.map(() => 0), sizes })
      const bounded = plantsFromClasses({ names: ['a1'], counts, classes, jobs: [all] })
      expect(liesWithin(exact.herfindahl.values, bounded.herfindahl)).toBe(true)
      const table = tableOf([[all - 1], [1]])
      const held = { reference: [3, 2] }
      expect(liesWithin(ellisonGlaeser(table, exact, held).gamma.values, ellisonGlaeser(table, bounded, held).gamma)).toBe(true)
    }),
  )
})

test('two plants, one of them open above: 950 and 50 is as uneven as 1 000 jobs can be', () => {
  const { herfindahl } = plantsFromClasses({
    names: ['a1'],
    counts: [0, 2],
    classes: [
      { from: 1, to: 49 },
      { from: 50, to: Infinity },
    ],
    jobs: [1_000],
  })
  expect([herfindahl.least[0], herfindahl.most[0]]).toEqual([0.5, 0.905].map((value) => expect.closeTo(value, 9)))
})

test('half of a large firm, which is split between two activities, is held by the bounds as well', () => {
  const { herfindahl } = plantsFromClasses({
    names: ['a1'],
    counts: [0, 100, 0, 0, 0.5],
    classes: [
      { from: 1, to: 9 },
      { from: 10, to: 49 },
      { from: 50, to: 249 },
      { from: 250, to: 499 },
      { from: 500, to: Infinity },
    ],
    jobs: [1_500],
  })
  const whole = (100 * 10 ** 2 + 0.5 * 1_000 ** 2) / 1_500 ** 2
  expect(herfindahl.least[0]).toBeLessThanOrEqual(whole)
  expect(herfindahl.most[0]).toBeGreaterThanOrEqual(whole)
})

test('squares that no plants have are refused', () => {
  expect(() => plantsFromSums({ names: ['a1'], count: [2], size: [10], squares: [101] })).toThrow(/a1/)
  expect(() => plantsFromSums({ names: ['a1'], count: [2], size: [10], squares: [40] })).toThrow(/a1/)
  expect(() => plantsFromSizes({ names: ['a1'], activityOf: [0], sizes: [-1] })).toThrow(RangeError)
})

test('pairs do not depend on their order, and a region cut into two alike ones does not make them', () => {
  const pairs = pairCoagglomeration(jobs)
  expect(pairs.values[1]).toBe(pairs.values[2])
  expect(outcomeAt(pairs, 0).why).toBe('undefined-here')
  expect(plants.count[1]).toBe(3)
  expect(outcomeAt(pairCoagglomeration(hide(jobs, [{ at: 0, least: 29, most: 31 }])), 1).why).toBe('withheld')
})
