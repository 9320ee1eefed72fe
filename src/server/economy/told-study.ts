import type { EffectStudy, OutcomeEffect } from '#core/economy/effect/study/effect-study.ts'
import { countOfFirms, toldEffect, toldEvent, toldInterval, toldSample } from '#core/economy/effect/study/shown-effect.ts'
import type { EffectPart, OutcomePart } from '#web/public/economy/effect/effect-data.ts'

/** A study as it leaves the house: told in per cent, counts of one or two firms withheld, nothing of a single firm. */
export function toldStudy(study: EffectStudy): Omit<EffectPart, 'madeOf' | 'isWhole'> {
  const { years, rules, refused, balance, overlap, leftOut, outcomes } = study
  const { fewestMatched, fewestAtEvent, caliper, sizeClasses, placeboYears, seed, draws } = rules
  return {
    years,
    sample: toldSample(study),
    rules: { fewestMatched, fewestAtEvent, caliper, sizeClasses, placeboYears, seed, draws },
    refused,
    balance:
      refused === null
        ? balance.map(({ name, before, after }) => ({ name, region: regionIn(name), before: known(before), after: known(after) }))
        : [],
    overlap:
      overlap === null || refused !== null
        ? null
        : { treated: overlap.treated.map(countOfFirms), outside: overlap.outside.map(countOfFirms) },
    leftOut: leftOut.map(({ covariate, why }) => ({ covariate, why })),
    outcomes: outcomes.map(toldOutcome),
  }
}

function toldOutcome(effect: OutcomeEffect): OutcomePart {
  const { outcome, refused, overall, events, unshown, before, placebo, tosses, sensitivity, second } = effect
  return {
    outcome,
    refused,
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
            breaksAt: sensitivity.breaksAt === null || !Number.isFinite(sensitivity.breaksAt) ? null : sensitivity.breaksAt,
            bounds: sensitivity.bounds.map(({ times, least, most }) => ({
              times,
              least: toldEffect(outcome, least),
              most: toldEffect(outcome, most),
            })),
          },
    second: second === null ? null : toldInterval(outcome, second),
  }
}

function regionIn(covariate: string): string | null {
  return covariate.startsWith('region:') ? covariate.slice('region:'.length) : null
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
