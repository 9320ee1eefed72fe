import type { StandsOut } from '#core/economy/country-economy.ts'
import type { MethodShape } from '#core/economy/methods/method.ts'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { ActivityMeasure, PlaceMeasure } from '#core/economy/observed/list-economy.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { ComplexityTold } from '#core/economy/observed/told-complexity.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'

/** A load that a page was made from; it leads to its receipt. */
export type MadeOf = { readonly id: string; readonly dataSet: string; readonly file: string; readonly day: string }

/** What every page of the observatory is told: what was asked, what it could have been, and what it was made from. */
export type Frame = {
  readonly question: Question
  /** The year that is shown. */
  readonly year: number
  readonly years: readonly number[]
  readonly months: number
  readonly growthYears: number | null
  /** The share of the earlier year that was led over by estimated shares; null where it is coded in the same edition. */
  readonly growthEstimated: number | null
  /** Edition of the classification that the year is coded in. */
  readonly version: '2' | '2.1'
  /** The set that is shown, where groups of it have no code of that edition; `isWhole`: none of them has. */
  readonly uncoded: { readonly count: number; readonly isWhole: boolean } | null
  /** Group sets that may be asked for. */
  readonly sets: readonly { readonly id: string; readonly name: Localised }[]
  readonly madeOf: readonly MadeOf[]
  /** Shares of what is counted that could not be placed or classed, or were split by an estimate. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly estimated: number }
  /** What the publisher says of wages, where they are counted. */
  readonly wageRule: Localised | null
  readonly names: { readonly [activity: string]: Localised }
  /** Some of the activities have no name: nothing that is held has one. */
  readonly isNameless: boolean
}

/** A page of the observatory: null where no data set has been brought in yet. */
export type Observed<Content> =
  | { readonly frame: Frame; readonly content: Content }
  | { readonly frame: null; readonly content: null }

/** One activity in one place. */
export type PairRow = {
  readonly place: SubjectId
  readonly activity: string
  readonly amount: Figure
  readonly firms: Figure
  readonly share: Figure
  readonly quotient: Figure
  /** The same on a scale from −1 to 1: in files. */
  readonly symmetric: Figure
  readonly growth: Figure
  readonly density: Figure
  readonly cluster: Figure
  /** Counted in firms, with its interval of chance; null where a page does not tell it. */
  readonly chance: Figure | null
}

export type PlaceRow = { readonly [measure in PlaceMeasure]: Figure } & {
  readonly place: SubjectId
  readonly amount: Figure
  readonly firms: Figure
  readonly clusters: number
  readonly strongest: readonly string[]
}

export type ActivityRow = { readonly [measure in ActivityMeasure]: Figure } & {
  readonly activity: string
  readonly amount: Figure
  readonly firms: Figure
  readonly strongest: readonly SubjectId[]
}

export type MethodsData = { readonly methods: readonly { readonly id: string; readonly method: MethodShape }[] }
export type MethodData = { readonly id: string; readonly method: MethodShape; readonly others: readonly string[] }

/** What the observatory holds of a data set. */
export type HeldSet = {
  readonly dataSet: string
  readonly loads: number
  readonly from: string
  readonly to: string
  readonly rows: number
  readonly refused: number
}

export type EconomyHome = {
  readonly held: readonly HeldSet[]
  readonly q: string
  readonly foundPlaces: readonly SubjectId[]
  readonly foundActivities: readonly string[]
  readonly amount: Figure
  readonly firms: Figure
  readonly places: number
  readonly activities: number
  /** How large a row has to be to be among the strongest. */
  readonly standsOut: StandsOut
  readonly strongest: readonly PairRow[]
}

export type EconomyPlaces = { readonly rows: readonly PlaceRow[]; readonly complexity: ComplexityTold }
export type EconomyActivities = { readonly rows: readonly ActivityRow[]; readonly complexity: ComplexityTold }
export type EconomyGroups = { readonly sets: readonly GroupSet[] }

export type EconomyCompare = {
  readonly of: 'places' | 'activities'
  readonly chosen: readonly string[]
  readonly choices: readonly string[]
  readonly places: readonly PlaceRow[]
  readonly activities: readonly ActivityRow[]
  /** Rows: what the chosen ones have beside each other; columns: the chosen. */
  readonly beside: readonly { readonly id: string; readonly quotients: readonly Figure[]; readonly amounts: readonly Figure[] }[]
}
