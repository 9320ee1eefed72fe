import type { Interval } from '../cells/outcome.ts'
import type { Shares } from '../cells/shares.ts'

/**
 * Between which ends Σ_r (a_r − x_r)(b_r − x_r) lies, a, b and x shares of regions of which some are not seen. Shares of an activity add up to 1, so that
 * what is kept back in one region is not in another: the ends are those of linear bounds of the products (McCormick 1976) under that sum, and never wider than
 * those of each region by itself. Where x of a region is not seen, that region has its own ends.
 */
export function boundPair(one: Shares, other: Shares, whole: Shares): Interval {
  const plain = eachByItself(one, other, whole)
  const seen = [...whole.least.keys()].filter((at) => whole.least[at] === whole.most[at])
  const unseen = [...whole.least.keys()].filter((at) => whole.least[at] !== whole.most[at])
  const rest = eachByItself(one, other, whole, unseen)
  const [a, b] = [roomIn(one, seen, unseen), roomIn(other, seen, unseen)]
  const end = (sign: 1 | -1, isUpper: boolean) => {
    // The product of two shares lies under (over) each of two planes through the corners of what they may be.
    let constant = 0
    const [ofA, ofB] = [new Float64Array(seen.length), new Float64Array(seen.length)]
    for (const [index, at] of seen.entries()) {
      const x = whole.least[at] ?? 0
      const [leastA, mostA] = [one.least[at] ?? 0, one.most[at] ?? 0]
      const [leastB, mostB] = [other.least[at] ?? 0, other.most[at] ?? 0]
      const [atA, atB] = sign === 1 ? (isUpper ? [mostA, leastB] : [leastA, mostB]) : isUpper ? [leastA, leastB] : [mostA, mostB]
      ofA[index] = sign * (atB - x)
      ofB[index] = sign * (atA - x)
      constant += sign * (x * x - atA * atB)
    }
    return constant + greatest(ofA, a) + greatest(ofB, b)
  }
  const most = Math.min(end(1, true), end(1, false)) + rest.most
  const least = -Math.min(end(-1, true), end(-1, false)) + rest.least
  return { least: Math.max(plain.least, least), most: Math.min(plain.most, most) }
}

type Room = { readonly least: readonly number[]; readonly most: readonly number[]; readonly from: number; readonly to: number }

/** What the shares of some regions may be, each and together: the others take the rest of 1. */
function roomIn({ least, most }: Shares, inside: readonly number[], outside: readonly number[]): Room {
  const sum = (of: Float64Array) => outside.reduce((all, at) => all + (of[at] ?? 0), 0)
  return {
    least: inside.map((at) => least[at] ?? 0),
    most: inside.map((at) => most[at] ?? 0),
    from: 1 - sum(most),
    to: 1 - sum(least),
  }
}

/** The largest Σ c_r s_r that the room allows: what has to be placed goes where it counts most, what may be only where it counts above 0. */
function greatest(worth: Float64Array, { least, most, from, to }: Room): number {
  let placed = 0
  let value = 0
  for (const [at, own] of least.entries()) {
    placed += own
    value += own * (worth[at] ?? 0)
  }
  for (const at of [...worth.keys()].toSorted((one, two) => (worth[two] ?? 0) - (worth[one] ?? 0))) {
    const each = worth[at] ?? 0
    const room = Math.max(0, Math.min((most[at] ?? 0) - (least[at] ?? 0), (each > 0 ? to : from) - placed))
    placed += room
    value += room * each
  }
  return value
}

function eachByItself(one: Shares, other: Shares, whole: Shares, regions: Iterable<number> = whole.least.keys()): Interval {
  let [least, most] = [0, 0]
  for (const at of regions) {
    const ends = (own: Shares) =>
      [(own.least[at] ?? 0) - (whole.most[at] ?? 0), (own.most[at] ?? 0) - (whole.least[at] ?? 0)] as const
    const [lowA, highA] = ends(one)
    const [lowB, highB] = ends(other)
    const corners = [lowA * lowB, lowA * highB, highA * lowB, highA * highB]
    least += Math.min(...corners)
    most += Math.max(...corners)
  }
  return { least, most }
}
