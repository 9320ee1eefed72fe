import { specialisedState } from '../specialisation/location-quotient.ts'
import type { Interval } from '../cells/outcome.ts'

/** What a ranking of an early date is held against. NaN in `scores` or `baselines` leaves the pair out of that ranking. */
export type BackTest = {
  readonly scores: ArrayLike<number>
  /** 1 where a cluster was founded later, or the activity came. */
  readonly came: Uint8Array
  /** 1 where it could have come: not there yet at the early date, and seen at both. */
  readonly isEligible: Uint8Array
  /** Rankings that anybody could have made: size of the industry, size of the region. */
  readonly baselines: { readonly [name: string]: ArrayLike<number> }
  /** How many of the first are looked at. */
  readonly first: number
}

export type RankingTest = {
  readonly pairs: number
  readonly came: number
  /** NaN when too few came, or too few did not. */
  readonly auc: number
  /** 95 % by Hanley and McNeil. */
  readonly aucReach: Interval
  /** Share of the first that came; in a tie at the cut, what can be expected of it. */
  readonly precision: number
  /** Precision over that of chance. */
  readonly lift: number
}

export type BackTested = { readonly radar: RankingTest; readonly baselines: { readonly [name: string]: RankingTest } }

/** With fewer on either side a share says nothing. */
const LEAST = 5

/**
 * Whether an early ranking found what came later. Formulas: AUC = P(score of one that came > score of one that did not) + ½ P(equal), by ranks; its
 * error SE² = [A(1−A) + (m−1)(A/(2−A) − A²) + (n−1)(2A²/(1+A) − A²)] / (mn); precision = share of the first k that came; lift = precision / (m / (m + n)).
 * Source: J. A. Hanley, B. J. McNeil 1982, Radiology 143(1). In: N scores and outcomes. Out: the test of the ranking and of each baseline over the same
 * pairs. Fewer than 5 that came or did not: NaN everywhere (nothing can be said). Neighbouring pairs are not independent, so the interval is too narrow
 * rather than too wide. Refuses lists of other lengths and fewer than one of the first.
 */
export function backTest({ scores, came, isEligible, baselines, first }: BackTest): BackTested {
  const size = scores.length
  if (came.length !== size || isEligible.length !== size || Object.values(baselines).some((list) => list.length !== size))
    throw new RangeError('scores, outcomes and baselines are of other pairs')
  if (!(first >= 1)) throw new RangeError(`the first ${first} are nobody`)
  const rankings = [scores, ...Object.values(baselines)]
  const pairs = Array.from({ length: size }, (_, at) => at).filter(
    (at) => isEligible[at] === 1 && rankings.every((list) => !Number.isNaN(list[at] ?? Number.NaN)),
  )
  const test = (list: ArrayLike<number>) =>
    rankingTest(
      Float64Array.from(pairs, (at) => list[at] ?? 0),
      Uint8Array.from(pairs, (at) => came[at] ?? 0),
      first,
    )
  return {
    radar: test(scores),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, list]) => [name, test(list)])),
  }
}

function rankingTest(scores: Float64Array, came: Uint8Array, first: number): RankingTest {
  const pairs = scores.length
  const hits = came.reduce((sum, each) => sum + each, 0)
  const nothing = {
    pairs,
    came: hits,
    auc: Number.NaN,
    aucReach: { least: Number.NaN, most: Number.NaN },
    precision: Number.NaN,
    lift: Number.NaN,
  }
  if (hits < LEAST || pairs - hits < LEAST) return nothing
  const order = Array.from({ length: pairs }, (_, at) => at).toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  let missesAbove = 0
  let lost = 0
  let hitsFirst = 0
  for (let from = 0; from < pairs;) {
    let to = from
    let hitsHere = 0
    while (to < pairs && scores[order[to] ?? 0] === scores[order[from] ?? 0]) {
      hitsHere += came[order[to] ?? 0] ?? 0
      to += 1
    }
    const missesHere = to - from - hitsHere
    lost += hitsHere * (missesAbove + missesHere / 2)
    missesAbove += missesHere
    const taken = Math.min(to, first) - Math.min(from, first)
    hitsFirst += (hitsHere * taken) / (to - from)
    from = to
  }
  const misses = pairs - hits
  const auc = 1 - lost / (hits * misses)
  const precision = hitsFirst / Math.min(first, pairs)
  return { ...nothing, auc, aucReach: aucReach(auc, hits, misses), precision, lift: precision / (hits / pairs) }
}

function aucReach(auc: number, hits: number, misses: number): Interval {
  const square = auc * auc
  const variance =
    (auc * (1 - auc) + (hits - 1) * (auc / (2 - auc) - square) + (misses - 1) * ((2 * square) / (1 + auc) - square)) /
    (hits * misses)
  const half = 1.959963984540054 * Math.sqrt(Math.max(0, variance))
  return { least: Math.max(0, auc - half), most: Math.min(1, auc + half) }
}

/**
 * Which activities came to which places: not specialised at the early date, specialised at the late one. In: codes of `specialisedState` of the same
 * pairs at both dates. Out: `isEligible` and `came` for `backTest`, and how many pairs are left out because one of the dates cannot say.
 */
export function entriesBetween(
  before: Uint8Array,
  after: Uint8Array,
): { readonly isEligible: Uint8Array; readonly came: Uint8Array; readonly notSeen: number } {
  if (before.length !== after.length) throw new RangeError('the two dates are of other pairs')
  const isEligible = new Uint8Array(before.length)
  const came = new Uint8Array(before.length)
  let notSeen = 0
  // Nothing there at all is as good as not specialised.
  const isOut = (state: number | undefined) => state === specialisedState.no || state === specialisedState['no-activity']
  for (const [at, state] of before.entries()) {
    if (state === specialisedState.yes) continue
    if (state === specialisedState['cannot-say'] || after[at] === specialisedState['cannot-say']) {
      notSeen += 1
      continue
    }
    isEligible[at] = isOut(state) ? 1 : 0
    came[at] = after[at] === specialisedState.yes ? 1 : 0
  }
  return { isEligible, came, notSeen }
}
