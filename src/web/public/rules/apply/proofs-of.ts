import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, Test } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, Outcome, Unknown, Verdict } from '#core/rules/verdict.ts'

/** What a condition still needs: what to prove, or that it stands in the way. */
export type Proof = {
  readonly condition: Condition
  readonly reading: string | null
  readonly outcome: Outcome
  /** Facts that nobody has said, or about which sources disagree. */
  readonly missing: readonly Unknown[]
  /** How many statements of the register it can rest on already. */
  readonly evidence: number
}

/** Every condition once, in the order of the text: a list to work through before an application. */
export function proofsOf(test: Test, verdicts: readonly Verdict[]): Proof[] {
  const judged = new Map<string, ConditionVerdict>()
  for (const { tests } of verdicts)
    for (const each of tests) if (each.test === test.id) for (const found of each.conditions) judged.set(found.condition, found)
  return test.conditions.flatMap((condition): Proof[] => {
    const found = judged.get(condition.id)
    if (found === undefined) return []
    return [
      {
        condition,
        reading: condition.reading,
        outcome: found.outcome,
        missing: found.outcome === 'cannot-say' ? unknownsIn(found.finding).filter(({ kind }) => kind !== 'not-entered') : [],
        evidence: evidenceIn(found.finding).length,
      },
    ]
  })
}
