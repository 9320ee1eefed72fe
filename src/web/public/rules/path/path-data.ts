import type { Verdict } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'

/** What all rule sets say of one cluster. */
export type PathData = {
  readonly subject: SubjectId
  /** One for each rule set on clusters and each of its readings. */
  readonly verdicts: readonly Verdict[]
  readonly telling: Telling
}
