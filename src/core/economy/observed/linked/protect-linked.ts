import { joinSame } from './join-same.ts'
import type { LinkedNumbers, LinkedSum } from './linked-numbers.ts'
import { solveSums, whatLoosens } from './solve-sums.ts'
import { equationsOf } from './sum-equations.ts'
import type { SumEquations } from './sum-equations.ts'

const MOST_ROUNDS = 60
const MOST_SWEEPS = 30
const TOLERANCE = 1e-9

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

type Plan = {
  readonly numbers: LinkedNumbers
  readonly equations: SumEquations
  readonly hidden: Uint8Array
  /** How many members of each sum are not shown. */
  readonly open: Int32Array
  readonly sumsOf: readonly (readonly number[])[]
  readonly waiting: number[]
  /** 1 = shown for good. */
  readonly shown: Uint8Array
}

function openPlan(
  numbers: LinkedNumbers,
  { hiddenBefore, isSettled }: { hiddenBefore: Uint8Array; isSettled: Uint8Array },
): Plan {
  const { values, secret, sums } = numbers
  const sumsOf = Array.from(values, (): number[] => [])
  for (const [at, sum] of sums.entries()) for (const node of membersOf(sum)) sumsOf[node]?.push(at)
  const plan: Plan = {
    numbers,
    equations: equationsOf(sums),
    hidden: new Uint8Array(values.length),
    open: new Int32Array(sums.length),
    sumsOf,
    waiting: [],
    shown: isSettled.map((each, node) => (each === 1 && hiddenBefore[node] === 0 ? 1 : 0)),
  }
  for (const [node, isSecret] of secret.entries()) if (isSecret === 1 || hiddenBefore[node] === 1) hide(plan, node)
  return plan
}

function membersOf({ whole, parts }: LinkedSum): number[] {
  return [whole, ...parts]
}

const isShown = ({ hidden }: Plan, node: number): boolean => hidden[node] === 0
const mayHide = ({ hidden, shown, numbers }: Plan, node: number): boolean =>
  hidden[node] === 0 && shown[node] === 0 && (numbers.values[node] ?? 0) > 0

function hide(plan: Plan, node: number): void {
  if (plan.hidden[node] === 1) return
  plan.hidden[node] = 1
  for (const sum of plan.sumsOf[node] ?? []) {
    plan.open[sum] = (plan.open[sum] ?? 0) + 1
    plan.waiting.push(sum)
  }
}

/** One kept-back number in a sum is the whole less the others; and so is what several come to together. */
function completeSums(plan: Plan): void {
  for (let at = plan.waiting.pop(); at !== undefined; at = plan.waiting.pop())
    while (tellsTooMuch(plan, at) && hideSmallest(plan, at));
}

function tellsTooMuch(plan: Plan, at: number): boolean {
  const { sums, secret, together } = plan.numbers
  const open = plan.open[at] ?? 0
  if (open < 2 || together === undefined) return open === 1
  const sum = sums[at]
  if (sum === undefined || !isShown(plan, sum.whole)) return false
  const hidden = [...sum.parts].filter((part) => plan.hidden[part] === 1)
  return hidden.some((part) => secret[part] === 1) && together(hidden)
}

/** Keeps back the smallest shown part of a sum, rather one that is not alone in its other sums; without one, the whole. */
function hideSmallest(plan: Plan, at: number): boolean {
  const { values, sums } = plan.numbers
  const sum = sums[at]
  if (sum === undefined) return false
  let best: { node: number; alone: number; value: number } | null = null
  for (const node of sum.parts) {
    const value = values[node] ?? 0
    if (!mayHide(plan, node)) continue
    const alone = (plan.sumsOf[node] ?? []).reduce((count, other) => count + (other !== at && plan.open[other] === 0 ? 1 : 0), 0)
    if (best === null || alone < best.alone || (alone === best.alone && value < best.value)) best = { node, alone, value }
  }
  if (best !== null) hide(plan, best.node)
  else if (mayHide(plan, sum.whole)) hide(plan, sum.whole)
  else return false
  return true
}

/** Secrets that the shown numbers pin down too well. */
function narrowSecrets(plan: Plan, safetyShare: number): number[] {
  const { values, secret } = plan.numbers
  const { least, most } = boundsOf(plan)
  const narrow: number[] = []
  for (const [node, isSecret] of secret.entries()) {
    const truth = values[node] ?? 0
    if (isSecret === 0 || truth === 0) continue
    if ((most[node] ?? Infinity) - (least[node] ?? 0) < 2 * safetyShare * truth) narrow.push(node)
  }
  return narrow
}

function widen(plan: Plan, node: number, all: boolean): boolean {
  let moved = false
  for (const at of plan.sumsOf[node] ?? []) {
    moved = hideSmallest(plan, at) || moved
    const sum = plan.numbers.sums[at]
    if (!all || sum === undefined) continue
    for (const member of membersOf(sum)) if (mayHide(plan, member)) hide(plan, member)
  }
  return moved || hideNearest(plan, node)
}

/** Keeps back the smallest of the numbers that are nearest over sums that are open, where those around it are settled. */
function hideNearest(plan: Plan, from: number): boolean {
  const seen = new Set([from])
  const gone = new Set<number>()
  for (let front = [from]; front.length > 0;) {
    const sums = [...new Set(front.flatMap((node) => plan.sumsOf[node] ?? []))].filter((at) => !gone.has(at))
    for (const at of sums) gone.add(at)
    const members = sums.flatMap((at) => membersOf(plan.numbers.sums[at] ?? { whole: from, parts: new Int32Array() }))
    const [chosen] = members
      .filter((node) => mayHide(plan, node))
      .toSorted((one, other) => (plan.numbers.values[one] ?? 0) - (plan.numbers.values[other] ?? 0))
    if (chosen !== undefined) {
      hide(plan, chosen)
      return true
    }
    front = [...new Set(members)].filter((node) => plan.hidden[node] === 1 && !seen.has(node))
    for (const node of front) seen.add(node)
  }
  return false
}

/** What the shown numbers leave open of every number, to a fixed point or nearly so. */
function boundsOf(plan: Plan): { least: Float64Array; most: Float64Array } {
  const { values, sums } = plan.numbers
  const least = Float64Array.from(values, (value, node) => (isShown(plan, node) ? value : 0))
  const most = Float64Array.from(values, (value, node) => (isShown(plan, node) ? value : Infinity))
  const open = sums.flatMap((sum, at) => ((plan.open[at] ?? 0) === 0 ? [] : [{ sum, rest: restOf(plan, sum) }]))
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep += 1) {
    moved = false
    for (const { sum, rest } of open) moved = tighten(sum, rest, { least, most }) || moved
  }
  return { least, most }
}

/** What is in the whole but in none of the parts. */
function restOf({ numbers: { values } }: Plan, { whole, parts }: LinkedSum): number {
  return parts.reduce((rest, part) => rest - (values[part] ?? 0), values[whole] ?? 0)
}

function tighten(
  { whole, parts }: LinkedSum,
  rest: number,
  { least, most }: { least: Float64Array; most: Float64Array },
): boolean {
  let [low, high, endless] = [rest, rest, 0]
  for (const part of parts) {
    low += least[part] ?? 0
    const top = most[part] ?? Infinity
    if (top === Infinity) endless += 1
    else high += top
  }
  let moved = raise(least, whole, low)
  if (endless === 0) moved = lower(most, whole, high) || moved
  const [wholeLeast, wholeMost] = [least[whole] ?? 0, most[whole] ?? Infinity]
  for (const part of parts) {
    const [own, top] = [least[part] ?? 0, most[part] ?? Infinity]
    if (own === top) continue
    if (wholeMost !== Infinity) moved = lower(most, part, wholeMost - (low - own)) || moved
    const othersEndless = endless - (top === Infinity ? 1 : 0)
    if (othersEndless === 0) moved = raise(least, part, wholeLeast - (high - (top === Infinity ? 0 : top))) || moved
  }
  return moved
}

function raise(bounds: Float64Array, node: number, to: number): boolean {
  const before = bounds[node] ?? 0
  if (!(to > before + TOLERANCE * Math.max(1, Math.abs(to)))) return false
  bounds[node] = to
  return true
}

function lower(bounds: Float64Array, node: number, to: number): boolean {
  const before = bounds[node] ?? Infinity
  const least = Math.max(0, to)
  if (!(least < before - TOLERANCE * Math.max(1, least))) return false
  bounds[node] = least
  return true
}
