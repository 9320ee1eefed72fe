import type { LinkedSum } from './linked-numbers.ts'
import { isShown } from './plan-kept-back.ts'
import type { Plan } from './plan-kept-back.ts'

const MOST_SWEEPS = 30
const TOLERANCE = 1e-9

/** Secrets that the shown numbers pin down too well. */
export function narrowSecrets(plan: Plan, safetyShare: number): number[] {
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
