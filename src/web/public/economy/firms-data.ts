import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { FirmRow, SurvivalRow } from '#core/economy/observed/list-firms.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Frame } from './economy-data.ts'

/** What is told of the firms of a place or an activity, or why nothing is. */
export type FirmsPart =
  | { readonly told: null; readonly why: 'in-part' | 'no-such-year' | 'one-year' | 'not-told' }
  | {
      readonly why: null
      readonly told: {
        /** Years in a row in which firms were seen. */
        readonly names: Frame['names']
        readonly from: number
        readonly to: number
        /** Whether the question asks for activities that are not told. */
        readonly isFiner: boolean
        readonly whole: FirmRow | null
        readonly rows: readonly FirmRow[]
        /** How long firms survive: of the whole first, then of the rows. */
        readonly survival: readonly SurvivalRow[]
        readonly rules: FirmRules
        /** Classes in years of the other edition that the correspondence leads nowhere. */
        readonly unlinked: readonly UnlinkedClasses[]
      }
    }

export const firmLists = ['places', 'activities'] as const

export type EconomyFirms = {
  readonly of: (typeof firmLists)[number]
  readonly place: SubjectId | null
  readonly activity: string | null
  readonly firms: FirmsPart
}
