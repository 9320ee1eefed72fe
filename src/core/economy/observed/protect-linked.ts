/**
 * Numbers that are published together, each once although several tables show it: a number, whether it would give a firm away, and
 * whether it is seen at all. An unseen number keeps secrets as well as a kept-back one.
 */
export type LinkedNumbers = {
  readonly values: Float64Array
  /** 1 = would give a firm away. */
  readonly secret: Uint8Array
  /** 0 = nobody has seen it. */
  readonly seen: Uint8Array
  readonly sums: readonly LinkedSum[]
}

/** `whole` is the sum of `parts` and a rest that is not shown but taken for known: whoever attacks may know it. */
export type LinkedSum = { readonly whole: number; readonly parts: Int32Array }

const MOST_ROUNDS = 60
const MOST_SWEEPS = 30
const TOLERANCE = 1e-9

/**
 * Decides which numbers are kept back: the secret ones, then as many more as are needed so that no sum leaves one alone, and so that no
 * secret can be worked out from all the sums together to within the safety share of it on both sides together. The smallest number that
 * helps is taken, rather one whose other sums keep something back already. A true zero is no secret and never kept back.
 * Method: primary suppression, then completion of sums and bounds propagation over all of them (Hundepool and others, Statistical
 * Disclosure Control, 2012, ch. 4; propagation as in `tightenBounds`); it looks at each sum with the bounds of the others, not at every
 * combination of sums at once. `from` is what is kept back already, as by another unit of the same numbers.
 */
export function protectLinked(numbers: LinkedNumbers, safetyShare: number, from?: Uint8Array): Uint8Array {
  const plan = openPlan(numbers, from)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    completeSums(plan)
    const narrow = narrowSecrets(plan, safetyShare)
    if (narrow.length === 0) break
    // What could not be mended number by number is mended by keeping back all of the sums around it.
    const moved = narrow.map((node) => widen(plan, node, round > MOST_ROUNDS / 2)).includes(true)
    if (!moved) break
  }
  return plan.hidden
}

type Plan = {
  readonly numbers: LinkedNumbers
  readonly hidden: Uint8Array
  /** How many members of each sum are not shown. */
  readonly open: Int32Array
  readonly sumsOf: readonly (readonly number[])[]
  readonly waiting: number[]
}

function openPlan(numbers: LinkedNumbers, from: Uint8Array | undefined): Plan {
  const { values, secret, seen, sums } = numbers
  const sumsOf = Array.from(values, (): number[] => [])
  for (const [at, sum] of sums.entries()) for (const node of membersOf(sum)) sumsOf[node]?.push(at)
  const plan: Plan = {
    numbers,
    hidden: new Uint8Array(values.length),
    open: Int32Array.from(sums, (sum) => membersOf(sum).filter((node) => seen[node] === 0).length),
    sumsOf,
    waiting: [],
  }
  for (const [node, isSecret] of secret.entries())
    if (seen[node] === 1 && (isSecret === 1 || from?.[node] === 1)) hide(plan, node)
  return plan
}

function membersOf({ whole, parts }: LinkedSum): number[] {
  return [whole, ...parts]
}

const isShown = ({ hidden, numbers: { seen } }: Plan, node: number): boolean => hidden[node] === 0 && seen[node] === 1

function hide(plan: Plan, node: number): void {
  if (plan.hidden[node] === 1) return
  plan.hidden[node] = 1
  for (const sum of plan.sumsOf[node] ?? []) {
    plan.open[sum] = (plan.open[sum] ?? 0) + 1
    plan.waiting.push(sum)
  }
}

/** One kept-back number in a sum is the whole less the others. */
function completeSums(plan: Plan): void {
  for (let at = plan.waiting.pop(); at !== undefined; at = plan.waiting.pop()) if (plan.open[at] === 1) hideSmallest(plan, at)
}

/** Keeps back the smallest shown part of a sum, rather one that is not alone in its other sums; without one, the whole. */
function hideSmallest(plan: Plan, at: number): boolean {
  const { values, sums } = plan.numbers
  const sum = sums[at]
  if (sum === undefined) return false
  let best: { node: number; alone: number; value: number } | null = null
  for (const node of sum.parts) {
    const value = values[node] ?? 0
    if (!isShown(plan, node) || value === 0) continue
    const alone = (plan.sumsOf[node] ?? []).reduce((count, other) => count + (other !== at && plan.open[other] === 0 ? 1 : 0), 0)
    if (best === null || alone < best.alone || (alone === best.alone && value < best.value)) best = { node, alone, value }
  }
  if (best !== null) hide(plan, best.node)
  else if (isShown(plan, sum.whole) && (values[sum.whole] ?? 0) > 0) hide(plan, sum.whole)
  else return false
  return true
}

/** Secrets that the shown numbers pin down too well. */
function narrowSecrets(plan: Plan, safetyShare: number): number[] {
  const { values, secret, seen } = plan.numbers
  const { least, most } = boundsOf(plan)
  const narrow: number[] = []
  for (const [node, isSecret] of secret.entries()) {
    const truth = values[node] ?? 0
    if (isSecret === 0 || seen[node] === 0 || truth === 0) continue
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
    for (const member of membersOf(sum)) if (isShown(plan, member) && (plan.numbers.values[member] ?? 0) > 0) hide(plan, member)
  }
  return moved
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
