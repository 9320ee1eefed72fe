import type { Quantity } from '#core/statements/statement.ts'
import type { Comparison } from '#core/rules/rule-set.ts'

/** A stretch of numbers; days are counted as numbers too. Infinite ends are open. */
export type Range = { readonly lo: number; readonly hi: number; readonly loOpen: boolean; readonly hiOpen: boolean }

export const everything: Range = { lo: -Infinity, hi: Infinity, loOpen: true, hiOpen: true }
/** Counts, sums of money and shares are never negative. */
export const notNegative: Range = { lo: 0, hi: Infinity, loOpen: false, hiOpen: true }

export function exactly(value: number): Range {
  return { lo: value, hi: value, loOpen: false, hiOpen: false }
}

/** The numbers that satisfy a comparison. */
export function satisfying(comparison: Comparison): Range {
  if ('atLeast' in comparison) return { ...everything, lo: comparison.atLeast, loOpen: false }
  if ('moreThan' in comparison) return { ...everything, lo: comparison.moreThan }
  if ('atMost' in comparison) return { ...everything, hi: comparison.atMost, hiOpen: false }
  if ('lessThan' in comparison) return { ...everything, hi: comparison.lessThan }
  return { lo: comparison.from, hi: comparison.to, loOpen: false, hiOpen: false }
}

/**
 * The numbers that a quantity may be: `moreThan` excludes its number; `about` is within half a unit of the last digit
 * that is not zero (about 7 000 000 is 6.5 to 7.5 million).
 */
export function rangeOfQuantity(quantity: Quantity): Range {
  if (typeof quantity === 'number') return exactly(quantity)
  if ('moreThan' in quantity) return { lo: quantity.moreThan, hi: Infinity, loOpen: true, hiOpen: true }
  if ('from' in quantity) return { lo: quantity.from, hi: quantity.to, loOpen: false, hiOpen: false }
  const half = lastUnit(quantity.about) / 2
  return { lo: Math.max(0, quantity.about - half), hi: quantity.about + half, loOpen: false, hiOpen: false }
}

/** One unit of the last digit that is not zero: 7 000 000 → 1 000 000; 0.25 → 0.01; 0 → 1. */
function lastUnit(value: number): number {
  if (value === 0) return 1
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const decimals = digits.replace(/^-?\d\.?/, '').length
  return 10 ** (Number(exponent) - decimals)
}

/** Only whole numbers: the ends move inwards to them. */
export function wholeNumbers(range: Range): Range {
  const lo = Number.isFinite(range.lo) ? (range.loOpen ? Math.floor(range.lo) + 1 : Math.ceil(range.lo)) : range.lo
  const hi = Number.isFinite(range.hi) ? (range.hiOpen ? Math.ceil(range.hi) - 1 : Math.floor(range.hi)) : range.hi
  return { lo, hi, loOpen: !Number.isFinite(lo), hiOpen: !Number.isFinite(hi) }
}

export function isEmptyRange({ lo, hi, loOpen, hiOpen }: Range): boolean {
  return lo > hi || (lo === hi && (loOpen || hiOpen))
}

export function meet(one: Range, other: Range): Range {
  const lo = Math.max(one.lo, other.lo)
  const hi = Math.min(one.hi, other.hi)
  return {
    lo,
    hi,
    loOpen: (one.lo === lo && one.loOpen) || (other.lo === lo && other.loOpen),
    hiOpen: (one.hi === hi && one.hiOpen) || (other.hi === hi && other.hiOpen),
  }
}

/** Whether every number of the first lies in the second. */
export function liesIn(inner: Range, outer: Range): boolean {
  const startsInside = inner.lo > outer.lo || (inner.lo === outer.lo && (!outer.loOpen || inner.loOpen))
  const endsInside = inner.hi < outer.hi || (inner.hi === outer.hi && (!outer.hiOpen || inner.hiOpen))
  return startsInside && endsInside
}

/** A place between numbers: before its value, or after it. */
type Cut = { readonly at: number; readonly after: boolean }

/** The pieces into which the ends of some ranges cut a range; each lies wholly inside or outside of each of them. */
export function cutUp(range: Range, by: readonly Range[], isWhole: boolean): Range[] {
  const pieces: Range[] = []
  let left: Cut = { at: range.lo, after: range.loOpen }
  for (const right of [...cutsOf(by), { at: range.hi, after: !range.hiOpen }]) {
    const piece = meet(range, { lo: left.at, loOpen: left.after, hi: right.at, hiOpen: !right.after })
    const kept = isWhole ? wholeNumbers(piece) : piece
    if (compareCuts(left, right) < 0 && !isEmptyRange(kept)) pieces.push(kept)
    if (compareCuts(left, right) < 0) left = right
  }
  return pieces
}

function cutsOf(ranges: readonly Range[]): Cut[] {
  const cuts = ranges.flatMap(({ lo, hi, loOpen, hiOpen }) => [
    { at: lo, after: loOpen },
    { at: hi, after: !hiOpen },
  ])
  return cuts.filter(({ at }) => Number.isFinite(at)).toSorted(compareCuts)
}

function compareCuts(one: Cut, other: Cut): number {
  return one.at === other.at ? Number(one.after) - Number(other.after) : one.at - other.at
}
