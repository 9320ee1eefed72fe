import { expect, test } from 'vitest'
import { shareAtMost } from './share-at-most.ts'

test.each([
  { share: 0, told: 0 },
  { share: 1e-9, told: 0.01 },
  { share: 0.01, told: 0.01 },
  { share: 0.0127, told: 0.05 },
  { share: 0.3, told: 0.5 },
  { share: 1, told: 1 },
])('a share of $share is told as at most $told', ({ share, told }) => {
  expect(shareAtMost(share)).toBe(told)
})

test('one firm of 1,237 persons among a hundred thousand cannot be told from one of half or of three times its size', () => {
  for (const persons of [1_001, 1_237, 4_900]) expect(shareAtMost(persons / 100_000)).toBe(0.05)
})
