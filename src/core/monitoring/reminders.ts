import type { Day } from '#core/values/fuzzy-date.ts'
import { addDays, dayNumber } from '#core/values/term.ts'
import { isAwaited } from './return-states.ts'
import type { ReturnState } from './return-states.ts'

/** Whom a reminder is for: the one who fills the return in, who signs it, or the agency that waits for it. */
export type Reminded = 'coordinator' | 'signatory' | 'officer'

/** What must still be missing for a reminder to make sense. */
export type ReminderCondition = 'not-started' | 'not-submitted' | 'sent-back'

/** One step of a plan. `days` is counted to the deadline: 14 is two weeks before it, 0 the day itself, -3 three days after. */
export type ReminderStep = {
  readonly id: string
  readonly days: number
  readonly to: readonly Reminded[]
  readonly when: ReminderCondition
}

export type ReminderPlan = readonly ReminderStep[]

/** A return as far as a reminder asks; `deadline` is its own, extensions included. */
export type ReturnAwaited = {
  readonly id: string
  readonly state: ReturnState
  readonly deadline: Day
}

export type ReminderDue = {
  readonly return: string
  readonly step: string
  readonly to: readonly Reminded[]
  readonly days: number
}

/** What a campaign begins with; the agency may change it for its own. */
export const usualPlan: ReminderPlan = [
  { id: 'month-before', days: 30, to: ['coordinator'], when: 'not-started' },
  { id: 'two-weeks-before', days: 14, to: ['coordinator'], when: 'not-submitted' },
  { id: 'three-days-before', days: 3, to: ['coordinator', 'signatory'], when: 'not-submitted' },
  { id: 'on-the-day', days: 0, to: ['coordinator', 'signatory'], when: 'not-submitted' },
  { id: 'three-days-after', days: -3, to: ['coordinator', 'signatory'], when: 'not-submitted' },
  { id: 'two-weeks-after', days: -14, to: ['coordinator', 'signatory', 'officer'], when: 'not-submitted' },
]

/** Nobody is reminded of something that has been overdue for longer than the plan lasts, or of a step missed long ago. */
const DAYS_TO_CATCH_UP = 2

/**
 * The reminders to send today. A step missed for a day or two (the program was off) is made up for, one missed longer is
 * not; of several steps due at once only the latest is sent. An extended deadline moves the steps that are still ahead: what
 * was sent before stays sent under the deadline it was sent for (`reminderKey`).
 */
export function remindersDue(
  plan: ReminderPlan,
  today: Day,
  { returns, sent }: { returns: readonly ReturnAwaited[]; sent: ReadonlySet<string> },
): ReminderDue[] {
  const steps = plan.toSorted((one, other) => one.days - other.days)
  return returns.flatMap((awaited) => {
    const days = dayNumber(awaited.deadline) - dayNumber(today)
    // The steps are in the order of the latest first: the first whose day has come is the only one that counts.
    const step = steps.find((each) => days <= each.days)
    if (step === undefined || step.days - days > DAYS_TO_CATCH_UP) return []
    if (!holds(step.when, awaited.state) || sent.has(reminderKey(awaited, step.id))) return []
    return [{ return: awaited.id, step: step.id, to: step.to, days }]
  })
}

/** A step of a return under one deadline happens once. */
export function reminderKey({ id, deadline }: Pick<ReturnAwaited, 'id' | 'deadline'>, step: string): string {
  return `reminder:${id}:${deadline}:${step}`
}

function holds(when: ReminderCondition, state: ReturnState): boolean {
  switch (when) {
    case 'not-started':
      return state === 'not-started'
    case 'not-submitted':
      return isAwaited(state)
    case 'sent-back':
      return state === 'returned' || state === 'reopened'
  }
}

/** The days on which the steps of a plan fall, for the page of a campaign and its calendar. */
export function daysOfPlan(plan: ReminderPlan, deadline: Day): { readonly step: ReminderStep; readonly on: Day }[] {
  return plan.map((step) => ({ step, on: addDays(deadline, -step.days) })).toSorted((one, other) => (one.on < other.on ? -1 : 1))
}
