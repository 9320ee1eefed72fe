import { amountOf, truthOfRow, evaluate, evaluatePopulation, othersIn } from './evaluate.ts'
import type { Node, Population, Variable } from './formula.ts'
import type { Unknown } from '#core/rules/verdict.ts'

/** One place where a formula uses a variable: whether more of it helps (1), hurts (-1), or either (0). */
export type Use = { readonly sign: -1 | 0 | 1; readonly truth: readonly boolean[] | 'amount' }
type Sign = Use['sign']

/**
 * The variables that the three-valued logic may get wrong: used in several undetermined places of which no cell is the
 * best for all, or none the worst for all. With none left its answer is exact, since one completion is then the best
 * and one the worst for every place at once.
 */
export function troubledVariables(root: Node): Variable[] {
  const uses = new Map<Variable, Use[]>()
  gather(root, 1, uses)
  return [...uses].flatMap(([variable, its]) => {
    const isSettled = variable.possible.length < 2 && !its.some(({ truth }) => truth === 'amount')
    return isSettled || isPoint(variable) || (variable.isExact && !isTroubled(variable, its)) ? [] : [variable]
  })
}

/** Cells of troubled variables, those first that serve the most places: there a pass is found soonest if there is one. */
export function cellsInTurn(root: Node, variables: readonly Variable[]): Map<Variable, number[]> {
  const uses = new Map<Variable, Use[]>()
  gather(root, 1, uses)
  const served = (variable: Variable, cell: number) =>
    (uses.get(variable) ?? []).reduce((sum, { sign, truth }) => sum + (truth !== 'amount' && truth[cell] === true ? sign : 0), 0)
  return new Map(variables.map((each) => [each, each.possible.toSorted((one, other) => served(each, other) - served(each, one))]))
}

/** Variables that are used in more than one undetermined place. */
export function sharedVariables(root: Node): Variable[] {
  const uses = new Map<Variable, Use[]>()
  gather(root, 1, uses)
  return [...uses].flatMap(([variable, its]) => (variable.possible.length > 1 && its.length > 1 ? [variable] : []))
}

/** What is not known and matters in a count, share or sum. */
export function openFactsIn(population: Population): Unknown[] {
  const uses = new Map<Variable, Use[]>()
  gatherPopulation(population, 1, uses)
  const { rows, unnamed, kind } = population
  const groups = rows.flatMap((row) => (truthOfRow(row).canBeTrue ? (row.groupUnknown ?? []) : []))
  const others = othersIn(population).max > 0 && kind !== 'count' && truthOfRow(unnamed.row).canBeTrue ? [unnamed.unknown] : []
  const open = [...uses.keys()].filter((variable) => !isPoint(variable)).map(({ unknown }) => unknown)
  return [...new Map([...open, ...groups, ...others].map((each) => [JSON.stringify(each), each])).values()]
}

/** Variables that the conditions on one row use more than once, few enough to be tried in all combinations. */
export function tiedIn(nodes: readonly (Node | null)[]): Variable[] {
  const counted = new Map<Variable, number>()
  const visit = (node: Node): void => {
    if (node.op === 'atom') counted.set(node.variable, (counted.get(node.variable) ?? 0) + 1)
    if (node.op === 'not') visit(node.part)
    if (node.op === 'at-least') for (const part of node.parts) visit(part)
    if (node.op === 'population') for (const { where } of node.rows) if (where !== null) visit(where)
  }
  for (const node of nodes) if (node !== null) visit(node)
  return [...counted].flatMap(([variable, times]) => (times > 1 ? [variable] : [])).slice(0, MOST_TIED)
}

const MOST_TIED = 5

function isPoint(variable: Variable): boolean {
  const { lo, hi } = amountOf(variable)
  return variable.possible.length === 1 && lo === hi
}

function gather(node: Node, sign: Sign, uses: Map<Variable, Use[]>): void {
  if (node.op === 'const') return
  if (node.op !== 'atom') {
    const { canBeTrue, canBeFalse } = evaluate(node)
    if (!canBeTrue || !canBeFalse) return
  }
  switch (node.op) {
    case 'atom':
      return use(node.variable, { sign, truth: node.truth }, uses)
    case 'not':
      return gather(node.part, turned(sign), uses)
    case 'at-least':
      for (const part of node.parts) gather(part, sign, uses)
      return
    case 'population':
      return gatherPopulation(node, sign, uses)
  }
}

function gatherPopulation(population: Population, sign: Sign, uses: Map<Variable, Use[]>): void {
  const { canBeTrue, canBeFalse } = evaluatePopulation(population)
  if (!canBeTrue || !canBeFalse) return
  const { satisfying, kind, rows, unnamed } = population
  const hasBothEnds = Number.isFinite(satisfying.lo) && Number.isFinite(satisfying.hi)
  const more: Sign = hasBothEnds ? 0 : Number.isFinite(satisfying.lo) ? sign : turned(sign)
  const whole: Sign = kind === 'share' ? 0 : more
  const unnamedRow = unnamed.max > 0 ? [unnamed.row] : []
  const isLimited = unnamed.total !== null && Number.isFinite(amountOf(unnamed.total).hi)
  for (const row of [...rows, ...unnamedRow]) {
    if (row.present !== null) gather(row.present, isLimited ? 0 : whole, uses)
    // How many others there are depends on who of the named ones is there: that ties the two together.
    if (row.present !== null && isLimited) gather(row.present, 0, uses)
    if (row.of !== null) gather(row.of, 0, uses)
    if (row.where !== null) gather(row.where, more, uses)
    // Which group it is ties it to the rows of the same group.
    if (row.group !== null) for (const sign of [0, 0] as const) use(row.group, { sign, truth: [] }, uses)
    if (row.amount !== null) use(row.amount, { sign: more, truth: 'amount' }, uses)
  }
  const others = othersIn(population)
  if (others.max > others.min) use(unnamed.number, { sign: whole, truth: [false, true] }, uses)
  if (unnamed.total !== null && unnamed.total.possible.length > 1) {
    use(unnamed.total, { sign: whole, truth: 'amount' }, uses)
    // Between two told totals there is none: with both ends asked the gap matters.
    if (whole === 0) use(unnamed.total, { sign: 0, truth: 'amount' }, uses)
  }
}

function use(variable: Variable, each: Use, uses: Map<Variable, Use[]>): void {
  const before = uses.get(variable)
  if (before === undefined) uses.set(variable, [each])
  else before.push(each)
}

function isTroubled(variable: Variable, uses: readonly Use[]): boolean {
  if (uses.length < 2) return false
  if (uses.some(({ sign }) => sign === 0)) return true
  // Of one stretch of numbers the least is best for one place and the most for another.
  const signs = new Set(uses.filter(({ truth }) => truth === 'amount').map(({ sign }) => sign))
  if (signs.size > 1) return true
  return !hasTop(variable, uses, bestOf) || !hasTop(variable, uses, worstOf)
}

type Score = (variable: Variable, cell: number, use: Use) => number

/** Whether one cell scores at least as high as every other in all uses. */
function hasTop(variable: Variable, uses: readonly Use[], score: Score): boolean {
  return variable.possible.some((cell) =>
    uses.every((each) => variable.possible.every((other) => score(variable, cell, each) >= score(variable, other, each))),
  )
}

function bestOf(variable: Variable, cell: number, { sign, truth }: Use): number {
  if (truth !== 'amount') return truth[cell] === true ? sign : 0
  const { lo, hi } = stretch(variable, cell)
  return sign > 0 ? hi : -lo
}

function worstOf(variable: Variable, cell: number, { sign, truth }: Use): number {
  if (truth !== 'amount') return truth[cell] === true ? -sign : 0
  const { lo, hi } = stretch(variable, cell)
  return sign > 0 ? -lo : hi
}

function stretch(variable: Variable, cell: number): { lo: number; hi: number } {
  return amountOf({ ...variable, possible: [cell] })
}

function turned(sign: Sign): Sign {
  return sign === 0 ? 0 : sign === 1 ? -1 : 1
}
