import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#core/values/term.ts'
import { daysOfPlan, reminderKey, remindersDue, usualPlan } from './reminders.ts'
import type { ReturnAwaited } from './reminders.ts'

const states = ['not-started', 'started', 'submitted', 'returned', 'reopened', 'approved', 'locked'] as const
const nobodyYet: ReadonlySet<string> = new Set()

function stepOn(today: string, awaited: Partial<ReturnAwaited> = {}): string | undefined {
  const returns = [{ id: 'litek.2026', state: 'started' as const, deadline: '2026-03-31', ...awaited }]
  return remindersDue(usualPlan, today, { returns, sent: nobodyYet })[0]?.step
}

test.each([
  ['2026-02-28', 'none', 'it is a month and a day away'],
  ['2026-03-17', 'two-weeks-before', 'two weeks are left'],
  ['2026-03-18', 'two-weeks-before', 'yesterday was missed'],
  ['2026-03-20', 'none', 'what was missed three days ago is not made up for'],
  ['2026-03-28', 'three-days-before', 'three days are left'],
  ['2026-03-31', 'on-the-day', 'it is the day'],
  ['2026-04-01', 'on-the-day', 'the day itself was missed'],
  ['2026-04-03', 'three-days-after', 'it is three days late'],
  ['2026-04-14', 'two-weeks-after', 'it is two weeks late'],
  ['2026-06-01', 'none', 'the plan is over'],
])('on %s the step is %s: %s', (today, step) => {
  expect(stepOn(today) ?? 'none').toBe(step)
})

test.each(states.map((state) => [state, ['not-started', 'started', 'returned', 'reopened'].includes(state)] as const))(
  'a return that is %s three days before its deadline is reminded of: %s',
  (state, isReminded) => {
    expect(stepOn('2026-03-28', { state })).toBe(isReminded ? 'three-days-before' : undefined)
  },
)

test('a month before, only those who have not begun hear of it', () => {
  expect(stepOn('2026-03-01', { state: 'not-started' })).toBe('month-before')
  expect(stepOn('2026-03-01', { state: 'started' })).toBeUndefined()
})

test.each([
  ['2027-01-01', '2026-12-18', 'two-weeks-before', 'over New Year'],
  ['2027-01-01', '2026-12-29', 'three-days-before', 'over New Year'],
  ['2026-12-31', '2027-01-03', 'three-days-after', 'into the new year'],
  ['2028-03-01', '2028-02-27', 'three-days-before', 'over 29 February'],
  ['2027-03-01', '2027-02-26', 'three-days-before', 'without 29 February'],
  ['2026-03-31', '2026-03-28', 'three-days-before', 'over the night when clocks go forward'],
  ['2026-10-27', '2026-10-24', 'three-days-before', 'over the night when clocks go back'],
])('of the deadline %s people hear on %s (%s), %s', (deadline, today, step) => {
  expect(stepOn(today, { deadline })).toBe(step)
})

test('an extension moves what is still ahead, and its new deadline is reminded of anew', () => {
  const before = { id: 'litek.2026', state: 'started' as const, deadline: '2026-03-31' }
  const sent = new Set([reminderKey(before, 'three-days-before')])
  const extended = { ...before, deadline: '2026-04-15' }
  expect(remindersDue(usualPlan, '2026-03-31', { returns: [extended], sent })).toEqual([])
  expect(remindersDue(usualPlan, '2026-04-12', { returns: [extended], sent })).toMatchObject([
    { step: 'three-days-before', days: 3 },
  ])
})

test('looking as often as one likes, every step is sent at most once, and never after the return was submitted', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2026-02-20', after))
  fc.assert(
    fc.property(fc.array(day, { maxLength: 80 }), day, (days, submittedOn) => {
      const sent = new Set<string>()
      for (const today of days.toSorted()) {
        const state = today >= submittedOn ? 'submitted' : 'started'
        const awaited = { id: 'a.2026', state, deadline: '2026-03-31' } as const
        const due = remindersDue(usualPlan, today, { returns: [awaited], sent })
        expect(due.length).toBeLessThanOrEqual(1)
        for (const { step } of due) {
          expect(today < submittedOn).toBe(true)
          expect(sent.has(reminderKey(awaited, step))).toBe(false)
          sent.add(reminderKey(awaited, step))
        }
      }
    }),
  )
})

test('the days of a plan stand in their order', () => {
  expect(daysOfPlan(usualPlan, '2026-03-31').map(({ on }) => on)).toEqual([
    '2026-03-01',
    '2026-03-17',
    '2026-03-28',
    '2026-03-31',
    '2026-04-03',
    '2026-04-14',
  ])
})
