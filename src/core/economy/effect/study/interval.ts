import { normalTwoSided, studentTwoSided, studentWithin } from '../../tails.ts'
import type { AverageEffect } from '../aggregate-effects.ts'
import type { Interval } from './effect-study.ts'

/** A variance from n pairs is divided by n; n − 1 makes it unbiased. */
export function errorOf({ standardError, treated }: AverageEffect): number {
  return standardError * Math.sqrt(treated / Math.max(1, treated - 1))
}

/** Beside logarithms, rates and shares, that is none: sums of floating numbers leave as much where all are the same. */
const NO_ERROR = 1e-12

/** Whether there is anything to make an interval of: where nothing varies, as in a year in which no firm ended, one of no width would look like certainty. */
export function isVaried({ estimate, standardError }: Pick<AverageEffect, 'estimate' | 'standardError'>): boolean {
  return standardError > NO_ERROR * (1 + Math.abs(estimate))
}

/** Of n pairs the error is itself estimated: Student's distribution with n − 1 degrees of freedom, as wide as the normal one asks for with `critical`. */
export function studentOf(critical: number, treated: number): number {
  return studentWithin(1 - normalTwoSided(critical), degreesOf(treated))
}

/** How probable an effect at least as far from 0 is where there is none. */
export function pValueOf(part: AverageEffect): number {
  return studentTwoSided(part.estimate / errorOf(part), degreesOf(part.treated))
}

function degreesOf(treated: number): number {
  return Math.max(1, treated - 1)
}

export function intervalOf(part: AverageEffect, critical: number): Interval {
  const width = studentOf(critical, part.treated) * errorOf(part)
  return { estimate: part.estimate, least: part.estimate - width, most: part.estimate + width, treated: part.treated }
}
