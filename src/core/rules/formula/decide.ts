import { evaluate } from './evaluate.ts'
import { outcomeOf } from './formula.ts'
import type { Node, Variable } from './formula.ts'
import { cellsInTurn, troubledVariables } from './uses-of.ts'
import type { Outcome } from '#core/rules/verdict.ts'

/** An outcome, and whether it is proved that no completion was overlooked. */
export type Decided = { readonly outcome: Outcome; readonly exact: boolean }

/** So many cases are looked at before the search gives up and says cannot-say. */
const MOST_CASES = 2_000
/** So many more once a case was found that cannot be settled: then at best it is proved that both outcomes are possible. */
const FEW_MORE = 50

/**
 * Decides a formula over all completions of what is unknown: pass when all pass, fail when none does, else cannot-say.
 * The three-valued logic answers first; a variable that it may get wrong is then taken case by case.
 * Only a cannot-say can be inexact, and says so.
 */
export function decide(root: Node): Decided {
  const outcome = outcomeOf(evaluate(root))
  if (outcome !== 'cannot-say') return { outcome, exact: true }
  const troubled = troubledVariables(root)
  if (troubled.length === 0 || isOpenBothWays(root, troubled)) return { outcome, exact: true }
  return search(root, { left: MOST_CASES })
}

/**
 * Whether a look at two ends already shows a completion that passes and one that fails: every troubled variable in the
 * cell that serves the most places, and in the one that serves the least. Rows that nobody knows by name may all be alike,
 * so for this they may be taken as one.
 */
function isOpenBothWays(root: Node, troubled: readonly Variable[]): boolean {
  const cells = cellsInTurn(
    root,
    troubled.filter(({ isNumber }) => isNumber !== true),
  )
  const ends = [0, -1].map((end) => outcomeWith(root, new Map([...cells].map(([variable, its]) => [variable, its.at(end) ?? 0]))))
  return ends.includes('both') || (ends.includes('pass') && ends.includes('fail'))
}

/** The outcome when some variables have some cells; both: it is proved that it is still open. */
function outcomeWith(root: Node, cells: ReadonlyMap<Variable, number>): Outcome | 'both' {
  const before = [...cells.keys()].map((variable) => [variable, variable.possible] as const)
  for (const [variable, cell] of cells) variable.possible = [cell]
  const outcome = outcomeOf(evaluate(root))
  const isProved = outcome === 'cannot-say' && troubledVariables(root).length === 0
  for (const [variable, possible] of before) variable.possible = possible
  return isProved ? 'both' : outcome
}

function search(root: Node, budget: { left: number }): Decided {
  budget.left -= 1
  const outcome = outcomeOf(evaluate(root))
  if (outcome !== 'cannot-say') return { outcome, exact: true }
  const troubled = troubledVariables(root)
  if (troubled.length === 0) return { outcome, exact: true }
  const variable = troubled.find((each) => !each.isOfMany && each.isExact && each.possible.length > 1)
  if (variable === undefined) budget.left = Math.min(budget.left, FEW_MORE)
  if (variable === undefined || budget.left <= 0) return { outcome, exact: false }
  const seen = new Set<Outcome>()
  const before = variable.possible
  for (const cell of cellsInTurn(root, [variable]).get(variable) ?? before) {
    variable.possible = [cell]
    const { outcome: here, exact } = search(root, budget)
    seen.add(here)
    const isOpen = (seen.has('pass') && seen.has('fail')) || (here === 'cannot-say' && exact)
    if (isOpen) {
      variable.possible = before
      return { outcome: 'cannot-say', exact: true }
    }
  }
  variable.possible = before
  const [only] = seen
  return { outcome: seen.size === 1 && only !== undefined ? only : 'cannot-say', exact: !seen.has('cannot-say') }
}
