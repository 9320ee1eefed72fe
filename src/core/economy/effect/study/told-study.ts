import type { EffectStudy, EventPoint, Interval, OutcomeEffect } from './effect-study.ts'
import { toldEffect, toldEvent, toldInterval } from './shown-effect.ts'
import type { Outcome, StudyRules } from './study-rules.ts'
import { toldOverlap, toldRefusal, toldSample } from './told-counts.ts'
import type { Counting, FirmCount, ToldRefusal, ToldSample } from './told-counts.ts'

/** One outcome in per cent or percentage points. Never a point without its interval. */
export type ToldOutcome = {
  readonly outcome: Outcome
  readonly refused: ToldRefusal | null
  readonly overall: (Interval & { readonly pValue: number }) | null
  readonly events: readonly EventPoint[]
  readonly unshown: readonly number[]
  readonly before: { readonly pValue: number; readonly degrees: number } | null
  readonly placebo: Interval | null
  readonly tosses: { readonly pValue: number; readonly isExact: boolean } | null
  readonly sensitivity: {
    /** Or why there is no such number: the interval holds zero anyway, or there is no parting before the start to measure by. */
    readonly breaksAt: number | 'holds-zero' | 'nothing-parted'
    readonly bounds: readonly { readonly times: number; readonly least: number; readonly most: number }[]
  } | null
  /** Without its firms: it is made of all that were to be matched, and their number may be secret. */
  readonly second: Omit<Interval, 'treated'> | null
  /** Without its firms: beside those of the other estimates they would tell how few of them are not there in the last year. */
  readonly lastYear: Omit<Interval, 'treated'> | null
}

/** `region` is the county where the covariate is one. */
export type ToldBalance = {
  readonly name: string
  readonly region: string | null
  readonly before: number | null
  readonly after: number | null
}

export type ToldStudy = {
  readonly years: readonly number[]
  readonly sample: ToldSample
  readonly rules: Pick<
    StudyRules,
    'fewestMatched' | 'fewestAtEvent' | 'matching' | 'caliper' | 'sizeClasses' | 'cuts' | 'placeboYears' | 'seed' | 'draws'
  >
  readonly refused: ToldRefusal | null
  readonly balance: readonly ToldBalance[]
  /** Firms in ten classes of the propensity score. */
  readonly overlap: { readonly treated: readonly FirmCount[]; readonly outside: readonly FirmCount[] } | null
  readonly leftOut: readonly { readonly covariate: string; readonly why: string }[]
  readonly outcomes: readonly ToldOutcome[]
}

/** A study as it leaves the house: told in per cent, counts of fewer firms than `fewest` withheld with what would tell them, nothing of a single firm. */
export function toldStudy(study: EffectStudy, fewest: number): ToldStudy {
  const { years, rules, sample, otherwise, refused, balance, overlap, leftOut, outcomes } = study
  const counting = { sample, otherwise, fewest }
  const { fewestMatched, fewestAtEvent, matching, caliper, sizeClasses, cuts, placeboYears, seed, draws } = rules
  return {
    years,
    sample: toldSample(counting),
    rules: { fewestMatched, fewestAtEvent, matching, caliper, sizeClasses, cuts, placeboYears, seed, draws },
    refused: refused === null ? null : toldRefusal(refused, counting),
    balance:
      refused === null
        ? balance.map(({ name, before, after }) => ({ name, region: regionIn(name), before: known(before), after: known(after) }))
        : [],
    overlap: overlap === null || refused !== null ? null : toldOverlap(overlap, counting),
    // Of few firms it would say in what they are all alike.
    leftOut: refused === null ? leftOut.map(({ covariate, why }) => ({ covariate, why })) : [],
    outcomes: outcomes.map((outcome) => toldOutcome(outcome, counting)),
  }
}

function toldOutcome(effect: OutcomeEffect, counting: Counting): ToldOutcome {
  const { outcome, refused, overall, events, unshown, before, placebo, tosses, sensitivity } = effect
  return {
    outcome,
    refused: refused === null ? null : toldRefusal(refused, counting),
    overall: overall === null ? null : { ...toldInterval(outcome, overall), pValue: overall.pValue },
    events: events.map((event) => toldEvent(outcome, event)),
    unshown,
    before: before === null ? null : { pValue: before.pValue, degrees: before.degrees },
    placebo: placebo === null ? null : toldInterval(outcome, placebo),
    tosses,
    sensitivity:
      sensitivity === null
        ? null
        : {
            breaksAt: toldBreak(sensitivity.breaksAt),
            bounds: sensitivity.bounds.map(({ times, least, most }) => ({
              times,
              least: toldEffect(outcome, least),
              most: toldEffect(outcome, most),
            })),
          },
    second: withoutFirms(outcome, effect.second),
    lastYear: withoutFirms(outcome, effect.lastYear),
  }
}

function toldBreak(breaksAt: number | null): number | 'holds-zero' | 'nothing-parted' {
  if (breaksAt === null) return 'holds-zero'
  return Number.isFinite(breaksAt) ? breaksAt : 'nothing-parted'
}

function withoutFirms(outcome: Outcome, interval: Interval | null): Omit<Interval, 'treated'> | null {
  if (interval === null) return null
  const { estimate, least, most } = toldInterval(outcome, interval)
  return { estimate, least, most }
}

function regionIn(covariate: string): string | null {
  return covariate.startsWith('region:') ? covariate.slice('region:'.length) : null
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
