import type { ActivityVersion } from './activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'

/** How months and years are written: `202301`, `2023-01`, or only a year. */
export const periodForms = ['YYYYMM', 'YYYY-MM', 'YYYY'] as const
export type PeriodForm = (typeof periodForms)[number]

/** How a CSV of somebody's own is read: which of its columns is what. */
export type OwnMapping = {
  readonly id: string
  readonly title: Localised
  readonly publisher: string
  readonly licence: string | null
  readonly address: string | null
  readonly activityVersion: ActivityVersion | null
  /** What stands before the decimals. */
  readonly decimal: '.' | ','
  readonly period: PeriodForm
  readonly columns: {
    readonly firm: string
    /** A month or a year, written in the form of `period`. */
    readonly period: string
    readonly name: string | null
    readonly place: string | null
    readonly activity: string | null
    readonly insured: string
    readonly wageEur: string | null
  }
}
