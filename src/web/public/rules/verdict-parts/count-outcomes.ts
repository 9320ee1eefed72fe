import type { Outcome } from '#core/rules/verdict.ts'

export type OutcomeCounts = { readonly [outcome in Outcome]: number }

export const outcomes = ['pass', 'fail', 'cannot-say'] as const satisfies readonly Outcome[]

export function countOutcomes(found: readonly Outcome[]): OutcomeCounts {
  const count = (outcome: Outcome) => found.filter((each) => each === outcome).length
  return { pass: count('pass'), fail: count('fail'), 'cannot-say': count('cannot-say') }
}
