import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeWithGolden, goldenJson, goldenText } from '../testing/golden.ts'
import { someLines, tableOf, withheld } from '../testing/tables.ts'
import { knownCells } from '../cells/cells.ts'
import { entropyWithin } from './entropy-within.ts'
import { variety } from './variety.ts'

/** c1 and c2 are one group, c3 and c4 the other, and so on. */
const inPairs = (activity: string) => `g${Math.ceil(Number(activity.slice(1)) / 2)}`

test('four equal activities in two groups: one bit between, one within', () => {
  const { total, unrelated, related } = variety(
    tableOf([
      [8, 8, 8, 8],
      [8, 0, 0, 0],
      [0, 0, 0, 0],
    ]),
    inPairs,
  )
  expect([...total.values]).toEqual([2, 0, Number.NaN])
  expect([...unrelated.values]).toEqual([1, 0, Number.NaN])
  expect([...related.values]).toEqual([1, 0, Number.NaN])
  expect([...total.why]).toEqual([0, 0, 1])
})

test('unrelated and related variety add up to the entropy, in any unit', () => {
  fc.assert(
    fc.property(someLines(), fc.constantFrom(1, 0.01, 1e6), (lines, factor) => {
      const { total, unrelated, related } = variety(tableOf(lines.map((line) => line.map((x) => x * factor))), inPairs)
      const plain = variety(tableOf(lines), inPairs)
      for (const [row, h] of total.values.entries()) {
        if (Number.isNaN(h)) continue
        expect((unrelated.values[row] ?? 0) + (related.values[row] ?? 0)).toBeCloseTo(h, 12)
        expect(plain.total.values[row]).toBeCloseTo(h, 10)
      }
    }),
  )
})

test('whatever the cells kept back are, the entropies lie between their ends', () => {
  const amount = fc.nat({ max: 9 })
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 6, maxLength: 6 }),
      fc.array(
        fc.record({ at: fc.nat({ max: 5 }), least: amount, more: amount, where: fc.double({ min: 0, max: 1, noNaN: true }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      (line, hidden) => {
        const unique = hidden.filter(({ at }, index) => hidden.findIndex((other) => other.at === at) === index)
        const wide = variety(
          withheld(
            tableOf([line]),
            unique.map(({ at, least, more }) => ({ at, least, most: least + more })),
          ),
          inPairs,
        )
        const filled = line.slice()
        for (const { at, least, more, where } of unique) filled[at] = least + more * where
        const exact = variety(tableOf([filled]), inPairs)
        for (const part of ['total', 'unrelated', 'related'] as const) {
          const value = exact[part].values[0] ?? Number.NaN
          if (Number.isNaN(value)) continue
          expect(value).toBeGreaterThanOrEqual((wide[part].least[0] ?? Number.NaN) - 1e-9)
          expect(value).toBeLessThanOrEqual((wide[part].most[0] ?? Number.NaN) + 1e-9)
        }
      },
    ),
  )
})

test('an unseen amount without a bound: as even as it can be, or everything in one', () => {
  const ends = entropyWithin(Float64Array.of(4, 0), Float64Array.of(4, Infinity))
  expect(ends.least).toBe(0)
  expect(ends.most).toBeCloseTo(1, 9)
})

test('more unseen cells than corners can be tried leave a bound that still holds', () => {
  const least = new Float64Array(14)
  const most = new Float64Array(14).fill(1)
  least.fill(8, 0, 1)
  most.fill(8, 0, 1)
  const ends = entropyWithin(least, most)
  expect(ends.least).toBe(0)
  expect(ends.most).toBeGreaterThan(2)
})

type Expected = { readonly total_entropy_bits: number; readonly unrelated_variety: number; readonly related_variety: number }

describeWithGolden('counties of Ohio, NAICS 3 in NAICS 2', () => {
  // The file holds what its README tells; another shape fails the comparison.
  const expected = goldenJson('golden/11_related_variety/expected.json') as { readonly [county: string]: Expected }
  test.each(Object.entries(expected))('%s', (county, wanted) => {
    const lines = goldenText(`golden/11_related_variety/input_${county}.csv`).trim().split('\n').slice(1)
    const read = lines.map((line) => line.split(','))
    const sectors = new Map(read.map(([code = '', sector = '']) => [code, sector]))
    const cells = knownCells(
      [county],
      [...sectors.keys()],
      read.map(([, , employment]) => Number(employment)),
    )
    const { total, unrelated, related } = variety(cells, (code) => sectors.get(code) ?? '')
    expect(total.values[0]).toBeCloseTo(wanted.total_entropy_bits, 12)
    expect(unrelated.values[0]).toBeCloseTo(wanted.unrelated_variety, 12)
    expect(related.values[0]).toBeCloseTo(wanted.related_variety, 12)
  })
})

test('related variety is never told to be more than that of the widest group, however much is kept back', () => {
  const line = Array.from({ length: 30 }, () => 3)
  const cells = withheld(
    tableOf([line]),
    line.map((_, at) => ({ at, least: 0, most: 9 })),
  )
  // Twenty of one kind, nine of another, and a code that may be of forty in both.
  const kindOf = (column: string) => {
    const at = cells.columns.indexOf(column)
    return at === 29 ? { kinds: ['one', 'other'], among: 40 } : at < 20 ? 'one' : 'other'
  }
  const { related, total } = variety(cells, kindOf)
  expect(related.most[0]).toBeLessThanOrEqual(Math.log2(20 + 40))
  expect(total.most[0]).toBeLessThanOrEqual(Math.log2(29 + 40))
})
