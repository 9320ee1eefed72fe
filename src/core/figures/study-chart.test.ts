import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceTicks } from './nice-ticks.ts'
import { textLines, textWidth } from './text-lines.ts'

test.each([
  { least: 0, greatest: 40, ticks: [0, 10, 20, 30, 40] },
  { least: 0, greatest: 0.57, ticks: [0, 0.2, 0.4, 0.6] },
  { least: -3, greatest: 7, ticks: [-4, -2, 0, 2, 4, 6, 8] },
  { least: 0, greatest: 0, ticks: [0, 1] },
])('an axis from $least to $greatest counts $ticks', ({ least, greatest, ticks }) => {
  expect(niceTicks(least, greatest)).toEqual(ticks)
})

test('of three clusters there is no half', () => {
  expect(niceTicks(0, 3, { isWhole: true })).toEqual([0, 1, 2, 3])
})

test('an axis holds every number between its ends, in few even steps', () => {
  // As sharp as a study writes numbers.
  const number = fc.integer({ min: -1e10, max: 1e10 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(number, number, (one, other) => {
      const ticks = niceTicks(Math.min(one, other), Math.max(one, other))
      const [first = 0, second = 0] = ticks
      // A hair beyond the end is the dust of binary fractions, or nothing that an eye could see.
      const hair = (second - first) / 1e6
      expect(first - hair).toBeLessThanOrEqual(Math.min(0, one, other))
      expect((ticks.at(-1) ?? 0) + hair).toBeGreaterThanOrEqual(Math.max(0, one, other))
      expect(ticks).toContain(0)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }),
  )
})

test('lines lose no letter and are no wider than their room; more lines than allowed end in dots', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = textLines(text, { width, size: 13 })
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
    }),
  )
  expect(textLines('Mokslo ir studijų institucijos', { width: 80, size: 13, most: 2 })).toEqual(['Mokslo ir', 'studijų…'])
})
