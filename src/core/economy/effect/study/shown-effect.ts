import type { EventPoint, Interval } from './effect-study.ts'
import type { Outcome } from './study-rules.ts'

/** In what an outcome is told: per cent of what was, or percentage points of survival. */
export const scaleOfOutcome = {
  employment: 'per-cent',
  'employment-of-survivors': 'per-cent',
  wage: 'per-cent',
  survival: 'points',
} as const satisfies Record<Outcome, 'per-cent' | 'points'>

/** An effect as it is told: logarithms become per cent, rates and shares a hundredfold. Growing, so intervals stay intervals. */
export function toldEffect(outcome: Outcome, effect: number): number {
  return outcome === 'wage' || outcome === 'employment-of-survivors' ? 100 * Math.expm1(effect) : 100 * effect
}

export function toldInterval(outcome: Outcome, { estimate, least, most, treated }: Interval): Interval {
  const told = (value: number) => toldEffect(outcome, value)
  return { estimate: told(estimate), least: told(least), most: told(most), treated }
}

export function toldEvent(outcome: Outcome, event: EventPoint): EventPoint {
  const { after, starts, bandLeast, bandMost } = event
  const band = { bandLeast: toldEffect(outcome, bandLeast), bandMost: toldEffect(outcome, bandMost) }
  return { ...toldInterval(outcome, event), after, starts, ...band }
}
