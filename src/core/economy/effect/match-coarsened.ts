import type { Covariates } from './design.ts'

/**
 * Coarsened exact matching: covariates are cut at the points given, units with the same cuts form a stratum, strata without both kinds are
 * dropped: their units have -1.
 * Source: Iacus, King & Porro (2012), Political Analysis 20. A value equal to a cut point belongs above it.
 */
export function matchCoarsened(
  { names, columns }: Covariates,
  treated: ArrayLike<number>,
  cuts: ReadonlyMap<string, readonly number[]>,
): Int32Array {
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
  return all.map((stratum) => ((takers[stratum] ?? 0) > 0 && (others[stratum] ?? 0) > 0 ? stratum : -1))
}
