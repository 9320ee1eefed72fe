import type { SubjectId } from '#core/statements/statement.ts'
import { evaluate, measureOf } from '#core/rules/formula/evaluate.ts'
import { findingOf } from '#core/rules/finding-of.ts'
import { formulasOf } from '#core/rules/formula/formula-of.ts'
import type { DecidedFormula, JudgeOptions } from '#core/rules/formula/formula-of.ts'
import type { Node, Variable } from '#core/rules/formula/formula.ts'
import { readingsOf } from '#core/rules/formula/formula-of.ts'
import type { Material } from '#core/rules/material.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Finding, Unknown } from '#core/rules/verdict.ts'

/** One thing that somebody could find out: a fact of a subject with all its parts and years, as one would ask for it. */
export type OpenFact =
  | {
      readonly kind: 'fact'
      readonly subject: SubjectId
      readonly property: string
      readonly why: Extract<Unknown, { kind: 'fact' }>['why']
    }
  | Exclude<Unknown, { kind: 'fact' }>

/** A verdict that cannot be said, with everything that it waits for. */
export type OpenTest = {
  readonly subject: SubjectId
  readonly ruleSet: string
  readonly reading: string | null
  readonly test: string
  readonly facts: readonly OpenFact[]
  /**
   * Those of the facts that could settle it alone: nothing else is missing, or there is an answer with which the test
   * passes, whatever the others are.
   */
  readonly alone: readonly OpenFact[]
}

/** The verdicts of a rule set on one subject that cannot be said. */
export function openTests(edition: RuleSetEdition, material: Material, options: JudgeOptions): OpenTest[] {
  const { ruleSet } = edition
  const formulaFor = formulasOf(ruleSet, material, { ...options, isTold: true, isGlancing: true })
  const { subject } = material.subject
  return readingsOf(ruleSet).flatMap((reading) =>
    ruleSet.tests.flatMap((test): OpenTest[] => {
      const formula = formulaFor(test, reading)
      if (formula.whole.outcome !== 'cannot-say') return []
      const byCondition = openConditions(formula).map(({ node }) => distinct(openIn(findingOf(node))))
      const facts = distinct(byCondition.flat())
      return [{ subject, ruleSet: ruleSet.id, reading, test: test.id, facts, alone: aloneOf(formula, byCondition, facts) }]
    }),
  )
}

/** Two unknowns with the same key are found out by the same question. */
export function keyOfOpenFact(fact: OpenFact): string {
  switch (fact.kind) {
    case 'fact':
      return `${fact.subject}\n${fact.property}`
    case 'membership':
      return `${fact.subject}\nmembership ${fact.member}`
    case 'unnamed':
      return `${fact.subject}\nunnamed ${fact.rows}`
    case 'not-entered':
      return `${fact.ruleSet}\nnot-entered ${fact.condition}`
  }
}

function openConditions({ conditions }: DecidedFormula) {
  return conditions.filter(({ decided }) => decided.outcome === 'cannot-say')
}

/** What is not known and still matters: below a part that is decided nothing does. */
function openIn(finding: Finding): OpenFact[] {
  if (finding.outcome !== 'cannot-say') return []
  return [
    ...finding.unknowns.map(factOf),
    ...finding.parts.flatMap(openIn),
    ...finding.rows.flatMap(({ finding: row }) => (row === null ? [] : openIn(row))),
  ]
}

function factOf(unknown: Unknown): OpenFact {
  if (unknown.kind !== 'fact') return unknown
  const { kind, subject, property, why } = unknown
  return { kind, subject, property, why }
}

/** The first of several with the same key; that sources disagree goes before that nobody said the rest. */
function distinct(facts: readonly OpenFact[]): OpenFact[] {
  const found = new Map<string, OpenFact>()
  for (const fact of facts) {
    const key = keyOfOpenFact(fact)
    const before = found.get(key)
    if (before === undefined || (before.kind === 'fact' && before.why === 'not-said')) found.set(key, fact)
  }
  return [...found.values()]
}

function aloneOf(
  formula: DecidedFormula,
  byCondition: readonly (readonly OpenFact[])[],
  facts: readonly OpenFact[],
): readonly OpenFact[] {
  if (facts.length < 2) return facts
  const keys = byCondition.map((own) => new Set(own.map(keyOfOpenFact)))
  // A fact that one of the open conditions does not ask for leaves that condition open.
  const shared = facts.filter((fact) => keys.every((own) => own.has(keyOfOpenFact(fact))) && mayTurn(formula, fact))
  if (shared.length === 0) return []
  const variables = new Map<string, Set<Variable>>()
  collectVariables(formula.root, variables)
  return shared.filter((fact) => canPassBy(formula.root, [...(variables.get(keyOfOpenFact(fact)) ?? [])]))
}

/** One row more is not enough for a count that is short of several: spares trying every fact of every row. */
function mayTurn(formula: DecidedFormula, fact: OpenFact): boolean {
  const ofRow = fact.kind === 'membership' ? fact.member : fact.kind === 'fact' ? fact.subject : null
  return openConditions(formula).every(({ node }) => {
    if (node.op !== 'population' || (node.kind !== 'count' && node.kind !== 'groups')) return true
    const isShort = node.satisfying.lo - measureOf(node).lo > 1
    return !isShort || !node.rows.some(({ row }) => row === ofRow)
  })
}

const MOST_ANSWERS = 64

/** Whether some answer to the question makes the formula surely true. */
function canPassBy(root: Node, variables: readonly Variable[]): boolean {
  const [variable, ...others] = variables
  if (variable === undefined) return !evaluate(root).canBeFalse
  const answers = variables.reduce((product, { possible }) => product * possible.length, 1)
  if (answers > MOST_ANSWERS) return false
  const { possible } = variable
  const passes = possible.some((cell) => {
    variable.possible = [cell]
    return canPassBy(root, others)
  })
  variable.possible = possible
  return passes
}

function collectVariables(node: Node | null, found: Map<string, Set<Variable>>): void {
  if (node === null || node.op === 'const') return
  if (node.op === 'atom') return collect(node.variable, found)
  if (node.op === 'not') return collectVariables(node.part, found)
  if (node.op === 'at-least') {
    for (const part of node.parts) collectVariables(part, found)
    return
  }
  if (node.unnamed.total !== null) collect(node.unnamed.total, found)
  for (const { present, where, of, amount } of node.rows) {
    for (const part of [present, where, of]) collectVariables(part, found)
    if (amount !== null) collect(amount, found)
  }
}

function collect(variable: Variable, found: Map<string, Set<Variable>>): void {
  if (variable.isOfMany) return
  const key = keyOfOpenFact(factOf(variable.unknown))
  found.set(key, (found.get(key) ?? new Set()).add(variable))
}
