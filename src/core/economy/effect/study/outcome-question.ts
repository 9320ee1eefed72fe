import type { FirmPanel } from '../../firms/firm-panel.ts'
import type { FirmPair } from './firm-row.ts'
import type { Outcome, StudyRules } from './study-rules.ts'

export type OutcomeQuestion = {
  readonly panel: FirmPanel
  readonly pairs: readonly FirmPair[]
  readonly starts: ReadonlyMap<number, number>
  readonly setAside: ReadonlySet<number>
  readonly outcome: Outcome
  readonly rules: StudyRules
}
