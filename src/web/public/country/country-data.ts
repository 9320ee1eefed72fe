import type { RuleSetNote } from '#web/public/rules/rule-sets/rule-set-note.ts'
import type { Dossier, SubjectShown, Voice } from '#web/public/dossier.ts'

export type CountryData = Dossier & {
  /** Measures with their budget, administrator, target and period. */
  readonly measures: readonly SubjectShown[]
  /** Acts with adoption, entry into force, levels and minimum of members. */
  readonly acts: readonly SubjectShown[]
  /** The rules of the levels as data. */
  readonly levelRules: readonly RuleSetNote[]
  /** Projects that served clusters in general, with every amount and result that a source gives. */
  readonly projects: readonly (SubjectShown & { readonly voices: readonly Voice[] })[]
}
