import type { Latency } from './measure/quantile.ts'

export function times({ p50, p95, p99 }: Latency): string {
  return `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`
}

export function ms(milliseconds: number | null): string {
  return milliseconds === null ? '–' : milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
}

export function count(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ')
}

export function mb(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
