const STEPS = 5

/** Where the steps of a map's scale begin: fifths of the known values, without steps that nothing falls into. */
export function scaleOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null).toSorted((one, other) => one - other)
  const starts = Array.from({ length: STEPS }, (_, step) => known[Math.floor((step * known.length) / STEPS)])
  return [...new Set(starts.filter((start) => start !== undefined))]
}

/** The step of a value, 1–5. */
export function stepOf(scale: readonly number[], value: number): number {
  return Math.max(1, scale.filter((start) => start <= value).length)
}
