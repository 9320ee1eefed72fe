import { evaluate } from './evaluate.ts'
import { outcomeOf } from './formula.ts'
import type { Node } from './formula.ts'
import { troubledVariables } from './uses-of.ts'
import type { Outcome } from './verdict.ts'

/** An outcome, and whether it is proved that no completion was overlooked. */
export type Decided = { readonly outcome: Outcome; readonly exact: boolean }

/** So many cases are looked at before the search gives up and says cannot-say. */
const MOST_CASES = 20_000

/**
 * Decides a formula over all completions of what is unknown: pass when all pass, fail when none does, else cannot-say.
 * The three-valued logic answers first; a variable that it may get wrong is then taken case by case.
 * Only a cannot-say can be inexact, and says so.
 */
export function decide(root: Node): Decided {
  return search(root, { left: MOST_CASES })
}

function search(root: Node, budget: { left: number }): Decided {
  budget.left -= 1
  const outcome = outcomeOf(evaluate(root))
  if (outcome !== 'cannot-say') return { outcome, exact: true }
  const troubled = troubledVariables(root)
  const variable = troubled.find((each) => !each.isOfMany && each.isExact && each.possible.length > 1)
  if (variable === undefined) return { outcome, exact: troubled.length === 0 }
  if (budget.left <= 0) return { outcome, exact: false }
  const cells = variable.possible
  const seen = new Set<Outcome>()
  let isExact = true
  for (const cell of cells) {
    variable.possible = [cell]
    const { outcome: here, exact } = search(root, budget)
    seen.add(here)
    if (here === 'cannot-say' && !exact) isExact = false
    const isSettled = (seen.has('pass') && seen.has('fail')) || (here === 'cannot-say' && exact)
    if (isSettled) {
      variable.possible = cells
      return { outcome: 'cannot-say', exact: true }
    }
  }
  variable.possible = cells
  const [only] = seen
  return seen.size === 1 && only !== undefined && only !== 'cannot-say'
    ? { outcome: only, exact: true }
    : { outcome: 'cannot-say', exact: isExact }
}
