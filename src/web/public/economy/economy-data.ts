import type { Figure } from '#core/economy/observed/figure.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { MethodShape } from '#core/economy/methods/method.ts'
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
  /** Group sets that may be asked for. */
  readonly sets: readonly { readonly id: string; readonly name: Localised }[]
  readonly madeOf: readonly MadeOf[]
  /** Shares of what is counted that could not be placed or classed, or were split by an estimate. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly estimated: number }
  readonly names: { readonly [activity: string]: Localised }
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
  readonly growth: Figure
  readonly density: Figure
}

export type PlaceRow = {
  readonly place: SubjectId
  readonly amount: Figure
  readonly firms: Figure
  readonly variety: Figure
  readonly distance: Figure
  readonly diversity: Figure
  readonly complexity: Figure
  readonly clusters: number
  readonly strongest: readonly string[]
}

export type ActivityRow = {
  readonly activity: string
  readonly amount: Figure
  readonly firms: Figure
  readonly concentration: Figure
  readonly ubiquity: Figure
  readonly complexity: Figure
  readonly growth: Figure
  readonly strongest: readonly SubjectId[]
}

export type MethodsData = { readonly methods: readonly { readonly id: string; readonly method: MethodShape }[] }
export type MethodData = { readonly id: string; readonly method: MethodShape; readonly others: readonly string[] }
