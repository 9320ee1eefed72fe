/** How long the slower share of answers took: quantile 0.95 of a list of milliseconds; null for an empty list. */
export function quantile(milliseconds: readonly number[], share: number): number | null {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/** Answers of one kind: how many in a second, and how long one took, in milliseconds. */
export type Latency = {
  readonly perSecond: number
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly failed: number
}

export function latencyOf(milliseconds: readonly number[], seconds: number, failed: number): Latency {
  return {
    perSecond: milliseconds.length / seconds,
    p50: quantile(milliseconds, 0.5),
    p95: quantile(milliseconds, 0.95),
    p99: quantile(milliseconds, 0.99),
    failed,
  }
}
