import { expect, test } from 'vitest'
import { minutesToNextAttempt, secondsToLeaveInPeace } from './mail-retries.ts'

test('a letter is tried eight times within two days, each time after a longer pause', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8].map(minutesToNextAttempt)
  expect(pauses.at(-1)).toBeNull()
  const minutes = pauses.filter((pause) => pause !== null)
  expect(minutes).toEqual(minutes.toSorted((one, other) => one - other))
  expect(minutes.reduce((sum, pause) => sum + pause)).toBeLessThan(2 * 24 * 60)
})

test('a mail server that cannot be reached is asked less and less often, and within ten minutes of its return', () => {
  expect([1, 2, 3, 6, 7, 100].map(secondsToLeaveInPeace)).toEqual([15, 30, 60, 480, 600, 600])
})
