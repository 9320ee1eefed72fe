import { expect, test } from 'vitest'
import { inventedTable, tableOf, withheld } from '../testing/tables.ts'
import { combineLinks, inputOutputLinks } from './combine-links.ts'
import { locationalCorrelation } from './locational-correlation.ts'

/** Sepal and petal lengths of the first ten irises of Fisher 1936; numpy.corrcoef says 0.60021603. */
const irises = [5.1, 4.9, 4.7, 4.6, 5, 5.4, 4.6, 5, 4.4, 4.9].map((sepal, at) => [
  sepal,
  [1.4, 1.4, 1.3, 1.5, 1.4, 1.7, 1.4, 1.5, 1.4, 1.5][at] ?? 0,
  4,
])

test('two activities that are large in the same regions correlate; one of equal size everywhere is undefined', () => {
  const field = locationalCorrelation(tableOf(irises))
  expect(field.values[0]).toBe(1)
  expect(field.values[1]).toBeCloseTo(0.60021603, 8)
  expect(field.values[3]).toBe(field.values[1])
  expect(field.values[2]).toBeNaN()
  expect(field.why[2]).toBe(5)
})

test('every pair equals the sum region by region', () => {
  const cells = inventedTable(50, 11)
  const { values } = locationalCorrelation(cells)
  const column = (c: number) => Array.from({ length: 50 }, (_, r) => cells.values[r * 11 + c] ?? 0)
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const covariance = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((x, at) => (x - mean(a)) * ((b[at] ?? 0) - mean(b))))
  for (let i = 0; i < 11; i += 1) {
    for (let j = 0; j < 11; j += 1) {
      const [a, b] = [column(i), column(j)]
      expect(values[i * 11 + j]).toBeCloseTo(covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b)), 12)
    }
  }
})

test('an activity with a cell kept back has no correlation, and too few regions give none at all', () => {
  const hidden = locationalCorrelation(withheld(tableOf(irises), [{ at: 0, least: 0, most: 9 }]))
  expect([hidden.values[1], hidden.least[1], hidden.most[1], hidden.why[1]]).toEqual([Number.NaN, -1, 1, 2])
  expect(locationalCorrelation(tableOf(irises.slice(1))).why.every((code) => code === 4)).toBe(true)
})

test('the strongest of buying and selling, seen from either side, is the link', () => {
  // a sells 30 of its 40 to b, for which they are 30 of 100 bought.
  const links = inputOutputLinks(['a', 'b'], Float64Array.of(10, 30, 5, 70))
  expect([...links.values]).toEqual([0, 0.75, 0.75, 0])
  expect(() => inputOutputLinks(['a'], Float64Array.of(-1))).toThrow(RangeError)
})

test('kinds of links weigh alike, whatever their scale, and a pair that one cannot tell has none', () => {
  const correlation = locationalCorrelation(inventedTable(30, 5))
  const twice = { ...correlation, values: correlation.values.map((x) => 2 * x + 7) }
  const alone = combineLinks([correlation])
  const both = combineLinks([correlation, twice])
  for (const [at, value] of alone.values.entries()) {
    if (at % 6 === 0) expect(value).toBeNaN()
    else expect(both.values[at]).toBeCloseTo(value, 12)
  }
  const gone = combineLinks([correlation, locationalCorrelation(withheld(inventedTable(30, 5), [{ at: 1, least: 0, most: 9 }]))])
  expect([gone.why[1], gone.why[2]]).toEqual([2, 0])
})
