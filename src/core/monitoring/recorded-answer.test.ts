import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headsOf } from './recorded-answer.ts'
import type { RecordedAnswer } from './recorded-answer.ts'
import { answersStanding, conflictsIn, standingOf } from './settle-heads.ts'

function answer(id: number, value: number, parents: readonly number[]): RecordedAnswer {
  const at = '2026-11-21T12:00:00.000000Z'
  const by = { recordedAt: at, recordedBy: 'p', recorderName: 'P' }
  return { id, question: 'events', value, origin: { kind: 'typed' }, explanation: null, source: null, parents, ...by }
}

test.each([
  { log: [answer(1, 5, []), answer(2, 6, [1])], value: 6, contested: false, because: 'the second had the first before the eyes' },
  { log: [answer(1, 5, []), answer(2, 6, [1]), answer(3, 7, [1])], value: 7, contested: true, because: 'two grew from one' },
  { log: [answer(1, 5, []), answer(2, 6, [])], value: 6, contested: true, because: 'two began at once' },
  {
    log: [answer(1, 5, []), answer(2, 6, [1]), answer(3, 7, [1]), answer(4, 6, [2, 3])],
    value: 6,
    contested: false,
    because: 'somebody settled it',
  },
  { log: [answer(1, 0, [])], value: 0, contested: false, because: 'zero is an answer' },
])('$value counts (contested: $contested), because $because', ({ log, value, contested }) => {
  const standing = standingOf(log)
  expect(answersStanding(standing).get('events')).toBe(value)
  expect(conflictsIn(standing)).toEqual(contested ? ['events'] : [])
})

test('of answers written at once nobody is lost until another one has it as its parent', () => {
  const logs = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(logs, (parentsOf) => {
      const log = parentsOf.map((parents, index) =>
        answer(
          index + 1,
          index,
          parents.filter((parent) => parent > 0 && parent <= index),
        ),
      )
      const heads = headsOf(log).get('events') ?? []
      const outgrown = new Set(log.flatMap(({ parents }) => parents))
      expect(heads.length).toBeGreaterThan(0)
      for (const each of log) expect(heads.includes(each)).toBe(!outgrown.has(each.id))
    }),
  )
})
