import { FEWEST_PEERS } from '#core/disclosure/quantiles.ts'
import { isNumber } from '#core/values/measured.ts'
import { numberAt } from './answer.ts'
import type { Answers } from './answer.ts'
import type { QuestionId } from './question.ts'

/**
 * Where the answers of peers lie: median and median absolute deviation of ln(1 + value), rounded so that no cluster's own
 * number can be read from them. Sums of money and counts are skewed; on the logarithm a factor counts, not a difference.
 */
export type PeerSpread = { readonly clusters: number; readonly centre: number; readonly scale: number }

export type PeerSpreads = ReadonlyMap<QuestionId, PeerSpread>

/** The spread of numbers from 0 up; null when too few clusters gave one. */
export function spreadOf(values: readonly number[]): PeerSpread | null {
  if (values.length < FEWEST_PEERS) return null
  const logs = values.map((value) => Math.log1p(Math.max(0, value)))
  const centre = medianOf(logs)
  const distances = logs.map((log) => Math.abs(log - centre))
  // When more than half say the same, the median distance is 0; the mean distance still tells how far the rest lies.
  const middle = medianOf(distances)
  const scale = middle === 0 ? (distances.reduce((total, each) => total + each, 0) / distances.length) * MEAN_TO_MAD : middle
  return { clusters: values.length, centre: inSteps(centre, CENTRE_STEP), scale: inSteps(scale, SCALE_STEP) }
}

const CENTRE_STEP = 0.3
const SCALE_STEP = 0.1

/** Of a normal distribution: the median absolute deviation for a mean one of 1. */
const MEAN_TO_MAD = 0.8453

/** The spreads of some questions over the returns of peers. */
export function spreadsOf(returns: readonly Answers[], ids: readonly QuestionId[]): PeerSpreads {
  const spreads = new Map<QuestionId, PeerSpread>()
  for (const id of ids) {
    const spread = spreadOf(returns.map((answers) => numberAt(answers, id)).filter(isNumber))
    if (spread !== null) spreads.set(id, spread)
  }
  return spreads
}

/** How far a number lies from the middle, in robust standard deviations; null when the peers do not differ at all. */
export function distanceFrom(spread: PeerSpread, value: number): number | null {
  if (spread.scale === 0) return null
  return (MAD_TO_DEVIATION * Math.abs(Math.log1p(Math.max(0, value)) - spread.centre)) / spread.scale
}

/** Iglewicz and Hoaglin (1993): the modified z-score, with 3.5 as the bound of what is out of line. */
const MAD_TO_DEVIATION = 0.6745
export const OUT_OF_LINE = 3.5

/** The middle of the peers, about: enough to see one's own slip, too little to read anybody's number. */
export function typicalOf(spread: PeerSpread): number {
  const value = Math.expm1(spread.centre)
  if (value < 10) return Math.round(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}

/** The middle number of some, half-way between the two middle ones when there is an even number of them. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return (upper + lower) / 2
}

/** In steps of 0.3 a middle is known to within a seventh, which is what p% asks for where the middle is one cluster's number. */
function inSteps(value: number, step: number): number {
  return Math.round(value / step) * step
}
