import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { describeWithGolden, goldenJson } from '../testing/golden.ts'
import { inventedTable, named, someLines } from '../testing/tables.ts'
import { coOccurrence } from './co-occurrence.ts'
import type { CoOccurrence } from './co-occurrence.ts'
import { relatednessDensity } from './density.ts'
import { relatednessAmong, relatednessIndexes, relatednessOf } from './relatedness.ts'
import type { RelatednessIndex } from './relatedness.ts'
import { mark, specialisedIn, specialisedWhere } from './specialised.ts'

function marksOf(lines: readonly (readonly number[])[]) {
  return specialisedIn(named('r', lines.length), named('c', lines[0]?.length ?? 0), lines)
}

/** The example of EconGeo's manual: four inventions by five states, here turned so that inventions are columns. */
const inventions = marksOf([
  [0, 0, 0, 1],
  [1, 1, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 1],
  [1, 1, 1, 0],
])

test('co-occurrence counts the places that have both; the diagonal says how many have one', () => {
  expect([...coOccurrence(inventions).most]).toEqual([2, 2, 1, 0, 2, 3, 1, 0, 1, 1, 2, 1, 0, 0, 1, 2])
})

test('many places and activities count as one by one', () => {
  const specialised = specialisedWhere(inventedTable(300, 70))
  const { names, most, places, emptyPlaces } = coOccurrence(specialised)
  const n = names.length
  expect(places + emptyPlaces.length).toBe(300)
  for (const [i, j] of [
    [0, 0],
    [0, 69],
    [13, 41],
    [69, 68],
    [64, 63],
  ] as const) {
    let together = 0
    for (let row = 0; row < 300; row += 1)
      together += (specialised.marks[row * 70 + i] ?? 0) * (specialised.marks[row * 70 + j] ?? 0)
    expect(most[i * n + j]).toBe(together)
    expect(most[j * n + i]).toBe(together)
  }
})

test('empty places and activities are left out and named', () => {
  const { names, emptyPlaces, emptyActivities, places } = coOccurrence(
    marksOf([
      [1, 0, 1],
      [0, 0, 0],
    ]),
  )
  expect({ names, emptyPlaces, emptyActivities, places }).toEqual({
    names: ['c1', 'c3'],
    emptyPlaces: ['r2'],
    emptyActivities: ['c2'],
    places: 1,
  })
})

describe('relatedness of three activities held by 4, 2 and 1 places', () => {
  const together = coOccurrence(
    marksOf([
      [1, 1, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 0],
    ]),
  )
  test.each([
    { index: 'minimum-conditional', first: 2 / 4, second: 1 / 4 },
    { index: 'cosine', first: 2 / Math.sqrt(8), second: 1 / 2 },
    { index: 'jaccard', first: 2 / 4, second: 1 / 4 },
    // With sums of co-occurrences 3, 2, 1 and T = 6: 2·6/(3·2) and 1·6/(3·1).
    { index: 'association', first: 2, second: 2 },
    { index: 'probability', first: 4 / (6 * (1 / 3 + 1 / 4)), second: 2 / (3 * (1 / 3 + 1 / 5)) },
  ] as const)('$index', ({ index, first, second }) => {
    const { values } = relatednessOf(together, index)
    expect(values[1]).toBeCloseTo(first, 14)
    expect(values[2]).toBeCloseTo(second, 14)
    expect(values[5]).toBe(0)
    expect(values[4]).toBe(0)
  })
})

function somePlaces(): fc.Arbitrary<number[][]> {
  return someLines(5).map((lines) => lines.map((line) => line.map((x) => (x === 0 ? 0 : x % 3))))
}

test.each(relatednessIndexes)('%s: whatever the unseen marks are, relatedness and density lie between their ends', (index) => {
  fc.assert(
    fc.property(somePlaces(), fc.nat(), (lines, seed) => {
      const unseen = marksOf(lines)
      const wide = relatednessOf(coOccurrence(unseen), index)
      const wideDensity = relatednessDensity(unseen, wide)
      const next = randomFrom(seed)
      const filled = marksOf(lines.map((line) => line.map((x) => (x === mark.unseen ? Math.floor(next() * 2) : x))))
      const together = coOccurrence(filled)
      const exact = relatednessOf(together, index)
      for (const [i, row] of exact.rows.entries()) {
        for (const [j, column] of exact.rows.entries()) {
          const at = wide.rows.indexOf(row) * wide.rows.length + wide.rows.indexOf(column)
          const value = exact.values[i * exact.rows.length + j] ?? 0
          if (Number.isNaN(value)) continue
          expect(value).toBeGreaterThanOrEqual((wide.least[at] ?? 0) - 1e-12)
          expect(value).toBeLessThanOrEqual((wide.most[at] ?? 0) + 1e-12)
        }
      }
      const density = relatednessDensity(filled, exact)
      for (const [at, value] of density.values.entries()) {
        if (Number.isNaN(value)) continue
        expect(value).toBeGreaterThanOrEqual((wideDensity.least[at] ?? 0) - 1e-9)
        expect(value).toBeLessThanOrEqual((wideDensity.most[at] ?? 0) + 1e-9)
      }
    }),
    { numRuns: 200 },
  )
})

test('density leaves the activity itself out, and an activity related to none has none', () => {
  const specialised = marksOf([
    [1, 0, 0],
    [0, 1, 0],
  ])
  const phi = { rows: ['c1', 'c2', 'c3'], columns: ['c1', 'c2', 'c3'], why: new Uint8Array(9) }
  const values = Float64Array.of(1, 0.5, 0, 0.5, 1, 0, 0, 0, 1)
  const density = relatednessDensity(specialised, { ...phi, values, least: values, most: values })
  expect([...density.values]).toEqual([0, 100, Number.NaN, 100, 0, Number.NaN])
  expect([...density.why]).toEqual([0, 0, 5, 0, 0, 5])
})

test('density equals the sum pair by pair', () => {
  const specialised = specialisedWhere(inventedTable(40, 23))
  const phi = relatednessOf(coOccurrence(specialised), 'minimum-conditional')
  const density = relatednessDensity(specialised, phi)
  for (const [row, i] of [
    [0, 0],
    [7, 22],
    [39, 11],
  ] as const) {
    let near = 0
    let all = 0
    for (let j = 0; j < 23; j += 1) {
      all += phi.values[i * 23 + j] ?? 0
      near += (phi.values[i * 23 + j] ?? 0) * (specialised.marks[row * 23 + j] ?? 0)
    }
    expect(density.values[row * 23 + i]).toBeCloseTo((100 * near) / all, 10)
  }
})

test('an activity that nobody has keeps its place among the others, without a value', () => {
  const phi = relatednessOf(
    coOccurrence(
      marksOf([
        [1, 0, 1],
        [1, 0, 0],
      ]),
    ),
    'minimum-conditional',
  )
  expect([...phi.values]).toEqual([0, 0.5, 0.5, 0])
  const none = Number.NaN
  expect([...relatednessAmong(['c1', 'c2', 'c3'], phi)]).toEqual([0, none, 0.5, none, none, none, 0.5, none, 0])
})

type Matrix = { readonly rownames: readonly string[]; readonly colnames: readonly string[]; readonly data: readonly number[][] }
type Recorded = {
  readonly fn: string
  readonly args: readonly { readonly name: string; readonly value: unknown }[]
  readonly value: unknown
}

describeWithGolden('recorded calls of EconGeo 2.1', () => {
  // What the files hold is told in their README; a wrong shape fails the comparison.
  const recorded = (name: string) => goldenJson(`golden/01_econgeo/${name}.json`) as readonly Recorded[]

  test('relatedness: probability, association, cosine and Jaccard of co-occurrence sums', () => {
    const calls = recorded('relatedness').filter(({ fn }) => fn === 'relatedness')
    expect(calls).toHaveLength(4)
    for (const { args, value } of calls) {
      // The recorded file is our own copy of published results; its shape is told in its README.
      const given = args[0]?.value as Matrix
      const counts = Float64Array.from(given.data.flat())
      const together: CoOccurrence = {
        names: given.rownames,
        least: counts,
        most: counts,
        places: 0,
        emptyPlaces: [],
        emptyActivities: [],
      }
      const method = args.find(({ name }) => name === 'method')?.value ?? 'probability'
      // The recorded file is our own copy of published results; its shape is told in its README.
      const { values } = relatednessOf(together, method as RelatednessIndex, 'co-occurrences')
      // The recorded file is our own copy of published results; its shape is told in its README.
      const expected = (value as Matrix).data.flat()
      for (const [at, number] of expected.entries()) expect(values[at]).toBeCloseTo(number, 12)
    }
  })

  test('density, which EconGeo rounds to two decimals', () => {
    const [call] = recorded('relatedness_density').filter(({ fn }) => fn === 'relatedness_density')
    // The recorded file is our own copy of published results; its shape is told in its README.
    const [marks, phi] = (call?.args ?? []).map(({ value }) => value as Matrix)
    if (call === undefined || marks === undefined || phi === undefined) throw new Error('the recorded call has other arguments')
    // EconGeo keeps the diagonal that it is given; ours is left out, so only what does not hang on it can be compared: the column without one.
    const values = Float64Array.from(phi.data.flat())
    const field = { rows: phi.rownames, columns: phi.colnames, values, least: values, most: values, why: new Uint8Array(16) }
    const density = relatednessDensity(specialisedIn(marks.rownames, marks.colnames, marks.data), field)
    // The recorded file is our own copy of published results; its shape is told in its README.
    const expected = (call.value as Matrix).data
    for (const [row, line] of expected.entries()) expect(density.values[row * 4 + 3]).toBeCloseTo(line[3] ?? 0, 2)
  })
})
