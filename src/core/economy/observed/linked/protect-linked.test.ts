import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectLinked } from './protect-linked.ts'
import type { LinkedSum } from './linked-numbers.ts'

const SAFETY = 0.15

function numbersOf(values: readonly number[], secrets: readonly number[], sums: readonly LinkedSum[]) {
  return {
    values: Float64Array.from(values),
    secret: Uint8Array.from(values, (_, node) => (secrets.includes(node) ? 1 : 0)),
    sums,
  }
}

const sum = (whole: number, ...parts: number[]): LinkedSum => ({ whole, parts: Int32Array.from(parts) })

test('a town that a county of two towns would give away takes the other town with it', () => {
  // Towns 0 and 1 make county 2, towns 3 and 4 county 5; all four and both counties make the country 6.
  const sums = [sum(2, 0, 1), sum(5, 3, 4), sum(6, 0, 1, 3, 4), sum(6, 2, 5)]
  const hidden = protectLinked(numbersOf([10, 40, 50, 5, 60, 65, 115], [0], sums), SAFETY)
  expect([...hidden]).toEqual([1, 1, 0, 0, 0, 0, 0])
})

test('where a county has one town only, both are kept back, and so is another county', () => {
  const sums = [sum(1, 0), sum(4, 2, 3), sum(5, 1, 4), sum(5, 0, 2, 3)]
  const hidden = protectLinked(numbersOf([10, 10, 30, 40, 70, 80], [0], sums), SAFETY)
  expect(hidden[0]).toBe(1)
  expect(hidden[1]).toBe(1)
  expect(hidden[4]).toBe(1)
})

test('a zero is no secret and helps nobody', () => {
  const hidden = protectLinked(numbersOf([10, 0, 30, 40], [0], [sum(3, 0, 1, 2)]), SAFETY)
  expect([...hidden]).toEqual([1, 0, 1, 0])
})

test('a companion that another sum keeps small is not enough: another one joins it', () => {
  // 10 of 1 and 2 of 4 make a shown 12, so that 1 cannot hide much of the 1000.
  const sums = [sum(3, 0, 1, 2), sum(5, 1, 4), sum(7, 2, 6)]
  const hidden = protectLinked(numbersOf([1000, 10, 500, 1510, 2, 12, 600, 1100], [0], sums), SAFETY)
  expect([...hidden]).toEqual([1, 1, 1, 0, 1, 0, 1, 0])
})

test('two kept-back numbers of one firm each are not enough: each firm would work out the other', () => {
  const firms = [1, 1, 9, 9]
  const together = (nodes: readonly number[]) => nodes.reduce((all, node) => all + (firms[node] ?? 0), 0) < 3
  const hidden = protectLinked({ ...numbersOf([100, 50, 80, 300, 530], [0, 1], [sum(4, 0, 1, 2, 3)]), together }, SAFETY)
  expect([...hidden]).toEqual([1, 1, 1, 0, 0])
})

/** Towns in counties, by classes in divisions, with all totals: the tables that pages show, as one system. */
function nested(towns: readonly (readonly number[])[]) {
  const [counties, divisions] = [
    [
      [0, 1],
      [2, 3, 4],
    ],
    [
      [0, 1],
      [2, 3],
    ],
  ]
  const height = 5 + 2 + 1
  const width = 4 + 2 + 1
  const node = (row: number, column: number) => row * width + column
  const values = new Float64Array(height * width)
  const at = (row: number, column: number): number => {
    const rows = row < 5 ? [row] : row < 7 ? (counties[row - 5] ?? []) : [0, 1, 2, 3, 4]
    const columns = column < 4 ? [column] : column < 6 ? (divisions[column - 4] ?? []) : [0, 1, 2, 3]
    return rows.flatMap((town) => columns.map((each) => towns[town]?.[each] ?? 0)).reduce((all, each) => all + each, 0)
  }
  const sums: LinkedSum[] = []
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) values[node(row, column)] = at(row, column)
    for (const [division, parts] of divisions.entries())
      sums.push(sum(node(row, 4 + division), ...parts.map((each) => node(row, each))))
    sums.push(sum(node(row, 6), ...[0, 1, 2, 3].map((each) => node(row, each))), sum(node(row, 6), node(row, 4), node(row, 5)))
  }
  for (let column = 0; column < width; column += 1) {
    for (const [county, parts] of counties.entries())
      sums.push(sum(node(5 + county, column), ...parts.map((each) => node(each, column))))
    sums.push(
      sum(node(7, column), ...[0, 1, 2, 3, 4].map((each) => node(each, column))),
      sum(node(7, column), node(5, column), node(6, column)),
    )
  }
  return { values, sums, width }
}

/** Which kept-back numbers the sums fix whatever the others are: by elimination, without looking at signs. */
function solved(hidden: Uint8Array, sums: readonly LinkedSum[]): Set<number> {
  const unknown = [...hidden.keys()].filter((node) => hidden[node] === 1)
  const columnOf = new Map(unknown.map((node, column) => [node, column]))
  const rows = sums.map(({ whole, parts }) => {
    const row = new Float64Array(unknown.length)
    for (const [node, sign] of [[whole, 1] as const, ...[...parts].map((part) => [part, -1] as const)]) {
      const column = columnOf.get(node)
      if (column !== undefined) row[column] = (row[column] ?? 0) + sign
    }
    return row
  })
  let rank = 0
  for (let column = 0; column < unknown.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const [first, chosen] = [rows[rank], rows[pivot]]
    if (first === undefined || chosen === undefined) continue
    rows[rank] = chosen
    rows[pivot] = first
    const scale = chosen[column] ?? 1
    for (let each = 0; each < unknown.length; each += 1) chosen[each] = (chosen[each] ?? 0) / scale
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (at === rank || factor === 0) continue
      for (let each = 0; each < unknown.length; each += 1) row[each] = (row[each] ?? 0) - factor * (chosen[each] ?? 0)
    }
    rank += 1
  }
  return new Set(
    rows.flatMap((row) => {
      const filled = [...row.keys()].filter((column) => Math.abs(row[column] ?? 0) > 1e-9)
      const only = filled.length === 1 ? unknown[filled[0] ?? 0] : undefined
      return only === undefined ? [] : [only]
    }),
  )
}

test('whatever the towns, no secret of any level can be solved for from the tables of all levels', () => {
  const town = fc.array(
    fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 200 }) }),
    {
      minLength: 4,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(
      fc.array(town, { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
      (towns, dice) => {
        const { values, sums, width } = nested(towns)
        const secret = new Uint8Array(values.length)
        for (const [cell, die] of dice.entries()) {
          const node = Math.floor(cell / 4) * width + (cell % 4)
          if (die === 0 && (values[node] ?? 0) > 0) secret[node] = 1
        }
        const hidden = protectLinked({ values, secret, sums }, SAFETY)
        const found = solved(hidden, sums)
        for (const [node, isSecret] of secret.entries()) {
          if (isSecret === 0) continue
          expect(hidden[node]).toBe(1)
          expect(found.has(node)).toBe(false)
        }
        for (const [node, isHidden] of hidden.entries()) if (values[node] === 0) expect(isHidden).toBe(0)
      },
    ),
    { numRuns: 400 },
  )
})
