import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { SubjectShown } from '#web/public/dossier.ts'
import type { Choice } from '#web/public/rules/verdict-parts/choice.ts'
import type { JudgedSet } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'

/** Whether one may apply on a day: the call is open, over, not open yet, or its days are not known. */
export type CallState = 'open' | 'closed' | 'not-yet' | 'not-known'

export type ApplyData = {
  readonly choice: Choice
  /** The calls with where each stands today, and, once a cluster is chosen, with the answers on it. */
  readonly calls: readonly CallRow[]
  /** The answer, once both are chosen. */
  readonly answer: Answer | null
}

export type CallRow = {
  readonly ruleSet: Pick<RuleSet, 'id' | 'name' | 'summary' | 'inForce' | 'readings'>
  readonly today: CallState
  /** One for each reading. */
  readonly answers: readonly { readonly reading: string | null; readonly outcome: Outcome }[]
}

export type Answer = {
  readonly judged: JudgedSet
  readonly telling: Telling
  readonly today: CallState
  /** The last day on which one could apply, when it is known to the day. */
  readonly lastDay: string | null
  /** What the register says of the measure from which the call comes. */
  readonly measure: SubjectShown | null
}
