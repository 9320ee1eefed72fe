/** Sorting by several things: the first that tells two apart decides. */
export function firstDifference(...steps: readonly number[]): number {
  return steps.find((step) => step !== 0) ?? 0
}

/** The order of two texts by their characters, or of two numbers. */
export function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0
}
