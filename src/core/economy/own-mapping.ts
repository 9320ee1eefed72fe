import type { ActivityVersion } from './activities/activity-tree.ts'
import type { SizeClass } from './cells/size-classes.ts'
import type { Localised } from '#core/values/language.ts'

/** How months and years are written: `202301`, `2023-01`, or only a year. */
export const periodForms = ['YYYYMM', 'YYYY-MM', 'YYYY'] as const
export type PeriodForm = (typeof periodForms)[number]

/**
 * Where firms stand, in columns of their own: degrees (WGS 84), or metres on the plane of Lithuania (LKS-94), which is how its registers write places.
 * Other projections are not read.
 */
export type OwnCoordinates =
  | { readonly system: 'EPSG:4326'; readonly latitude: string; readonly longitude: string }
  | { readonly system: 'EPSG:3346'; readonly easting: string; readonly northing: string }

/** The lake holds no more persons of one firm: a larger number would end the import of all rows. */
export const MOST_PERSONS = 2_147_483_647

/** A column with the firm's class of size, and what its codes mean: `to` is Infinity where a class is open. */
export type OwnSizes = { readonly column: string; readonly classes: { readonly [code: string]: SizeClass } }

/** Where places of a country can be, in degrees: outside of it a coordinate is wrong. */
export type Box = { readonly south: number; readonly north: number; readonly west: number; readonly east: number }

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
    /** null where the file gives classes of size alone. */
    readonly insured: string | null
    readonly wageEur: string | null
  }
  /** null where the file has none. */
  readonly coordinates?: OwnCoordinates | null
  readonly sizes?: OwnSizes | null
}
