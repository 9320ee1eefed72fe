import type { AverageEffect } from '../aggregate-effects.ts'
import type { Interval } from './effect-study.ts'

/** A variance from n pairs is divided by n; n − 1 makes it unbiased. */
export function errorOf({ standardError, treated }: AverageEffect): number {
  return standardError * Math.sqrt(treated / Math.max(1, treated - 1))
}

export function intervalOf(part: AverageEffect, critical: number): Interval {
  const width = critical * errorOf(part)
  return { estimate: part.estimate, least: part.estimate - width, most: part.estimate + width, treated: part.treated }
}
