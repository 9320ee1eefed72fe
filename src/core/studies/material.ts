import type { Answers } from '#core/monitoring/answer.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'

/** What a study is made from: the register at the ends of years, and the returns that were approved. */
export type StudyMaterial = {
  /** The year that the study is about, the latest of `years`. */
  readonly year: number
  /** Years asked about, the earliest first. */
  readonly years: readonly number[]
  readonly knownAt: Moment
  /** The last approved return was locked on this day; null while some are not. */
  readonly lockedOn: Day | null
  readonly country: { readonly code: string; readonly name: Localised; readonly sample: boolean }
  readonly clusters: readonly ClusterInYear[]
  readonly members: readonly MemberInYear[]
  readonly returns: readonly ReturnInYear[]
  readonly projects: readonly ProjectFact[]
  /** Every code and subject that a table can name, in the languages in which it is known. */
  readonly names: ReadonlyMap<string, Localised>
}

/** A cluster at the end of a year. */
export type ClusterInYear = {
  readonly cluster: SubjectId
  readonly year: number
  readonly isActive: boolean
  readonly isNew: boolean
  readonly hasEnded: boolean
  /** Codes of `field`; empty when nothing is known. */
  readonly fields: readonly string[]
  readonly county: SubjectId | null
  /** `scheme level` of each label in force. */
  readonly labels: readonly string[]
  /** The level by the country's level rule set in force then: a test of it, `none`, or null for "cannot say". */
  readonly level: string | null
}

/** A membership at the end of a year. */
export type MemberInYear = {
  readonly cluster: SubjectId
  readonly year: number
  readonly organisation: SubjectId
  readonly kind: string | null
  readonly county: SubjectId | null
  /** Letter of the section of EVRK. */
  readonly section: string | null
}

/** What was asked of a cluster about a year. `answers` null: it was asked and has not answered. */
export type ReturnInYear = { readonly cluster: SubjectId; readonly year: number; readonly answers: Answers | null }

export type ProjectFact = {
  readonly project: SubjectId
  readonly measure: SubjectId | null
  readonly grantEur: number | null
  readonly from: number | null
  readonly until: number | null
  readonly clusters: readonly SubjectId[]
}

/** The code of "nothing is known": in every breakdown it stands last, and is never left out silently. */
export const UNKNOWN_CODE = 'unknown'
