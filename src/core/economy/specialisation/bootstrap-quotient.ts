import type { Outcome } from '../cells/outcome.ts'
import { none } from '../cells/outcome.ts'
import { quantileOf } from '../quantile.ts'
import { randomFrom } from '../random.ts'

/** Every plant of the economy: the places of its region and its activity, and its jobs. */
export type PlantTable = {
  readonly regionOf: ArrayLike<number>
  readonly activityOf: ArrayLike<number>
  readonly sizes: ArrayLike<number>
}

type Asked = {
  readonly wanted: readonly { readonly region: number; readonly activity: number }[]
  readonly seed: number
  readonly draws?: number
  readonly level?: number
  /** Fewer plants in the cell than this say nothing of chance. */
  readonly leastPlants?: number
}

/**
 * How firm location quotients of jobs are when few large firms carry them. Method: bootstrap over plants, each drawn Poisson(1) times (the same in the
 * limit as drawing with replacement); LQ is computed from each draw; the interval is between the (1 − level)/2 and (1 + level)/2 quantiles (type 7).
 * Sources: B. Efron, R. J. Tibshirani 1993, "An Introduction to the Bootstrap"; J. A. Hanley, B. MacGibbon 2006 (Poisson weights).
 * In: all plants (n), cells that are wanted, a seed (the same seed, the same interval), 400 draws. Out: for each wanted cell the quotient of all plants
 * with its interval of chance. Fewer than 5 plants in the cell: `too-few`, with the quotient's own value left out. Nobody in the region or the
 * activity: `no-activity`. Time grows with plants × draws. Refuses sizes below 0.
 */
export function bootstrapQuotient(
  plants: PlantTable,
  { wanted, seed, draws = 400, level = 0.95, leastPlants = 5 }: Asked,
): readonly Outcome[] {
  const cells = new Map(wanted.map((cell) => [keyOf(cell.region, cell.activity), cell]))
  const countOf = new Map<string, number>()
  for (let plant = 0; plant < plants.sizes.length; plant += 1) {
    const size = plants.sizes[plant] ?? Number.NaN
    if (!(size >= 0)) throw new RangeError(`plant ${plant} has a size of ${size}`)
    const key = keyOf(plants.regionOf[plant] ?? -1, plants.activityOf[plant] ?? -1)
    if (size > 0 && cells.has(key)) countOf.set(key, (countOf.get(key) ?? 0) + 1)
  }
  const next = randomFrom(seed)
  const exact = quotientsOf(plants, wanted, () => 1)
  const drawn = Array.from({ length: draws }, () => quotientsOf(plants, wanted, () => poissonOne(next())))
  return wanted.map(({ region, activity }, at): Outcome => {
    const value = exact[at] ?? Number.NaN
    if (Number.isNaN(value)) return none('no-activity')
    if ((countOf.get(keyOf(region, activity)) ?? 0) < leastPlants) return none('too-few')
    // A draw without anybody in the region or the activity has no quotient.
    const sorted = Float64Array.from(
      drawn.map((quotients) => quotients[at] ?? Number.NaN).filter((quotient) => !Number.isNaN(quotient)),
    ).toSorted()
    return { value, least: quantileOf(sorted, (1 - level) / 2), most: quantileOf(sorted, (1 + level) / 2), why: 'known' }
  })
}

const keyOf = (region: number, activity: number): string => `${region}/${activity}`

function quotientsOf(plants: PlantTable, wanted: Asked['wanted'], times: () => number): Float64Array {
  const regions = new Map<number, number>()
  const activities = new Map<number, number>()
  const cells = new Map(wanted.map(({ region, activity }) => [keyOf(region, activity), 0]))
  const asked = {
    regions: new Set(wanted.map(({ region }) => region)),
    activities: new Set(wanted.map(({ activity }) => activity)),
  }
  let all = 0
  for (let plant = 0; plant < plants.sizes.length; plant += 1) {
    const jobs = (plants.sizes[plant] ?? 0) * times()
    if (jobs === 0) continue
    all += jobs
    const region = plants.regionOf[plant] ?? -1
    const activity = plants.activityOf[plant] ?? -1
    const isRegion = asked.regions.has(region)
    const isActivity = asked.activities.has(activity)
    if (isRegion) regions.set(region, (regions.get(region) ?? 0) + jobs)
    if (isActivity) activities.set(activity, (activities.get(activity) ?? 0) + jobs)
    if (!isRegion || !isActivity) continue
    const key = keyOf(region, activity)
    const before = cells.get(key)
    if (before !== undefined) cells.set(key, before + jobs)
  }
  return Float64Array.from(wanted, ({ region, activity }) => {
    const part = cells.get(keyOf(region, activity)) ?? 0
    return (part * all) / ((regions.get(region) ?? 0) * (activities.get(activity) ?? 0))
  })
}

/** P(X ≤ k) of a Poisson variable of mean 1, as far as a number below 1 can tell. */
const poissonSteps = (() => {
  const steps: number[] = []
  let term = Math.exp(-1)
  let sum = term
  for (let k = 1; k < 20; k += 1) {
    steps.push(sum)
    term /= k
    sum += term
  }
  return steps
})()

function poissonOne(chance: number): number {
  let times = 0
  while (chance >= (poissonSteps[times] ?? 1)) times += 1
  return times
}
