import type { LinkedNumbers, LinkedSum } from './linked-numbers.ts'
import { equationsOf } from './sum-equations.ts'
import type { SumEquations } from './sum-equations.ts'

/** What is kept back so far, and the sums that have to be looked at again. */
export type Plan = {
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

export function openPlan(
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

export function membersOf({ whole, parts }: LinkedSum): number[] {
  return [whole, ...parts]
}

export const isShown = ({ hidden }: Plan, node: number): boolean => hidden[node] === 0

export const mayHide = ({ hidden, shown, numbers }: Plan, node: number): boolean =>
  hidden[node] === 0 && shown[node] === 0 && (numbers.values[node] ?? 0) > 0

export function hide(plan: Plan, node: number): void {
  if (plan.hidden[node] === 1) return
  plan.hidden[node] = 1
  for (const sum of plan.sumsOf[node] ?? []) {
    plan.open[sum] = (plan.open[sum] ?? 0) + 1
    plan.waiting.push(sum)
  }
}
