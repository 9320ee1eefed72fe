import type { HighGrowthRule } from './high-growth.ts'

/** What a country says of how its firms are looked at; null where it says nothing, and then nothing is told of it. */
export type FirmRules = {
  readonly highGrowth: HighGrowthRule | null
  /** A curve of survival ends where fewer firms are left to follow. */
  readonly survival: { readonly leastAtRisk: number } | null
}

/** Of a country that says nothing. */
export const noFirmRules: FirmRules = { highGrowth: null, survival: null }
