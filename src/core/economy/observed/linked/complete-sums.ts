import { membersOf, isShown, mayHide, hide } from './plan-kept-back.ts'
import type { Plan } from './plan-kept-back.ts'

/** One kept-back number in a sum is the whole less the others; and so is what several come to together. */
export function completeSums(plan: Plan): void {
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

export function widen(plan: Plan, node: number, all: boolean): boolean {
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
