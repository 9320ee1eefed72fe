import { completeSums, widen } from './complete-sums.ts'
import { joinSame } from './join-same.ts'
import type { LinkedNumbers } from './linked-numbers.ts'
import { narrowSecrets } from './narrow-secrets.ts'
import { openPlan, mayHide, hide } from './plan-kept-back.ts'
import type { Plan } from './plan-kept-back.ts'
import { solveSums, whatLoosens } from './solve-sums.ts'

const MOST_ROUNDS = 60

/** What is decided already: of another unit of the same numbers, and finally of the first so many of them. */
export type DecidedBefore = {
  /** 1 = kept back in another unit. */
  readonly from?: Uint8Array | undefined
  /** Of the first numbers, 1 = kept back, 0 = shown; neither is changed. */
  readonly settled?: Uint8Array | undefined
}

/**
 * Decides which numbers are kept back: the secret ones, then as many more as are needed so that no sum leaves one alone, that no secret
 * can be worked out from all the sums together to within the safety share of it on both sides together, and that none is fixed by
 * any combination of sums. The smallest number that helps is taken, rather one whose other sums keep something back already. A true zero
 * is no secret and never kept back. Of settled numbers not one more nor less is kept back: what others need is then kept back of the
 * numbers after them, the nearest over sums that are open, and what the settled ones tell by themselves stays told.
 * Method: primary suppression, completion of sums, bounds propagation over all of them (Hundepool and others, Statistical Disclosure
 * Control, 2012, ch. 4; propagation as in `tightenBounds`), and the null space of the sums (`solveSums`, `whatLoosens`). What combinations
 * and signs tell only together is not looked for: that would take a linear programme for each secret.
 */
export function protectLinked(numbers: LinkedNumbers, safetyShare: number, { from, settled }: DecidedBefore = {}): Uint8Array {
  const { joined, at, isSettled } = joinSame(numbers, settled)
  const hiddenBefore = new Uint8Array(joined.values.length)
  for (const [node, place] of at.entries()) if ((settled?.[node] ?? from?.[node]) === 1) hiddenBefore[place] = 1
  const plan = openPlan(joined, { hiddenBefore, isSettled })
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    completeSums(plan)
    const narrow = narrowSecrets(plan, safetyShare)
    // What could not be mended number by number is mended by keeping back all of the sums around it.
    const moved = narrow.map((node) => widen(plan, node, round > MOST_ROUNDS / 2)).includes(true)
    if (!moved && !loosenSolved(plan)) break
  }
  return Uint8Array.from(at, (place, node) => settled?.[node] ?? plan.hidden[place] ?? 0)
}

/** Keeps back what lets the secrets move that combinations of sums fix; whether anything more was kept back. */
function loosenSolved(plan: Plan): boolean {
  const { values, secret, sums } = plan.numbers
  const open = plan.hidden.slice()
  const solved = solveSums(sums, open).map((isSolved, node) => (isSolved === 1 && secret[node] === 1 ? 1 : 0))
  if (!solved.includes(1)) return false
  // Large numbers say more than small ones; settled ones may not be kept back.
  const cost = values.map((value, node) => (mayHide(plan, node) ? (1 + Math.log1p(value)) ** 2 : Infinity))
  const chosen = whatLoosens(plan.equations, { open, solved, cost }).filter((node) => mayHide(plan, node))
  for (const node of chosen) hide(plan, node)
  const fixed = [...solved.keys()].filter((node) => solved[node] === 1)
  return chosen.length > 0 || fixed.map((node) => widen(plan, node, false)).includes(true)
}
