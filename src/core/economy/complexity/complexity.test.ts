import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coOccurrence } from '../relatedness/co-occurrence.ts'
import { relatednessOf } from '../relatedness/relatedness.ts'
import type { Specialised } from '../relatedness/specialised.ts'
import { specialisedIn, specialisedWhere } from '../relatedness/specialised.ts'
import { describeWithGolden, goldenJson } from '../testing/golden.ts'
import { jacobi } from '../testing/jacobi.ts'
import { inventedTable, named, reordered, tableOf } from '../testing/tables.ts'
import { worldTrade } from '../testing/trade.ts'
import { economicComplexity, within } from './complexity.ts'
import { topEigenpair } from './top-eigenpair.ts'

function marksOf(lines: readonly (readonly number[])[]): Specialised {
  return specialisedIn(named('r', lines.length), named('c', lines[0]?.length ?? 0), lines)
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const off = (list: readonly number[]) => list.map((x) => x - mean(list))
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0)
  const [a, b] = [off(left), off(right)]
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

/** The second eigenvector by Jacobi's rotations on the side of the places. */
function byRotations(lines: readonly (readonly number[])[]) {
  const kr = lines.map((line) => line.reduce((sum, x) => sum + x, 0))
  const kc = (lines[0] ?? []).map((_, column) => lines.reduce((sum, line) => sum + (line[column] ?? 0), 0))
  const pairs = jacobi(
    lines.map((one, i) =>
      lines.map(
        (other, j) =>
          one.reduce((sum, x, c) => sum + (x * (other[c] ?? 0)) / (kc[c] ?? 1), 0) / Math.sqrt((kr[i] ?? 1) * (kr[j] ?? 1)),
      ),
    ),
  )
  return { values: pairs.map(({ value }) => value), eci: (pairs[1]?.vector ?? []).map((x, i) => x / Math.sqrt(kr[i] ?? 1)) }
}

const someMarks = fc
  .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 3, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 1 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )

test('complexity is the second eigenvector, whichever side is smaller', () => {
  fc.assert(
    fc.property(someMarks, (lines) => {
      const full = lines.filter((line) => line.includes(1))
      const used = (full[0] ?? []).map((_, column) => full.some((line) => line[column] === 1))
      const kept = full.map((line) => line.filter((_, column) => used[column]))
      const complexity = economicComplexity(marksOf(kept))
      if (complexity.places.why[0] !== 0) return
      const { values, eci } = byRotations(kept)
      expect(complexity.second).toBeCloseTo(values[1] ?? 0, 10)
      expect(complexity.third).toBeCloseTo(values[2] ?? 0, 10)
      if (complexity.gap < 1e-4) return
      expect(Math.abs(correlation([...complexity.places.values], eci))).toBeCloseTo(1, 9)
      const found = [...complexity.places.values]
      expect(found.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 9)
      expect(found.reduce((sum, z) => sum + z * z, 0) / found.length).toBeCloseTo(1, 9)
    }),
    { numRuns: 200 },
  )
})

test('the order of places and activities changes nothing but their order', () => {
  const cells = inventedTable(12, 9)
  const lines = Array.from({ length: 12 }, (_, r) => [...specialisedWhere(cells).marks.subarray(r * 9, r * 9 + 9)])
  const order = [5, 2, 11, 0, 7, 9, 1, 10, 3, 8, 4, 6]
  const plain = economicComplexity(marksOf(lines))
  const mixed = economicComplexity(marksOf(reordered(lines, order)))
  for (const [at, from] of order.entries()) expect(mixed.places.values[at]).toBeCloseTo(plain.places.values[from] ?? 0, 9)
  for (const [at, value] of mixed.activities.values.entries()) expect(plain.activities.values[at]).toBeCloseTo(value, 9)
})

test('what every place has is the least complex, and the place that has most is the most complex', () => {
  const nested = economicComplexity(
    marksOf([
      [1, 1, 1, 1],
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ]),
  )
  const { places, activities, diversity, ubiquity } = nested
  expect([...diversity]).toEqual([4, 3, 2, 1])
  expect([...ubiquity]).toEqual([4, 3, 2, 1])
  for (let at = 1; at < 4; at += 1) {
    expect(places.values[at - 1]).toBeGreaterThan(places.values[at] ?? 0)
    expect(activities.values[at - 1]).toBeLessThan(activities.values[at] ?? 0)
  }
})

test('a country in two parts has no complexity; each part has its own', () => {
  const block = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
  ]
  const both = marksOf([...block.map((line) => [...line, 0, 0, 0]), ...block.map((line) => [0, 0, 0, ...line])])
  const together = economicComplexity(both)
  expect([...together.places.why, ...together.activities.why].every((code) => code === 6)).toBe(true)
  expect(together.places.values.every(Number.isNaN)).toBe(true)
  expect(together.components.map(({ places }) => places)).toEqual([
    ['r1', 'r2', 'r3'],
    ['r4', 'r5', 'r6'],
  ])
  const [, second] = together.components
  if (second === undefined) throw new Error('two parts were expected')
  expect([...economicComplexity(within(both, second)).places.why]).toEqual([0, 0, 0])
})

test('empty lines and activities with an unseen mark are left out and named', () => {
  const { places, activities, leftOut } = economicComplexity(
    marksOf([
      [1, 1, 1, 0, 2, 0],
      [1, 1, 0, 0, 1, 0],
      [1, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0],
    ]),
  )
  expect(leftOut).toEqual({ places: ['r4'], activities: ['c4', 'c6'], unseen: ['c5'] })
  expect([...places.why]).toEqual([0, 0, 0, 1])
  expect([...activities.why]).toEqual([0, 0, 0, 1, 2, 1])
})

test.each([
  {
    lines: [
      [1, 1],
      [1, 0],
      [0, 1],
    ],
    why: 4,
    because: 'two activities are too few',
  },
  {
    lines: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    why: 5,
    because: 'places that are all alike differ in nothing',
  },
  {
    lines: [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ],
    why: 5,
    because: 'a ring has two second vectors, and none of them is the one',
  },
  {
    lines: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    why: 1,
    because: 'there is nothing',
  },
])('no complexity where $because', ({ lines, why }) => {
  expect([...economicComplexity(marksOf(lines)).places.why]).toEqual([why, why, why])
})

test('the largest eigenvalues of a larger matrix are found to the last digits', () => {
  const n = 40
  const noise = inventedTable(n, n).values.map((x) => x / 400)
  const lines = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_line, j) => ((noise[i * n + j] ?? 0) + (noise[j * n + i] ?? 0)) / 2),
  )
  const [first, second] = jacobi(lines)
  const matrix = Float64Array.from(lines.flat())
  const top = topEigenpair(matrix, n, [])
  expect(top.value).toBeCloseTo(first?.value ?? 0, 11)
  expect(topEigenpair(matrix, n, [top.vector]).value).toBeCloseTo(second?.value ?? 0, 11)
})

test('a second value that occurs twice is seen twice', () => {
  const twice = [
    [0, 1, 0, 0, 0, 0],
    [0, 1, 1, 1, 1, 1],
    [0, 0, 0, 1, 0, 0],
    [1, 1, 1, 1, 0, 0],
  ]
  const { places, second, third } = economicComplexity(marksOf(twice))
  expect([second, third]).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(1 / 3, 12)])
  expect([...places.why]).toEqual([5, 5, 5, 5])
})

describeWithGolden('world trade 1998–2000', () => {
  // Computed a second time with numpy.linalg.eig on the non-symmetric matrices, diversity of 226 countries in 785 products.
  test('complexity of countries and products', () => {
    const complexity = economicComplexity(specialisedWhere(worldTrade()))
    expect(complexity.second).toBeCloseTo(0.17913392, 8)
    expect(complexity.third).toBeCloseTo(0.12094886, 8)
    expect(complexity.leftOut).toEqual({ places: [], activities: [], unseen: [] })
    const country = (code: string) => complexity.places.values[complexity.places.names.indexOf(code)]
    const product = (code: string) => complexity.activities.values[complexity.activities.names.indexOf(code)]
    for (const [code, eci, held] of [
      ['deu', 1.8843789288239525, 385],
      ['ltu', -0.15576081900232439, 214],
      ['jpn', 2.262632232917456, 296],
      ['nga', -2.544354577018166, 45],
    ] as const) {
      expect(country(code)).toBeCloseTo(eci, 9)
      expect(complexity.diversity[complexity.places.names.indexOf(code)]).toBe(held)
    }
    expect(product('7284')).toBeCloseTo(2.237366288655896, 9)
    expect(product('3330')).toBeCloseTo(-2.793511420552309, 9)
  })

  test('proximity of products', () => {
    const specialised = specialisedWhere(worldTrade())
    expect(specialised.marks.reduce((sum, value) => sum + value, 0)).toBe(31951)
    const { values, rows } = relatednessOf(coOccurrence(specialised), 'minimum-conditional')
    expect(values[1]).toBeCloseTo(0.36585365853658536, 14)
    expect(values[rows.indexOf('1212') * rows.length + rows.indexOf('2911')]).toBeCloseTo(0.4027777777777778, 14)
    const mean = values.reduce((sum, value) => sum + value, 0) / (785 * 784)
    expect(mean).toBeCloseTo(0.20570561196274043, 12)
  })
})

type Matrix = { readonly data: readonly number[][] }
type Recorded = {
  readonly fn: string
  readonly args: readonly { readonly name: string; readonly value: Matrix }[]
  readonly value: { readonly data: readonly number[] }
}

describeWithGolden('recorded calls of EconGeo 2.1, which rounds before its eigenvectors', () => {
  test.each(['kci', 'tci'])('%s', (name) => {
    // What the file holds is told in its README; a wrong shape fails the comparison.
    const calls = (goldenJson(`golden/01_econgeo/${name}.json`) as readonly Recorded[]).filter(({ fn }) => fn === name)
    const compared = calls.flatMap(({ args, value }) => {
      const lines = args[0]?.value.data ?? []
      const isTable = args.some((argument) => argument.name === 'rca')
      const found = economicComplexity(isTable ? specialisedWhere(tableOf(lines)) : marksOf(lines))
      const series = name === 'kci' ? found.places : found.activities
      return series.why.every((code) => code === 0) ? [Math.abs(correlation([...series.values], [...value.data]))] : []
    })
    expect(compared).toHaveLength(3)
    for (const likeness of compared) expect(likeness).toBeGreaterThan(1 - 1e-6)
  })
})
