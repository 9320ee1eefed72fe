import type { Moment } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { compile, compileConditions, conditionsOf } from './compile.ts'
import { CASE } from './compile-population.ts'
import { newCompiler, seal } from './compiler.ts'
import type { Scope } from './compiler.ts'
import { decide } from './decide.ts'
import type { Decided } from './decide.ts'
import type { Node } from './formula.ts'
import type { Material } from './material.ts'
import type { Condition, RuleSet, RuleSetEdition, Test } from './rule-set.ts'
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
  /** When members that are assumed to be won joined; the reference day unless given. */
  readonly wonOn?: Day
}

/** The decided formula of a test: once with all unnamed members together and, where that is too coarse, one by one. */
export function formulaOf(asking: Asking, material: Material, options: FormulaOptions): DecidedFormula {
  const together = decidedFormula(asking, material, { ...options, isOneByOne: false })
  const isExact = together.whole.exact && together.conditions.every(({ decided }) => decided.exact)
  if (isExact || !together.hasFew) return together
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
  const compiler = newCompiler({ day, wonOn, material, ruleSets, isTold, isOneByOne, compile })
  const scope: Scope = {
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
  return { root, whole: wholeOf(root, each), conditions: each, hasFew: compiler.seen.few }
}

/** One condition that surely fails, or all that surely pass, settle the whole. */
function wholeOf(root: Node, conditions: readonly DecidedCondition[]): Decided {
  if (conditions.some(({ decided }) => decided.outcome === 'fail')) return { outcome: 'fail', exact: true }
  return decide(root)
}
