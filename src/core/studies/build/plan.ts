import type { Contribution } from '#core/disclosure/table-asked.ts'
import type { DisclosureRuleId } from '#core/disclosure/rule.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { StudyMaterial } from '#core/studies/material.ts'

/** The chapters of a study, in their order; those of the studies of 2012, 2017 and 2019. */
export const chapters = [
  'trends',
  'fields',
  'members',
  'regions',
  'economy',
  'together',
  'abroad',
  'management',
  'levels',
  'support',
] as const
export type Chapter = (typeof chapters)[number]

/** What runs along an edge of a table. `year` is laid out by the builder: numbers of different years are never added up. */
export type BreakdownId =
  | 'field'
  | 'county'
  | 'kind'
  | 'section'
  | 'level'
  | 'label'
  | 'measure'
  | 'income-kind'
  | 'cluster'
  | 'supported'

/**
 * What is added up. The same name is the same amounts wherever it stands, as a sum or on a side of a ratio: disclosure control then
 * sees what they have in common, and which clusters one of them leaves out.
 */
export type AmountName = string

export type Amounts = (material: StudyMaterial, year: number) => readonly Contribution[]

/** One number of a table, in one year. */
export type MeasurePlan = {
  readonly id: string
  readonly unit: Unit
  readonly decimals: number
  readonly indicator: IndicatorId | null
  readonly rule: DisclosureRuleId
  readonly amounts:
    /** Sums or counts of contributions. */
    | {
        readonly by: 'sum'
        readonly kind: 'magnitude' | 'count'
        readonly name: AmountName
        readonly of: Amounts
      }
    /** A sum over a sum of the same cell: of the clusters that gave both, or (`all`) of all that gave either. */
    | {
        readonly by: 'ratio'
        readonly kind: 'magnitude' | 'count'
        readonly names: { readonly part: AmountName; readonly whole: AmountName }
        readonly part: Amounts
        readonly whole: Amounts
        /**
         * What is taken where the sums of those that gave both, beside the sums of all, would betray the few that gave only one.
         * Null where both sides speak about the same clusters anyway.
         */
        readonly all: { readonly part: Amounts; readonly whole: Amounts } | null
      }
}

/** A table of the study. With `years` all, one column a year; with `last`, the year of the study alone. */
export type TablePlan = {
  readonly id: string
  readonly chapter: Chapter
  readonly years: 'all' | 'last'
  readonly breakdown: BreakdownId | null
  readonly measures: readonly MeasurePlan[]
  readonly basis: 'returns' | 'register'
  readonly of: 'clusters' | 'organisations'
}
