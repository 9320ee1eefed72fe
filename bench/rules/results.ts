import type { Generated } from '../generate-country.ts'
import type { Latency } from '../measure/quantile.ts'
import type { SizeName } from '../options.ts'
import type { Measured } from '../results.ts'
import type { RulesMeasure, Weighed } from './task.ts'

/** A page of rules: the first time anybody asks for it in this version of the data, drawn anew, and kept. */
export type RulesPageResult = {
  readonly title: string
  readonly firstSeconds: number
  readonly fresh: Latency
  readonly kept: Latency
}

export type RulesResult = {
  readonly size: SizeName
  readonly version: string
  readonly generated: Generated
  readonly measures: { readonly [M in (typeof sizedMeasures)[number]]: Measured<Weighed<M>> }
  readonly pages: readonly { readonly title: string; readonly result: Measured<RulesPageResult> }[]
  readonly serverBytes: number | null
  readonly seconds: number
}

export type GrowthResult = {
  readonly [M in 'growth-by-members' | 'growth-by-rules']: Measured<Weighed<M>>
} & { readonly clusters: number }

export const sizedMeasures = [
  'reading',
  'matrix',
  'one-cluster',
  'what-if',
  'recording',
  'sql',
] as const satisfies readonly RulesMeasure[]
