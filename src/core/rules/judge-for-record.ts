import type { SubjectId } from '#core/statements/statement.ts'
import { evidenceIn, findingOf } from './finding-of.ts'
import { formulasOf, readingsOf } from '#core/rules/formula/formula-of.ts'
import type { JudgeOptions } from '#core/rules/formula/formula-of.ts'
import type { Material } from './material.ts'
import type { RuleSetEdition } from './rule-set.ts'
import type { Outcome, Verdict } from './verdict.ts'

/** Outcomes by test, and within each by condition, in the order of the rule set. */
export type Outcomes = {
  readonly [test: string]: { readonly outcome: Outcome; readonly conditions: { readonly [condition: string]: Outcome } }
}

/** What a record keeps of a verdict: the outcomes and the numbers of the statements on which they rest. */
export type RecordedVerdict = {
  readonly subject: SubjectId
  readonly ruleSet: string
  readonly edition: number
  readonly reading: string | null
  readonly outcomes: Outcomes
  readonly evidence: readonly number[]
}

/** The same outcomes and evidence as `judge` gives, without looking for what would change them: that takes far longer. */
export function judgeForRecord(edition: RuleSetEdition, material: Material, options: JudgeOptions): RecordedVerdict[] {
  const { ruleSet } = edition
  const formulaFor = formulasOf(ruleSet, material, { ...options, isTold: true, isGlancing: false })
  return readingsOf(ruleSet).map((reading) => {
    const outcomes: Record<string, Outcomes[string]> = {}
    const evidence = new Set<number>()
    for (const test of ruleSet.tests) {
      const { whole, conditions } = formulaFor(test, reading)
      outcomes[test.id] = {
        outcome: whole.outcome,
        conditions: Object.fromEntries(conditions.map(({ condition, decided }) => [condition.id, decided.outcome])),
      }
      for (const { node, decided } of conditions)
        for (const statement of evidenceIn(findingOf(node, decided.outcome))) evidence.add(statement)
    }
    const sorted = [...evidence].toSorted((one, other) => one - other)
    return {
      subject: material.subject.subject,
      ruleSet: ruleSet.id,
      edition: edition.edition,
      reading,
      outcomes,
      evidence: sorted,
    }
  })
}

/** What a record keeps of a verdict that was told in full. */
export function recordOf(verdict: Verdict): RecordedVerdict {
  const { subject, ruleSet, edition, reading, tests } = verdict
  const found = tests.flatMap(({ conditions }) => conditions.flatMap(({ finding }) => evidenceIn(finding)))
  return {
    subject,
    ruleSet,
    edition,
    reading,
    outcomes: Object.fromEntries(
      tests.map(({ test, outcome, conditions }) => [
        test,
        { outcome, conditions: Object.fromEntries(conditions.map((each) => [each.condition, each.outcome])) },
      ]),
    ),
    evidence: [...new Set(found)].toSorted((one, other) => one - other),
  }
}
