import { covers, spanOf } from '#core/statements/span.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { findingOf } from './finding-of.ts'
import { formulasOf, readingsOf } from '#core/rules/formula/formula-of.ts'
import type { Asking, FormulaFor, JudgeOptions } from '#core/rules/formula/formula-of.ts'
import type { Material } from './material.ts'
import type { RuleSet, RuleSetEdition } from './rule-set.ts'
import { formulasOn, smallestChange } from '#core/rules/change/smallest-change.ts'
import type { Outcome, TestVerdict, Verdict } from './verdict.ts'

export type { JudgeOptions } from '#core/rules/formula/formula-of.ts'

/**
 * The verdicts of a rule set on one subject, one for each of its readings, told with evidence and smallest changes.
 * Exact in three values: pass when every completion of what is not known passes, fail when none does, else cannot-say.
 * The rule set and those it refers to must have been checked.
 */
export function judge(edition: RuleSetEdition, material: Material, options: JudgeOptions): Verdict[] {
  const { ruleSet } = edition
  const formulaFor = formulasOf(ruleSet, material, { ...options, isTold: true, isGlancing: false })
  return readingsOf(ruleSet).map((reading) => ({
    ruleSet: ruleSet.id,
    edition: edition.edition,
    reading,
    subject: material.subject.subject,
    referenceDay: options.day,
    knownAt: options.knownAt,
    inForce: isInForce(ruleSet, options.day),
    tests: ruleSet.tests.map((test) => judgeTest({ ruleSet, test, reading }, material, { ...options, formulaFor })),
  }))
}

/** The outcome of every test and condition, and nothing else: for the matrix of all clusters and all rule sets. */
export type BriefVerdict = Pick<Verdict, 'ruleSet' | 'edition' | 'reading' | 'subject' | 'inForce'> & {
  readonly tests: readonly {
    readonly test: string
    readonly outcome: Outcome
    readonly conditions: readonly { readonly condition: string; readonly outcome: Outcome }[]
  }[]
}

/** The same outcomes as `judge` gives, without evidence and changes. */
export function judgeBriefly(edition: RuleSetEdition, material: Material, options: JudgeOptions): BriefVerdict[] {
  const { ruleSet } = edition
  const formulaFor = formulasOf(ruleSet, material, { ...options, isTold: false, isGlancing: true })
  return readingsOf(ruleSet).map((reading) => ({
    ruleSet: ruleSet.id,
    edition: edition.edition,
    reading,
    subject: material.subject.subject,
    inForce: isInForce(ruleSet, options.day),
    tests: ruleSet.tests.map((test) => {
      const formula = formulaFor(test, reading)
      return {
        test: test.id,
        outcome: formula.whole.outcome,
        conditions: formula.conditions.map(({ condition, decided }) => ({ condition: condition.id, outcome: decided.outcome })),
      }
    }),
  }))
}

/** Whether a rule set is in force on a day; a period told in years or months holds all of their days. */
export function isInForce({ inForce }: RuleSet, day: Day): boolean {
  return covers(spanOf({ validFrom: inForce.from, validTo: inForce.to }), day)
}

function judgeTest(
  asking: Asking,
  material: Material,
  { formulaFor, ...options }: JudgeOptions & { readonly formulaFor: FormulaFor },
): TestVerdict {
  const formula = formulaFor(asking.test, asking.reading)
  const formulaOn = formulasOn(asking, material, { ...options, today: formula })
  const change = (condition: string | null) => smallestChange(asking, material, { ...options, condition, formulaOn })
  return {
    test: asking.test.id,
    outcome: formula.whole.outcome,
    exact: formula.whole.exact,
    conditions: formula.conditions.map(({ condition, node, decided }) => ({
      condition: condition.id,
      outcome: decided.outcome,
      exact: decided.exact,
      finding: findingOf(node, decided.outcome),
      change: decided.outcome === 'pass' ? null : change(condition.id),
    })),
    change: formula.whole.outcome === 'pass' ? null : change(null),
  }
}
