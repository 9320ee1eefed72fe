import type { SizeClass } from '../cells/size-classes.ts'
import type { Interval } from '../cells/outcome.ts'
import { heaviestSum, limited } from '../cells/simplex.ts'

/** How the jobs of each activity lie in plants. z = size of a plant / all jobs of its activity. */
export type Plants = {
  readonly names: readonly string[]
  /** Plants in which somebody works; NaN where not known. */
  readonly count: Float64Array
  /** Σ z²: 1/n (plants alike) … 1 (one plant); NaN where only its bounds are known. */
  readonly herfindahl: { readonly values: Float64Array; readonly least: Float64Array; readonly most: Float64Array }
  /** Σ z⁴, needed for the variance; NaN where not known. */
  readonly fourths: Float64Array
}

type PlantSums = {
  readonly names: readonly string[]
  readonly count: ArrayLike<number>
  readonly size: ArrayLike<number>
  readonly squares: ArrayLike<number>
  readonly fourths?: ArrayLike<number>
}

/**
 * Plants of each activity out of sums that a database gives: H = Σ size² / (Σ size)², Σ z⁴ = Σ size⁴ / (Σ size)⁴.
 * In: for each activity the number of plants with somebody in them, Σ size, Σ size² and (when known) Σ size⁴, in persons. An activity of nobody has NaN.
 * Refuses squares that no sizes have: less than (Σ size)² / n or more than (Σ size)².
 */
export function plantsFromSums({ names, count, size, squares, fourths }: PlantSums): Plants {
  const values = Float64Array.from(names, (name, at) => {
    const all = size[at] ?? 0
    const herfindahl = all > 0 ? (squares[at] ?? Number.NaN) / (all * all) : Number.NaN
    if (herfindahl > 1 + 1e-9 || herfindahl * (count[at] ?? 0) < 1 - 1e-9)
      throw new RangeError(`${name}: no ${count[at]} plants of ${all} together have ${squares[at]} as the sum of their squares`)
    return Math.min(1, herfindahl)
  })
  return {
    names,
    count: Float64Array.from(names, (_, at) => count[at] ?? Number.NaN),
    herfindahl: { values, least: values, most: values },
    fourths: Float64Array.from(names, (_, at) => (fourths?.[at] ?? Number.NaN) / (size[at] ?? 0) ** 4),
  }
}

type PlantList = {
  readonly names: readonly string[]
  /** For each plant the place of its activity in `names`. */
  readonly activityOf: ArrayLike<number>
  readonly sizes: ArrayLike<number>
}

/** Plants of each activity out of a list of plants; plants of nobody are left out. Refuses negative and non-finite sizes and unknown activities. */
export function plantsFromSizes({ names, activityOf, sizes }: PlantList): Plants {
  const sums = {
    count: new Float64Array(names.length),
    size: new Float64Array(names.length),
    squares: new Float64Array(names.length),
    fourths: new Float64Array(names.length),
  }
  for (let plant = 0; plant < sizes.length; plant += 1) {
    const size = sizes[plant] ?? Number.NaN
    const activity = activityOf[plant] ?? -1
    if (!(size >= 0 && size < Infinity)) throw new RangeError(`plant ${plant} has a size of ${size}`)
    if (!(activity >= 0 && activity < names.length)) throw new RangeError(`plant ${plant} is in activity ${activity}`)
    if (size === 0) continue
    const square = size * size
    sums.count[activity] = (sums.count[activity] ?? 0) + 1
    sums.size[activity] = (sums.size[activity] ?? 0) + size
    sums.squares[activity] = (sums.squares[activity] ?? 0) + square
    sums.fourths[activity] = (sums.fourths[activity] ?? 0) + square * square
  }
  return plantsFromSums({ names, ...sums })
}

type PlantClasses = {
  readonly names: readonly string[]
  /** Plants by activity and class of size, classes last: activity a, class k at `a * K + k`. */
  readonly counts: ArrayLike<number>
  readonly classes: readonly SizeClass[]
  /** Jobs of each activity; NaN where not known. */
  readonly jobs: ArrayLike<number>
}

/**
 * Bounds of the Herfindahl index of plants when only their number in each class of size and the jobs of the activity are known.
 * Least: sizes as even as the classes allow. Most: plants at the ends of their classes (chords of the square, so never below the true most).
 * In: A × K counts of plants, K classes (an open one ends at the jobs of the activity). Out: values NaN, or the index where it is certain (one plant).
 * Jobs that are not known, or that the classes cannot hold: 0 … 1 (a contradiction is not solved here, it only says nothing).
 */
export function plantsFromClasses({ names, counts, classes, jobs }: PlantClasses): Plants {
  const least = new Float64Array(names.length).fill(Number.NaN)
  const most = new Float64Array(names.length).fill(Number.NaN)
  const count = new Float64Array(names.length)
  for (let at = 0; at < names.length; at += 1) {
    const own = classes.map((_, size) => counts[at * classes.length + size] ?? 0)
    count[at] = own.reduce((sum, plants) => sum + plants, 0)
    if (count[at] === 0) continue
    const reach = squaresReach(own, classes, jobs[at] ?? Number.NaN)
    const { least: low, most: high } = limited(reach, 1 / (count[at] ?? 1), 1)
    least[at] = low
    most[at] = high
  }
  const values = least.map((low, at) => (low === most[at] ? low : Number.NaN))
  return { names, count, herfindahl: { values, least, most }, fourths: new Float64Array(names.length).fill(Number.NaN) }
}

const STEPS = 100

/** Bounds of Σ z²; plants of one class count as many, so that a large activity costs no more than a small one. */
function squaresReach(counts: readonly number[], classes: readonly SizeClass[], jobs: number): Interval {
  const filled = classes.map((each, at) => ({ ...each, plants: counts[at] ?? 0 })).filter(({ plants }) => plants > 0)
  const certain = filled.reduce((sum, { plants, from }) => sum + plants * from, 0)
  // No plant can have more than what the others leave; half a plant (a firm split between activities) twice as much, for half of it is here.
  const full = filled.map(({ plants, from, to }) => ({
    plants,
    from,
    to: Math.min(to, from + (jobs - certain) / Math.min(1, plants)),
  }))
  const room = full.reduce((sum, { plants, to }) => sum + plants * to, 0)
  if (!(jobs > 0 && certain <= jobs && room >= jobs)) return { least: 0, most: 1 }
  const level = levelOf(full, jobs)
  const even = full.reduce((sum, { plants, from, to }) => sum + plants * clip(level, from, to) ** 2, 0)
  const box = { least: full.map(({ plants, from }) => plants * from), most: full.map(({ plants, to }) => plants * to) }
  const slopes = full.map(({ from, to }) => from + to)
  const uneven = heaviestSum(box, jobs, slopes) - full.reduce((sum, { plants, from, to }) => sum + plants * from * to, 0)
  return { least: even / jobs ** 2, most: uneven / jobs ** 2 }
}

type Filled = { readonly plants: number; readonly from: number; readonly to: number }

/** The common size that gives all jobs away, each plant within its class. */
function levelOf(full: readonly Filled[], jobs: number): number {
  let low = 0
  let high = jobs
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2
    const sum = full.reduce((all, { plants, from, to }) => all + plants * clip(middle, from, to), 0)
    if (sum < jobs) low = middle
    else high = middle
  }
  return high
}

const clip = (level: number, from: number, to: number): number => Math.min(Math.max(level, from), to)
