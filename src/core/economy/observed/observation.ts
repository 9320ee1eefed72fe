import type { StandsOut, StarScheme, StrongScheme } from '#core/economy/country-economy.ts'
import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import type { Localised } from '#core/values/language.ts'
import type { DerivationFacts } from './derive-set.ts'
import type { Economy } from './economy.ts'
import type { Area, Level, Question, Unit } from './question.ts'

/** An answer of the observatory with everything that a reader needs to judge it. */
export type Observation = {
  readonly question: {
    readonly year: number
    readonly unit: Unit
    readonly by: Area
    readonly level: Level
    readonly groups: string | null
  }
  readonly asked: Question
  readonly years: readonly number[]
  /** How many months the shown year is a mean of. */
  readonly months: number
  /** Over how many years growth is told; null where there is no earlier year to compare with. */
  readonly growthYears: number | null
  /** The share of that earlier year that has no one activity in this edition, or was split by estimated shares in its own, as the step above it; null where all of it is coded in this one. */
  readonly growthEstimated: number | null
  readonly economy: Economy
  readonly loads: readonly { readonly id: string; readonly dataSet: string; readonly file: string; readonly loadedAt: string }[]
  /** Shares of what was counted, each told as the step above it: one firm may be all of it. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly estimated: number }
  /** What the publisher says of the wages that are counted; null where people or firms are, or it says nothing. */
  readonly wageRule: Localised | null
  /** Edition of the classification in which activities are told apart. */
  readonly version: '2' | '2.1'
  readonly sets: readonly GroupSet[]
  /** What the country says the signs of the radar are worth. */
  readonly radarWeights: { readonly [sign: string]: number }
  /** What it counts as enough, as much and as doubtful. */
  readonly radarRules: RadarRules
  /** How large an activity of a place has to be before it is said to stand out. */
  readonly standsOut: StandsOut
  /** How publishers gave stars, as the country knows it. */
  readonly starSchemes: readonly StarScheme[]
  /** How strong clusters are told, as the country knows it. */
  readonly strongSchemes: readonly StrongScheme[]
}

/** Activities that somebody takes for one cluster. */
export type GroupSet = {
  readonly id: string
  readonly name: Localised
  readonly about: Localised | null
  readonly source: { readonly title: string; readonly publisher: string | null; readonly address: string | null }
  readonly groups: readonly {
    readonly id: string
    readonly name: Localised
    /** In the edition of the answer. */
    readonly activities: readonly string[]
    readonly editions: CodesInEditions
  }[]
  /** How many more groups the set has, without a code of the edition of the answer: they are in no row. */
  readonly uncoded: number
  /** How it was derived here, and how firm it is; null of a set that somebody defined. */
  readonly derived: DerivationFacts | null
}

/** What an activity or a group is in each edition: members of clusters are known by either. */
export type CodesInEditions = { readonly [version in ActivityVersion]: readonly string[] }
