import type { Interval } from '../cells/outcome.ts'

/** Who may be among the first: its measure between its ends, and whether it takes part at all. */
export type Contender = Interval & { readonly isThere: boolean; readonly mayBeThere: boolean }

export type Standing = {
  readonly among: Interval
  /** How many are the first so many; NaN where nobody asks. */
  readonly places: Interval
  readonly of: (contender: number) => 'yes' | 'no' | 'cannot-say'
}

/** k = ⌈p n⌉; a tenth of ten is one, although 0.1 × 10 is a little more in binary numbers. */
const placesOf = (share: number, count: number): number => Math.ceil(share * count - 1e-9)

/**
 * Who is among the first k = ⌈p n⌉ for certain: somebody is when fewer than k others may be strictly better, and is not when k others are better in
 * every case. Sorted once, then one look-up for each.
 */
export function standingOf(contenders: readonly Contender[], share: number | null): Standing {
  if (share !== null && !(share > 0 && share <= 1)) throw new RangeError(`the first ${share} of all is no share`)
  const certain = contenders.filter(({ isThere }) => isThere)
  const possible = contenders.filter(({ mayBeThere }) => mayBeThere)
  const among = { least: certain.length, most: possible.length }
  if (share === null) return { among, places: { least: Number.NaN, most: Number.NaN }, of: () => 'cannot-say' }
  const places = { least: placesOf(share, certain.length), most: placesOf(share, possible.length) }
  const lows = Float64Array.from(certain, ({ least }) => least).toSorted()
  const highs = Float64Array.from(possible, ({ most }) => most).toSorted()
  return {
    among,
    places,
    of: (at) => {
      const contender = contenders[at]
      if (contender === undefined || !contender.mayBeThere) return 'no'
      const surelyBetter = countAbove(lows, contender.most)
      if (surelyBetter >= places.most) return 'no'
      // Oneself may be better than one's own least: that is not another one.
      const perhapsBetter = countAbove(highs, contender.least) - (contender.most > contender.least ? 1 : 0)
      return contender.isThere && perhapsBetter < places.least ? 'yes' : 'cannot-say'
    },
  }
}

/** The value of the k-th, between its ends. */
export function cutOf(contenders: readonly Contender[], places: Interval): Interval {
  const kth = (values: Float64Array, place: number) => values.toSorted().at(-place) ?? Number.NaN
  return {
    least: kth(
      Float64Array.from(
        contenders.filter(({ isThere }) => isThere),
        ({ least }) => least,
      ),
      Math.max(1, places.most),
    ),
    most: kth(
      Float64Array.from(
        contenders.filter(({ mayBeThere }) => mayBeThere),
        ({ most }) => most,
      ),
      Math.max(1, places.least),
    ),
  }
}

/** How many of the numbers, sorted upwards, are greater than the limit. */
function countAbove(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return sorted.length - low
}
