import { covers, spanOf } from '#core/statements/span.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { compileConditions, conditionsOf } from './compile.ts'
import { CASE } from './compile-population.ts'
import { newCompiler, seal } from './compiler.ts'
import type { Scope } from './compiler.ts'
import { decide } from './decide.ts'
import type { Decided } from './decide.ts'
import { findingOf } from './finding-of.ts'
import type { Node } from './formula.ts'
import type { Material } from './material.ts'
import type { Condition, RuleSet, RuleSetEdition, Test } from './rule-set.ts'
import { smallestChange } from './smallest-change.ts'
import type { Outcome, TestVerdict, Verdict } from './verdict.ts'
import { settleWon } from './won-profile.ts'

export type JudgeOptions = {
  readonly day: Day
  readonly knownAt: Moment | null
  /** Every rule set that the one judged may refer to, by id. */
  readonly ruleSets: ReadonlyMap<string, RuleSetEdition>
}

/**
 * The verdicts of a rule set on one subject, one for each of its readings, told with evidence and smallest changes.
 * Exact in three values: pass when every completion of what is not known passes, fail when none does, else cannot-say.
 * The rule set and those it refers to must have been checked.
 */
export function judge(edition: RuleSetEdition, material: Material, options: JudgeOptions): Verdict[] {
  const { ruleSet } = edition
  return readingsOf(ruleSet).map((reading) => ({
    ruleSet: ruleSet.id,
    edition: edition.edition,
    reading,
    subject: material.subject.subject,
    referenceDay: options.day,
    knownAt: options.knownAt,
    inForce: isInForce(ruleSet, options.day),
    tests: ruleSet.tests.map((test) => judgeTest({ ruleSet, test, reading }, material, options)),
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
  return readingsOf(ruleSet).map((reading) => ({
    ruleSet: ruleSet.id,
    edition: edition.edition,
    reading,
    subject: material.subject.subject,
    inForce: isInForce(ruleSet, options.day),
    tests: ruleSet.tests.map((test) => {
      const formula = formulaOf({ ruleSet, test, reading }, material, { ...options, isTold: false })
      return {
        test: test.id,
        outcome: formula.whole.outcome,
        conditions: formula.conditions.map(({ condition, decided }) => ({ condition: condition.id, outcome: decided.outcome })),
      }
    }),
  }))
}

/** The readings of a rule set; one without a name when there is only one. */
export function readingsOf({ readings }: RuleSet): (string | null)[] {
  return readings.length === 0 ? [null] : readings.map(({ id }) => id)
}

export function isInForce({ inForce }: RuleSet, day: Day): boolean {
  return covers(spanOf({ validFrom: inForce.from, validTo: inForce.to }), day)
}

/** One test in one reading. */
export type Asking = { readonly ruleSet: RuleSet; readonly test: Test; readonly reading: string | null }

type DecidedCondition = { readonly condition: Condition; readonly node: Node; readonly decided: Decided }
export type DecidedFormula = { readonly root: Node; readonly whole: Decided; readonly conditions: readonly DecidedCondition[] }
export type FormulaOptions = JudgeOptions & {
  readonly isTold: boolean
  /** When members that are assumed to be won joined; the reference day unless given. */
  readonly wonOn?: Day
}

/** The decided formula of a test: once with all unnamed members together and, where that is too coarse, one by one. */
export function formulaOf(asking: Asking, material: Material, options: FormulaOptions): DecidedFormula {
  const together = decidedFormula(asking, material, { ...options, isOneByOne: false })
  const isExact = together.whole.exact && together.conditions.every(({ decided }) => decided.exact)
  if (isExact) return together
  const oneByOne = decidedFormula(asking, material, { ...options, isOneByOne: true })
  return {
    ...together,
    whole: better(together.whole, oneByOne.whole),
    conditions: together.conditions.map((each, index) => ({
      ...each,
      decided: better(each.decided, oneByOne.conditions[index]?.decided ?? each.decided),
    })),
  }
}

function better(one: Decided, other: Decided): Decided {
  return one.exact || !other.exact ? one : other
}

function decidedFormula(
  { ruleSet, test, reading }: Asking,
  material: Material,
  options: FormulaOptions & { readonly isOneByOne: boolean },
): DecidedFormula {
  const { day, ruleSets, isTold, isOneByOne, wonOn = material.gained.since ?? day } = options
  const compiler = newCompiler({ day, wonOn, material, ruleSets, isTold, isOneByOne })
  const scope: Scope = {
    key: CASE,
    subject: material.subject.subject,
    facts: material.subject,
    membership: null,
    year: null,
    isCase: true,
    isOfMany: false,
    lists: ruleSet.lists,
    ruleSet: ruleSet.id,
    condition: '',
    depth: 0,
  }
  const conditions = conditionsOf(test.conditions, reading)
  const nodes = compileConditions(compiler, conditions, scope)
  seal(compiler)
  const root: Node = { op: 'at-least', number: nodes.length, parts: nodes, told: null }
  if (material.gained.members + material.gained.coordinators + material.gained.projects > 0) settleWon(root)
  const each = conditions.flatMap((condition, index) => {
    const node = nodes[index]
    return node === undefined ? [] : [{ condition, node, decided: decide(node) }]
  })
  return { root, whole: wholeOf(root, each), conditions: each }
}

/** One condition that surely fails, or all that surely pass, settle the whole. */
function wholeOf(root: Node, conditions: readonly DecidedCondition[]): Decided {
  if (conditions.some(({ decided }) => decided.outcome === 'fail')) return { outcome: 'fail', exact: true }
  return decide(root)
}

function judgeTest(asking: Asking, material: Material, options: JudgeOptions): TestVerdict {
  const formula = formulaOf(asking, material, { ...options, isTold: true })
  const change = (condition: string | null) => smallestChange(asking, material, { ...options, condition })
  return {
    test: asking.test.id,
    outcome: formula.whole.outcome,
    exact: formula.whole.exact,
    conditions: formula.conditions.map(({ condition, node, decided }) => ({
      condition: condition.id,
      outcome: decided.outcome,
      finding: findingOf(node, decided.outcome),
      change: decided.outcome === 'pass' ? null : change(condition.id),
    })),
    change: formula.whole.outcome === 'pass' ? null : change(null),
  }
}
