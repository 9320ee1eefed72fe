import type { CountryMap } from '#core/figures/country-map.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { PairRow } from './economy-data.ts'

export const mapMeasures = ['quotient', 'amount', 'share', 'growth', 'density'] as const

export type MapMeasure = (typeof mapMeasures)[number]

export type EconomyMap = {
  readonly map: CountryMap
  readonly measure: MapMeasure
  readonly activity: string
  readonly activities: readonly string[]
  readonly rows: readonly PairRow[]
  readonly clusters: readonly { readonly place: SubjectId; readonly clusters: number }[]
}
