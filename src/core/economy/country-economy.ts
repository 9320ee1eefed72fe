import type { DisclosureRule } from '#core/disclosure/rule.ts'
import type { Localised } from '#core/values/language.ts'
import type { ActivityVersion } from './activities/activity-tree.ts'
import type { FirmRules } from './firms/firm-rules.ts'
import type { GroupSet } from './groups/group-set.ts'
import type { PlaceInBook } from './places/place-book.ts'
import type { StrongRule } from './stars/strong-clusters.ts'
import type { RadarRules } from './radar/radar-rules.ts'

/** Whether a number was read where its publisher wrote it, or is remembered and has to be checked. */
export type Evidence = 'read' | 'from-memory'

/** What a star is given for: the first so many of all (`top-share`), or from a value on (`at-least`). */
export type StarCriterion = {
  readonly of: 'size' | 'specialisation' | 'focus' | 'productivity' | 'dynamism'
  readonly rule: { readonly topShare: number } | { readonly atLeast: number }
  readonly evidence: Evidence
}

/** How a publisher gave stars, as far as it is known. */
export type StarScheme = {
  readonly id: string
  readonly name: Localised
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number; readonly address: string | null }
  readonly criteria: readonly StarCriterion[]
  /** Places with fewer employed in the group get no star; null where no such limit is known. */
  readonly leastEmployed: { readonly persons: number; readonly evidence: Evidence } | null
  readonly notKnown: Localised | null
}

/** How a publisher told strong clusters, as far as it is known. */
export type StrongScheme = {
  readonly id: string
  readonly name: Localised
  readonly source: StarScheme['source']
  readonly rule: StrongRule
  readonly evidence: Evidence
}

/** Where a data set is published, as its receipts tell. */
export type DataSetFacts = {
  readonly title: Localised
  readonly publisher: string
  readonly licence: string | null
  readonly address: string | null
  readonly note: Localised | null
  /** Which edition codes its activities in which months; empty where it has none. */
  readonly activityVersions: readonly {
    readonly version: ActivityVersion
    readonly from: string | null
    readonly to: string | null
    readonly evidence: Evidence
  }[]
}

/** A rule of a publisher that what is shown from its data keeps as well. */
export type PublisherRule = {
  readonly name: string
  /** Wages are shown only for more insured persons than this. */
  readonly wagesAboveInsured: number | null
  readonly rule: Localised
  readonly address: string | null
}

/** Either is enough: with fewer, a high quotient may be the chance of one firm. */
export type StandsOut = { readonly persons: number; readonly firms: number }

/** What the observatory knows of a country beside its register: `countries/<country>/economy`. */
export type CountryEconomy = {
  readonly reference: {
    /** A year with fewer months is not shown as a year. */
    readonly leastMonths: number
    /** Growth is told over so many years. */
    readonly growthYears: number
    /** How large an activity of a place is before it is said to stand out. */
    readonly standsOut: StandsOut
  }
  readonly disclosure: DisclosureRule
  readonly publishers: { readonly [id: string]: PublisherRule }
  readonly dataSets: { readonly [id: string]: DataSetFacts }
  readonly stars: readonly StarScheme[]
  readonly strong: readonly StrongScheme[]
  readonly radarWeights: { readonly [reason: string]: number }
  readonly radarRules: RadarRules
  readonly firmRules: FirmRules
  /** Whether a VAT number carries the code of the firm. */
  readonly vatIsFirmCode: boolean
  readonly groupSets: readonly GroupSet[]
  /** Names and codes that municipalities had before. */
  readonly placeHistory: readonly (PlaceInBook & { readonly evidence: Evidence })[]
}
