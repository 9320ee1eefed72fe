import type { DisclosureRule } from '#core/disclosure/rule.ts'
import type { Siting, ToldDistance } from './distance-study.ts'

/** A curve of fewer firms would be a list of their distances. */
const FEWEST_FIRMS = 20

export const METRES = 1000

/** How much may be worked out: `simulations` from most to least wanted, the first that the limits allow; without limits the first. */
export type Effort = {
  readonly simulations: readonly number[]
  readonly seed: number
  /** Pairs measured and circles looked into, at most; null = as many as it takes. */
  readonly limits: { readonly pairs: number; readonly circles: number } | null
}

/** A study of which nothing is told yet. */
export function nothingYet(sited: Siting, rule: DisclosureRule, { seed }: Effort): ToldDistance {
  return {
    sited,
    weighed: 'firms',
    refused: null,
    fewest: Math.max(FEWEST_FIRMS, rule.threshold ?? 0),
    firms: null,
    nothingBelow: null,
    bandwidth: null,
    seed,
    marconPuech: null,
    durantonOverman: null,
    placeless: 0,
    spread: 0,
  }
}

export function toTens(firms: number): number {
  return Math.round(firms / 10) * 10
}

export function kilometres(metres: number | undefined): number | null {
  return metres === undefined ? null : Number((metres / METRES).toPrecision(6))
}
