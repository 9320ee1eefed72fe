import { randomFrom } from '../../random.ts'
import type { LinkedSum } from './linked-numbers.ts'
import { equationsOf, leastChange, offBy } from './sum-equations.ts'
import type { SumEquations } from './sum-equations.ts'

const FINE = { within: 1e-8, steps: 1500 }
const ROUGH = { within: 1e-3, steps: 150 }
const STILL = 1e-4
const SHARPENINGS = 6
const FIRST_BLUR = 0.1
const SHARPER = 0.4
/** How much easier it is to let a number move that is kept back already. */
const FREE = 10
const MOVED = 1e-3

/**
 * Which of the kept-back numbers (`open` = 1) the sums fix whatever the others are, although perhaps no single sum does: every way of
 * adding sums up and taking them from each other is tried at once. A number is fixed when no change of the open numbers that leaves all
 * sums right moves it; so a random change is projected onto those that leave the sums right, and what does not move in it is fixed, but for
 * a chance of about one in ten thousand that a free one is taken for fixed. Signs are not looked at.
 */
export function solveSums(sums: readonly LinkedSum[], open: Uint8Array): Uint8Array {
  const equations = equationsOf(sums, open)
  const change = randomly(open)
  const back = leastChange(equations, offBy(equations, change), { ease: Float64Array.from(open), precision: FINE })
  return Uint8Array.from(open, (isOpen, node) =>
    isOpen === 1 && Math.abs((change[node] ?? 0) - (back[node] ?? 0)) < STILL ? 1 : 0,
  )
}

/**
 * Which further numbers to keep back so that those that the sums fix (`solved` = 1) may move: about the cheapest by `cost` of which a
 * change of all of them is made; an infinite cost is never paid. Method: least absolute change by reweighted least squares (Fischetti and Salazar, 2001, state
 * complementary suppression as such a programme; reweighting after Lawson, 1961), so it is cheap and near the least, not the least.
 */
export function whatLoosens(
  equations: SumEquations,
  { open, solved, cost }: { open: Uint8Array; solved: Uint8Array; cost: Float64Array },
): number[] {
  const wanted = movable(equations, solved)
  const off = offBy(equations, wanted).map((each) => -each)
  const easeOf = (moved: Float64Array | null, blur: number) =>
    Float64Array.from(cost, (each, node) => {
      if (solved[node] === 1) return 0
      return open[node] === 1 ? FREE : Math.sqrt((moved === null ? 1 : Math.abs(moved[node] ?? 0) + blur) / each)
    })
  let moved = leastChange(equations, off, { ease: easeOf(null, 0), precision: ROUGH })
  for (let time = 0; time < SHARPENINGS; time += 1)
    moved = leastChange(equations, off, { ease: easeOf(moved, FIRST_BLUR * SHARPER ** time), precision: ROUGH })
  return [...moved.keys()].filter((node) => open[node] === 0 && solved[node] === 0 && Math.abs(moved[node] ?? 0) > MOVED)
}

/** A change of the fixed numbers that could be, were everything else free to move. */
function movable(equations: SumEquations, solved: Uint8Array): Float64Array {
  const change = randomly(solved)
  const ease = new Float64Array(solved.length).fill(1)
  const back = leastChange(equations, offBy(equations, change), { ease, precision: FINE })
  return change.map((each, node) => (solved[node] === 1 ? each - (back[node] ?? 0) : 0))
}

/** A change of the marked numbers by one to two, up or down, the same at every run. */
function randomly(marked: Uint8Array): Float64Array {
  const random = randomFrom(1)
  return Float64Array.from(marked, (isMarked) => {
    const by = 1 + random()
    return isMarked === 0 ? 0 : random() < 0.5 ? -by : by
  })
}
