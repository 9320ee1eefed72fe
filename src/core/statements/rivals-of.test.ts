import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeStatement } from './make-statement.ts'
import { projectTimeline } from './project-timeline.ts'
import { rivalsOf } from './rivals-of.ts'
import type { LiveStatement } from './statement.ts'

const live = (given: Parameters<typeof makeStatement>[0], rank: LiveStatement['rank'] = 'accepted'): LiveStatement => ({
  ...makeStatement(given),
  rank,
})

test('another source that says something else is a rival, one that says the same is not', () => {
  const all = [live({ id: 1 }), live({ id: 2, value: 'Kaunas' }), live({ id: 3 })]
  const [segment] = projectTimeline(all, 'state')
  const shown = segment?.statement
  expect(shown === undefined ? null : rivalsOf(shown, null, { live: all, timing: 'state' })).toEqual(['Kaunas'])
})

test('a preferred statement has none', () => {
  const preferred = live({ id: 1 }, 'preferred')
  const all = [preferred, live({ id: 2, value: 'Kaunas' })]
  expect(rivalsOf(preferred, null, { live: all, timing: 'state' })).toEqual([])
})

test('a stretch has rivals just when the projection calls it contested', () => {
  const year = fc.constantFrom(null, '2018', '2019', '2020')
  const statements = fc
    .array(fc.record({ value: fc.constantFrom(1, 2, 3), validFrom: year, validTo: year }), { maxLength: 5 })
    .map((given) => given.map((each, index) => live({ id: index + 1, ...each })))
  fc.assert(
    fc.property(statements, fc.constantFrom('state', 'observation'), (all, timing) => {
      for (const { statement, from, contested } of projectTimeline(all, timing))
        expect(rivalsOf(statement, from, { live: all, timing }).length > 0).toBe(contested)
    }),
  )
})
