import type { Covariates } from './design.ts'

/** Strata of coarsened covariates; units outside the common strata have stratum -1 and weight 0. */
export type Coarsened = {
  readonly strata: Int32Array
  readonly weights: Float64Array
  /** Strata that hold both treated and outside units. */
  readonly common: number
  readonly unmatched: Int32Array
}

/**
 * Coarsened exact matching: covariates are cut at the points given, units with the same cuts form a stratum, strata without both kinds are
 * dropped. Weight of a control in stratum s: (treated in s / controls in s) × (all kept controls / all kept treated), of a treated unit 1.
 * Source: Iacus, King & Porro (2012), Political Analysis 20. A value equal to a cut point belongs above it.
 */
export function matchCoarsened(
  { names, columns }: Covariates,
  treated: ArrayLike<number>,
  cuts: ReadonlyMap<string, readonly number[]>,
): Coarsened {
  const units = treated.length
  const labels = Array.from({ length: units }, () => '')
  for (const [index, column] of columns.entries()) {
    const points = cuts.get(names[index] ?? '')
    for (let unit = 0; unit < units; unit += 1) {
      const value = column[unit] ?? NaN
      labels[unit] = `${labels[unit]}|${points === undefined ? value : points.filter((point) => value >= point).length}`
    }
  }
  const numbers = new Map<string, number>()
  const all = Int32Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    return number
  })
  const takers = new Float64Array(numbers.size)
  const others = new Float64Array(numbers.size)
  for (const [unit, stratum] of all.entries()) {
    if (treated[unit] === 1) takers[stratum] = (takers[stratum] ?? 0) + 1
    else others[stratum] = (others[stratum] ?? 0) + 1
  }
  let common = 0
  let keptTakers = 0
  let keptOthers = 0
  for (const [stratum, count] of takers.entries()) {
    const outside = others[stratum] ?? 0
    if (count === 0 || outside === 0) continue
    common += 1
    keptTakers += count
    keptOthers += outside
  }
  const strata = new Int32Array(units).fill(-1)
  const weights = new Float64Array(units)
  const unmatched: number[] = []
  for (const [unit, stratum] of all.entries()) {
    const inside = takers[stratum] ?? 0
    const outside = others[stratum] ?? 0
    if (inside === 0 || outside === 0) {
      if (treated[unit] === 1) unmatched.push(unit)
      continue
    }
    strata[unit] = stratum
    weights[unit] = treated[unit] === 1 ? 1 : (inside / outside) * (keptOthers / keptTakers)
  }
  return { strata, weights, common, unmatched: Int32Array.from(unmatched) }
}

/** Cut points of `count` bins of equal width between the least and the largest value; Sturges' rule when no count is given. */
export function equalCuts(values: ArrayLike<number>, count = Math.ceil(Math.log2(values.length) + 1)): number[] {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < values.length; at += 1) {
    least = Math.min(least, values[at] ?? NaN)
    most = Math.max(most, values[at] ?? NaN)
  }
  return Array.from({ length: count - 1 }, (_, index) => least + ((most - least) * (index + 1)) / count)
}
