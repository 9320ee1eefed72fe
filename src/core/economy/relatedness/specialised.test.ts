import fc from 'fast-check'
import { expect, test } from 'vitest'
import { named, reordered, someLines, tableOf, withheld } from '../testing/tables.ts'
import { mark, specialisedIn, specialisedWhere } from './specialised.ts'

function quotient(lines: readonly (readonly number[])[], row: number, column: number): number {
  const total = lines.flat().reduce((sum, amount) => sum + amount, 0)
  const own = lines[row]?.[column] ?? 0
  const inRow = (lines[row] ?? []).reduce((sum, amount) => sum + amount, 0)
  const inColumn = lines.reduce((sum, line) => sum + (line[column] ?? 0), 0)
  return (own * total) / (inRow * inColumn)
}

test('a place is specialised where its share is that of the country or more, exactly 1 included', () => {
  const { marks } = specialisedWhere(
    tableOf([
      [10, 10, 0],
      [10, 10, 0],
      [0, 0, 5],
    ]),
  )
  expect([...marks]).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 1])
})

test('an empty place and an empty activity are specialised in nothing', () => {
  const { marks } = specialisedWhere(
    tableOf([
      [3, 0, 1],
      [0, 0, 0],
    ]),
  )
  expect([...marks]).toEqual([1, 0, 1, 0, 0, 0])
  expect([...specialisedWhere(tableOf([[0, 0]])).marks]).toEqual([0, 0])
})

test('the answer does not change with the unit nor with the order', () => {
  fc.assert(
    fc.property(someLines(), fc.constantFrom(0.1, 3, 1000), (lines, factor) => {
      const plain = [...specialisedWhere(tableOf(lines)).marks]
      expect([...specialisedWhere(tableOf(lines.map((line) => line.map((x) => x * factor)))).marks]).toEqual(plain)
      const turned = [...specialisedWhere(tableOf(lines.toReversed())).marks]
      const width = lines[0]?.length ?? 0
      const back = reordered(
        turned,
        [...turned.keys()].toSorted((one, other) => Math.floor(other / width) - Math.floor(one / width) || one - other),
      )
      expect(back).toEqual(plain)
    }),
  )
})

test('where cells are kept back, a sure answer holds for every number they may be, and an open one for none alone', () => {
  fc.assert(
    fc.property(
      someLines(4),
      fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 5 }), fc.nat({ max: 12 })), { minLength: 1, maxLength: 2 }),
      (lines, hidden) => {
        const width = lines[0]?.length ?? 0
        const bounds = hidden
          .map(([at, least, more]) => ({ at: at % (lines.length * width), least, most: least + more }))
          .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
        const { marks } = specialisedWhere(withheld(tableOf(lines), bounds))
        const seen = Array.from(marks, () => new Set<boolean>())
        const fill = (which: number, filled: readonly (readonly number[])[]): void => {
          const bound = bounds[which]
          if (bound === undefined) {
            for (const [at, answers] of seen.entries())
              answers.add(quotient(filled, Math.floor(at / width), at % width) >= 1 - 1e-12)
            return
          }
          for (const amount of [bound.least, (bound.least + bound.most) / 2, bound.most])
            fill(
              which + 1,
              filled.map((line, row) => line.map((x, column) => (row * width + column === bound.at ? amount : x))),
            )
        }
        fill(0, lines)
        for (const [at, answers] of seen.entries()) {
          if (marks[at] === mark.yes) expect(answers).toEqual(new Set([true]))
          if (marks[at] === mark.no) expect(answers.has(true)).toBe(false)
        }
      },
    ),
  )
})

test('a cell of which nothing is known leaves open what depends on it', () => {
  const cells = withheld(
    tableOf([
      [5, 1],
      [1, 5],
      [0, 0],
    ]),
    [{ at: 1, least: 0, most: Infinity }],
  )
  expect([...specialisedWhere(cells).marks]).toEqual([2, 2, 2, 2, 0, 0])
})

test('a mark that is none is refused', () => {
  expect(() => specialisedIn(named('r', 1), named('c', 2), [[0, 3]])).toThrow(RangeError)
})
