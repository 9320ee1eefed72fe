import { reasons } from '#core/economy/cells/cells.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'
import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import type { RadarTable } from '#core/economy/radar/radar-table.ts'
import { scanRadar } from '#core/economy/radar/scan-radar.ts'
import type { Radar } from '#core/economy/radar/scan-radar.ts'
import { signIds, weightsFrom } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import { thinBases } from '#core/economy/radar/thin-bases.ts'
import type { OrganisedCluster, ThinBase } from '#core/economy/radar/thin-bases.ts'
import type { Economy } from './economy.ts'
import { fieldWithout } from './field-without.ts'

export const RADAR_SEED = 2026

type Known = {
  readonly organised: readonly OrganisedCluster[]
  readonly weights: Weights
  /** Joint projects; null where participations are not held. */
  readonly ties: Cells | null
  /** Limits and scales of the country. */
  readonly rules: RadarRules
}

/** The radar over the economy of a year, with the organised clusters of its places. */
export function scanEconomy(
  economy: Economy,
  { organised, weights, ties, rules }: Known,
): { readonly radar: Radar; readonly table: RadarTable; readonly thin: readonly ThinBase[] } {
  const isOrganised = new Uint8Array(economy.amount.values.length)
  for (const { row, column } of organised) isOrganised[row * economy.amount.columns.length + column] = 1
  const table: RadarTable = {
    employment: economy.amount,
    quotient: economy.quotient,
    growth: economy.growth,
    relatedness: atLeast(economy.density),
    independentFirms: economy.firms,
    projectTies: ties,
    largestShare: halfWhere(economy),
    isOrganised,
    isCoarse: economy.isCoarse,
  }
  return {
    radar: scanRadar(table, { weights, seed: RADAR_SEED, ...rules }),
    table,
    thin: thinBases(table, organised, rules.floor),
  }
}

/** The share of the largest firm as far as it is told: half or more, or nothing. */
function halfWhere({ amount, heldByOne }: Pick<Economy, 'amount' | 'heldByOne'>): Field {
  const field = fieldWithout(amount, 'unknown')
  return {
    ...field,
    least: field.least.map((_, at) => (heldByOne[at] === 1 ? 0.5 : 0)),
    most: field.most.map(() => 1),
  }
}

/** What might be related as well is no reason to look somewhere: a place of which much is kept back would come first. */
function atLeast({ least, why, ...field }: Field): Field {
  const undefinedHere = reasons.indexOf('undefined-here')
  return { ...field, values: least, least, most: least, why: why.map((each) => (each === undefinedHere ? each : 0)) }
}

/** What the signs are worth in a country; where it says nothing, every sign counts the same. */
export function usualWeights(country: { readonly [sign: string]: number }): Weights {
  return weightsFrom(Object.keys(country).length === 0 ? Object.fromEntries(signIds.map((sign) => [sign, 1])) : country)
}
