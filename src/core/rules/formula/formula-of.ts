import type { Moment } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { conditionsOf } from './asked-conditions.ts'
import { compile } from './compile.ts'
import { newCompiler, seal } from './compiler.ts'
import type { Scope } from './compiler.ts'
import { decide } from './decide.ts'
import type { Decided } from './decide.ts'
import type { Node } from './formula.ts'
import { glance } from './glance.ts'
import type { Material } from '#core/rules/material.ts'
import { CASE } from './rows-in.ts'
import type { Condition, RuleSet, RuleSetEdition, Test } from '#core/rules/rule-set.ts'
import { settleWon } from './won-profile.ts'

export type JudgeOptions = {
  readonly day: Day
  readonly knownAt: Moment | null
  /** Every rule set that the one judged may refer to, by id. */
  readonly ruleSets: ReadonlyMap<string, RuleSetEdition>
}

/** The readings of a rule set; one without a name when there is only one. */
export function readingsOf({ readings }: RuleSet): (string | null)[] {
  return readings.length === 0 ? [null] : readings.map(({ id }) => id)
}

/** One test in one reading. */
export type Asking = { readonly ruleSet: RuleSet; readonly test: Test; readonly reading: string | null }

type DecidedCondition = { readonly condition: Condition; readonly node: Node; readonly decided: Decided }
export type DecidedFormula = {
  /** Whether a few members that nobody knows by name could be taken one by one. */
  readonly hasFew: boolean
  readonly root: Node
  readonly whole: Decided
  readonly conditions: readonly DecidedCondition[]
}
export type FormulaOptions = JudgeOptions & {
  readonly isTold: boolean
  /** Whether rows that are seen through at a glance are left out, where nobody is told what was found for them. */
  readonly isGlancing: boolean
  /** When members that are assumed to be won joined; the reference day unless given. */
  readonly wonOn?: Day
}

/** The decided formula of one test in one reading. */
export function formulaOf({ ruleSet, test, reading }: Asking, material: Material, options: FormulaOptions): DecidedFormula {
  return formulasOf(ruleSet, material, { ...options, tests: [test] })(test, reading)
}

/** The decided formula of a test of a rule set, in a reading. */
export type FormulaFor = (test: Test, reading: string | null) => DecidedFormula

/**
 * The decided formulas of all tests and readings of a rule set: a condition that several of them have is compiled and
 * decided once. First with all unnamed members together and, where that is too coarse, one by one.
 */
export function formulasOf(
  ruleSet: RuleSet,
  material: Material,
  options: FormulaOptions & { /** Only these tests; all unless given. */ readonly tests?: readonly Test[] },
): FormulaFor {
  const together = compiledSet(ruleSet, material, { ...options, isOneByOne: false })
  let oneByOne: CompiledSet | null = null
  return (test, reading) => {
    const formula = together.formulaFor(test, reading)
    const isExact = formula.whole.exact && formula.conditions.every(({ decided }) => decided.exact)
    if (isExact || !together.hasFew) return formula
    oneByOne ??= compiledSet(ruleSet, material, { ...options, isOneByOne: true })
    const finer = oneByOne.formulaFor(test, reading)
    return {
      ...formula,
      whole: better(formula.whole, finer.whole),
      conditions: formula.conditions.map((each, index) => ({
        ...each,
        decided: better(each.decided, finer.conditions[index]?.decided ?? each.decided),
      })),
    }
  }
}

function better(one: Decided, other: Decided): Decided {
  return one.exact || !other.exact ? one : other
}

type CompiledSet = { readonly hasFew: boolean; readonly formulaFor: FormulaFor }
type SetOptions = FormulaOptions & { readonly isOneByOne: boolean; readonly tests?: readonly Test[] }

function compiledSet(ruleSet: RuleSet, material: Material, options: SetOptions): CompiledSet {
  const { tests = ruleSet.tests } = options
  // The rows that are won have one profile, and which it is depends on the test that asks.
  if (!isWon(material)) return compileTests(ruleSet, material, { ...options, tests })
  const apart = (test: Test, reading: string | null) =>
    compileTests(ruleSet, material, { ...options, tests: [{ ...test, conditions: conditionsOf(test.conditions, reading) }] })
  return {
    hasFew: tests.some((test) => apart(test, null).hasFew),
    formulaFor: (test, reading) => apart(test, reading).formulaFor(test, reading),
  }
}

function compileTests(
  ruleSet: RuleSet,
  material: Material,
  { tests, ...options }: SetOptions & { readonly tests: readonly Test[] },
): CompiledSet {
  const { day, ruleSets, isTold, isGlancing, isOneByOne, wonOn = material.gained.since ?? day } = options
  const compiler = newCompiler({ day, wonOn, material, ruleSets, isTold, isGlancing, isOneByOne, compile })
  const nodes = new Map<string, Node>()
  for (const condition of tests.flatMap(({ conditions }) => conditions)) {
    const key = keyOf(condition)
    if (nodes.has(key)) continue
    const scope = scopeOf(ruleSet, material, condition)
    // What rows that are won would be is settled by all conditions together: then none may be left out.
    const seen = isTold || isWon(material) ? null : glance(compiler, condition.requires, scope)
    nodes.set(key, seen === null ? compile(compiler, condition.requires, scope) : { op: 'const', value: seen, told: null })
  }
  seal(compiler)
  const decided = new Map<Node, Decided>()
  const decideOnce = (node: Node) => {
    const before = decided.get(node) ?? decide(node)
    decided.set(node, before)
    return before
  }
  return {
    hasFew: compiler.seen.few,
    formulaFor(test, reading) {
      const all = conditionsOf(test.conditions, reading).flatMap((condition) => {
        const node = nodes.get(keyOf(condition))
        return node === undefined ? [] : [{ condition, node }]
      })
      const root: Node = { op: 'at-least', number: all.length, parts: all.map(({ node }) => node), told: null }
      if (isWon(material)) settleWon(root)
      const conditions = all.map(({ condition, node }) => ({ condition, node, decided: decideOnce(node) }))
      return { root, whole: wholeOf(root, conditions), conditions, hasFew: compiler.seen.few }
    },
  }
}

function isWon({ gained }: Material): boolean {
  return gained.members + gained.coordinators + gained.projects > 0
}

const keys = new WeakMap<Condition, string>()

/** A condition that several levels repeat is one: the same name and the same requirement. */
function keyOf(condition: Condition): string {
  const before = keys.get(condition) ?? `${condition.id} ${JSON.stringify(condition.requires)}`
  keys.set(condition, before)
  return before
}

function scopeOf(ruleSet: RuleSet, material: Material, condition: Condition): Scope {
  return {
    key: CASE,
    subject: material.subject.subject,
    facts: material.subject,
    membership: null,
    year: null,
    isCase: true,
    isOfMany: false,
    unnamed: null,
    lists: ruleSet.lists,
    ruleSet: ruleSet.id,
    condition: condition.id,
    depth: 0,
  }
}

/** One condition that surely fails, or all that surely pass, settle the whole. */
function wholeOf(root: Node, conditions: readonly DecidedCondition[]): Decided {
  if (conditions.some(({ decided }) => decided.outcome === 'fail')) return { outcome: 'fail', exact: true }
  const [only] = conditions
  return conditions.length === 1 && only !== undefined ? only.decided : decide(root)
}
