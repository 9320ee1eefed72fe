import { readingsOf } from '#core/rules/formula/formula-of.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'

export const outcomes = ['pass', 'fail', 'cannot-say'] as const satisfies readonly Outcome[]

/** How many surely pass, how many surely do not, and of how many it cannot be said. */
export type Tally = { readonly [outcome in Outcome]: number }

/** The tally of one test in one reading, and of each of its conditions. */
export type TestTally = {
  readonly reading: string | null
  readonly test: string
  readonly tally: Tally
  readonly conditions: { readonly [condition: string]: Tally }
}

/** One rule set on many subjects: a tally for each reading and test, in their order, also where there are no verdicts. */
export function tallyTests(ruleSet: RuleSet, verdicts: readonly BriefVerdict[]): TestTally[] {
  const own = verdicts.filter((verdict) => verdict.ruleSet === ruleSet.id)
  return readingsOf(ruleSet).flatMap((reading) =>
    ruleSet.tests.map(({ id, conditions }): TestTally => {
      const tests = own.flatMap((verdict) => (verdict.reading === reading ? verdict.tests.filter(({ test }) => test === id) : []))
      const asked = conditions.filter((condition) => condition.reading === null || condition.reading === reading)
      return {
        reading,
        test: id,
        tally: tallyOf(tests.map(({ outcome }) => outcome)),
        conditions: Object.fromEntries(
          asked.map((condition) => [
            condition.id,
            tallyOf(tests.flatMap((test) => test.conditions.filter((each) => each.condition === condition.id)).map(outcomeOf)),
          ]),
        ),
      }
    }),
  )
}

/** How often each outcome occurs. */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  return { pass: count('pass'), fail: count('fail'), 'cannot-say': count('cannot-say') }
}

function outcomeOf({ outcome }: { readonly outcome: Outcome }): Outcome {
  return outcome
}
