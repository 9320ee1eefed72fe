import { expect, test } from 'vitest'
import { liveStatements } from './live-statements.ts'
import { makeStatement } from './make-statement.ts'
import type { Ranking } from './statement.ts'

const moment = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000000Z`
const withdrawal = (statement: number, second: number): Ranking => ({
  statement,
  rank: 'withdrawn',
  reason: null,
  recordedAt: moment(second),
  recordedBy: 'agency',
})
const ids = (statements: readonly { id: number }[]) => statements.map((each) => each.id)

const first = makeStatement({ id: 1, recordedAt: moment(1) })
const correction = makeStatement({ id: 2, recordedAt: moment(2), supersedes: 1, value: 'Kaunas' })

test('a correction takes the place of what it corrects', () => {
  expect(ids(liveStatements([first, correction], []))).toEqual([2])
})

test('before the correction was recorded, the first statement is what was known', () => {
  expect(ids(liveStatements([first, correction], [], moment(1)))).toEqual([1])
})

test('a withdrawn correction gives back what it corrected', () => {
  expect(ids(liveStatements([first, correction], [withdrawal(2, 3)]))).toEqual([1])
  expect(ids(liveStatements([first, correction], [withdrawal(2, 3)], moment(2)))).toEqual([2])
})

test('the latest ranking counts', () => {
  const back: Ranking = { statement: 1, rank: 'disputed', reason: null, recordedAt: moment(5), recordedBy: 'agency' }
  expect(liveStatements([first], [withdrawal(1, 4), back]).map((each) => each.rank)).toEqual(['disputed'])
})

test('nothing was known before the first statement', () => {
  expect(liveStatements([first], [], moment(0))).toEqual([])
})
