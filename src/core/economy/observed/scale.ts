const STEPS = 5

/** Where the steps of a map's scale begin: fifths of the known values above 0, without steps that nothing falls into. Nothing is step 0. */
export function scaleOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null && value > 0).toSorted((one, other) => (one ?? 0) - (other ?? 0))
  const starts = Array.from({ length: STEPS }, (_, step) => known[Math.floor((step * known.length) / STEPS)])
  return [...new Set(starts.filter((start) => start !== undefined && start !== null))]
}

/** The step of a value, 0–5. */
export function stepOf(scale: readonly number[], value: number): number {
  return scale.filter((start) => start <= value).length
}
