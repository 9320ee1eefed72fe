import type { Latency } from './measure/quantile.ts'
import type { Generated } from './generate-country.ts'
import type { EngineName, SizeName } from './options.ts'

/** A measure, or why there is none. */
export type Measured<T> = { readonly value: T } | { readonly missing: string }

export type PageResult = {
  readonly title: string
  /** The same rows asked of the database without our code: one asking, and eight at a time. */
  readonly limit: { readonly one: Latency; readonly eight: Latency } | null
  readonly fresh: { readonly one: Latency; readonly eight: Latency }
  readonly kept: Latency
}

export type DeedResult = { readonly seconds: number; readonly peakBytes: number; readonly amount: string }

export type EngineResult = {
  readonly engine: EngineName
  readonly version: string
  readonly generated: Generated
  readonly emptyStarts: Measured<{ readonly coldSeconds: number; readonly warmSeconds: number }>
  readonly fullStartSeconds: Measured<number>
  readonly pages: readonly Measured<PageResult>[]
  readonly staticFile: Measured<Latency>
  readonly memory: Measured<{ readonly appStartBytes: number; readonly appBytes: number; readonly databaseBytes: number }>
  readonly deeds: readonly { readonly title: string; readonly result: Measured<DeedResult> }[]
}

export type SizeResult = {
  readonly size: SizeName
  readonly engines: readonly EngineResult[]
  readonly leftOut: readonly string[]
  readonly seconds: number
}
