import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregateEffects } from './aggregate-effects.ts'
import { changeOf, groupTimeEffects } from './group-time.ts'
import { NEVER, usualDifferences } from './panel.ts'
import type { DifferenceOptions, Panel } from './panel.ts'
import { placeboPanel } from './placebo.ts'
import { inventPanel } from './testing/invent-panel.ts'

const options: DifferenceOptions = { ...usualDifferences, method: 'regression' }
const estimates = (panel: Panel, chosen = options) => groupTimeEffects(panel, chosen).cells.map(({ estimate }) => estimate)

test('without covariates a cell is the difference of two mean changes', () => {
  const panel = inventPanel({ seed: 3, firms: 200, effect: 0.4 })
  const width = panel.years.length
  for (const { start, year, estimate } of groupTimeEffects({ ...panel, covariatesIn: null }, options).cells) {
    const mean = (wanted: number) => {
      const changes = [...panel.starts.keys()]
        .filter((unit) => panel.starts[unit] === wanted)
        .map((unit) => {
          const at = (one: number) => panel.outcome[unit * width + panel.years.indexOf(one)] ?? NaN
          return at(year) - at(start - 1)
        })
      return changes.reduce((sum, change) => sum + change, 0) / changes.length
    }
    expect(estimate).toBeCloseTo(mean(start) - mean(NEVER), 12)
  }
})

test.each(['regression', 'weighting', 'doubly-robust'] as const)(
  'by %s: a lasting difference between firms, a year that is good for all, and the order of firms change nothing',
  (method) => {
    const chosen = { ...options, method }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -50, max: 50 }), (seed, shift) => {
        const panel = inventPanel({ seed, firms: 160, effect: 0.3 })
        const width = panel.years.length
        const shifted = panel.outcome.map((value, at) => value + shift * Math.floor(at / width) + (at % width) * 3)
        const plain = estimates(panel, chosen)
        for (const [at, estimate] of estimates({ ...panel, outcome: shifted }, chosen).entries())
          expect(estimate).toBeCloseTo(plain[at] ?? NaN, 7)
        for (const [at, estimate] of estimates(reversed(panel), chosen).entries())
          expect(estimate).toBeCloseTo(plain[at] ?? NaN, 7)
        // In cents instead of euros, effects are a hundredfold and the same otherwise.
        for (const [at, estimate] of estimates(
          { ...panel, outcome: panel.outcome.map((value) => value * 100) },
          chosen,
        ).entries())
          expect(estimate).toBeCloseTo((plain[at] ?? NaN) * 100, 6)
      }),
      { numRuns: 8 },
    )
  },
)

function reversed(panel: Panel): Panel {
  const { units, years } = panel
  const turn = (values: ArrayLike<number>) => Float64Array.from({ length: units }, (_, unit) => values[units - 1 - unit] ?? NaN)
  const rows = Array.from({ length: units }, (_, unit) => [
    ...panel.outcome.slice((units - 1 - unit) * years.length, (units - unit) * years.length),
  ])
  return {
    ...panel,
    outcome: Float64Array.from(rows.flat()),
    starts: Int32Array.from(panel.starts).reverse(),
    covariatesIn: (year) => {
      const covariates = panel.covariatesIn?.(year) ?? { names: [], columns: [] }
      return { names: covariates.names, columns: covariates.columns.map(turn) }
    },
  }
}

test('firms that started before the first year are counted and in no cell', () => {
  const panel = inventPanel({ seed: 1, firms: 100, effect: 0 })
  const early = { ...panel, starts: panel.starts.map((start) => (start === 2019 ? 2010 : start)) }
  const result = groupTimeEffects(early, options)
  expect(result.startedBefore).toBe(panel.starts.filter((start) => start === 2019).length)
  expect(result.cells.some(({ start }) => start === 2010)).toBe(false)
})

test('too few firms on either side are told with how many were found and needed', () => {
  const panel = inventPanel({ seed: 1, firms: 100, effect: 0 })
  const strict = { ...options, limits: { ...options.limits, treatedInCell: 1000 } }
  const { cells, refused } = groupTimeEffects(panel, strict)
  expect(cells).toEqual([])
  expect(refused[0]?.why).toMatchObject({ refused: 'too-few-treated', needed: 1000 })
  expect(aggregateEffects({ cells, refused, startedBefore: 0 }, panel, 'simple').overall).toBeNull()
  const nobody = { ...panel, starts: panel.starts.map((start) => (start === NEVER ? 2019 : start)) }
  expect(groupTimeEffects(nobody, options).refused[0]?.why).toMatchObject({ refused: 'too-few-controls', found: 0 })
})

test('a covariate that tells treated from outside without error refuses the cell instead of giving a number', () => {
  const panel = inventPanel({ seed: 2, firms: 120, effect: 0 })
  const telling = { ...panel, covariatesIn: () => ({ names: ['size'], columns: [Float64Array.from(panel.starts)] }) }
  const { cells, refused } = groupTimeEffects(telling, { ...options, method: 'doubly-robust' })
  expect(cells).toEqual([])
  expect(refused[0]?.why).toEqual({ refused: 'separated', covariate: 'size' })
})

test('a firm that was not seen in a year is in no cell of that year, and in those of other years', () => {
  const panel = inventPanel({ seed: 4, firms: 100, effect: 0 })
  const outcome = panel.outcome.slice()
  outcome[panel.years.length - 1] = NaN
  const count = (one: Panel, year: number) => {
    const cell = groupTimeEffects(one, options).cells.find((each) => each.year === year && each.start === 2019)
    return (cell?.treated ?? 0) + (cell?.controls ?? 0)
  }
  const last = panel.years.at(-1) ?? 0
  const inside = panel.starts[0] === NEVER || panel.starts[0] === 2019 ? 1 : 0
  expect(count({ ...panel, outcome }, last)).toBe(count(panel, last) - inside)
  expect(count({ ...panel, outcome }, last - 1)).toBe(count(panel, last - 1))
})

test('an outside firm chosen for one start stands for no other', () => {
  const panel = { ...inventPanel({ seed: 5, firms: 300, effect: 0.2 }), covariatesIn: null }
  const serves = panel.starts.map((start, unit) => (start === NEVER ? (unit % 2 === 0 ? 2019 : 2021) : 0))
  const cell = groupTimeEffects({ ...panel, serves }, options).cells.find(({ start }) => start === 2019)
  expect(cell?.controls).toBe(serves.filter((start) => start === 2019).length)
})

test('an effect that is known comes out of each kind of controls, and a start invented earlier shows none', () => {
  const panel = inventPanel({ seed: 11, firms: 6000, effect: 0.5 })
  for (const controls of ['never', 'not-yet'] as const) {
    for (const method of ['regression', 'weighting', 'doubly-robust'] as const) {
      const { overall } = aggregateEffects(groupTimeEffects(panel, { ...options, controls, method }), panel, 'simple')
      expect(Math.abs((overall?.estimate ?? NaN) - 0.5) / (overall?.standardError ?? NaN)).toBeLessThan(3)
      expect(overall?.standardError).toBeLessThan(0.05)
    }
  }
  const before = placeboPanel(panel, 2)
  const { overall } = aggregateEffects(groupTimeEffects(before, options), before, 'simple')
  expect(Math.abs(overall?.estimate ?? NaN) / (overall?.standardError ?? NaN)).toBeLessThan(3)
})

test.each([
  [10, 12, 'symmetric-rate', (2 * 2) / 22],
  [10, 0, 'symmetric-rate', -2],
  [0, 5, 'symmetric-rate', NaN],
  [10, 12, 'difference', 2],
  [NaN, 1, 'difference', NaN],
] as const)('from %d to %d as %s is %d', (before, now, kind, change) => {
  expect(changeOf(before, now, kind)).toBe(change)
})
