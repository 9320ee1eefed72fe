import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Link } from './graph.ts'
import { layOut } from './lay-out.ts'

const chain = (first: number, count: number): Link[] =>
  Array.from({ length: count - 1 }, (_, at) => ({ from: first + at, to: first + at + 1, weight: 1 }))

/** Chains of these lengths, of which each is a part by itself, and nodes without links behind them. */
function parts(lengths: readonly number[], alone = 0) {
  const begins = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0))
  const tree = lengths.flatMap((length, at) => chain(begins[at] ?? 0, length))
  const linked = lengths.reduce((sum, length) => sum + length, 0)
  const { x, y } = layOut(linked + alone, { tree, links: tree })
  const boxes = lengths.map((length, at) => {
    const own = <T>(of: ArrayLike<T>) => Array.from(of).slice(begins[at], (begins[at] ?? 0) + length)
    return { left: Math.min(...own(x)), right: Math.max(...own(x)), top: Math.min(...own(y)), bottom: Math.max(...own(y)) }
  })
  return { x, y, boxes, linked }
}

test('a large part keeps the sheet, whatever small ones stand beside it', () => {
  const { boxes } = parts([40, 2, 2])
  const [large, ...small] = boxes
  expect((large?.right ?? 0) - (large?.left ?? 0)).toBeGreaterThan(0.75)
  for (const { left } of small) expect(left).toBeGreaterThan(large?.right ?? 1)
})

test('where all parts are small, they fill the sheet: they do not stand in one row', () => {
  const { boxes } = parts(Array.from({ length: 16 }, () => 2))
  const places = (of: (box: (typeof boxes)[number]) => number) => boxes.map(of)
  expect(Math.max(...places(({ bottom }) => bottom)) - Math.min(...places(({ top }) => top))).toBeGreaterThan(0.4)
  expect(Math.max(...places(({ right }) => right)) - Math.min(...places(({ left }) => left))).toBeGreaterThan(0.4)
})

test('parts that nothing joins do not lie over each other, all lies on the sheet, and what has no link on its lower edge', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 9 }), fc.nat(4), (lengths, alone) => {
      const { x, y, boxes, linked } = parts(lengths, alone)
      for (const place of [...x, ...y]) expect(place >= 0 && place <= 1).toBe(true)
      expect([...y.slice(linked)].every((place) => place === 0.99)).toBe(true)
      expect([...y.slice(0, linked)].every((place) => place < 0.96)).toBe(true)
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1))
          expect(one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the same network lies the same again', () => {
  expect(parts([9, 4, 3], 2)).toEqual(parts([9, 4, 3], 2))
})
