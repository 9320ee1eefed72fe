import type { DisclosureRuleId } from '#core/disclosure/rule.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { Measured } from '#core/values/absence.ts'

/** Where in the chain from money to effect an indicator stands. */
export const levels = ['input', 'activity', 'output', 'outcome', 'impact'] as const
export type Level = (typeof levels)[number]

/** A number about a cluster in a year, with its one definition. Words: `indicator.<id>.name|definition|formula`. */
export type IndicatorShape = {
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  /** The questions that it is worked out from; the same as `measure` reads, and the key of breaks in its series. */
  readonly asks: readonly QuestionId[]
  readonly level: Level
  /** Version of the method; goes up whenever `measure` may give another number for the same answers. */
  readonly method: number
  /** The rule that its published values obey. */
  readonly disclosure: DisclosureRuleId
  readonly measure: (answers: Answers) => Measured
  /** How a country's number is made: a sum; the sum of parts over the sum of wholes; or only the middle, where neither makes sense. */
  readonly nationally:
    | { readonly by: 'sum' }
    | { readonly by: 'median' }
    | {
        readonly by: 'ratio'
        readonly part: (answers: Answers) => Measured
        readonly whole: (answers: Answers) => Measured
        /** What the two amounts are: the question where it is a plain answer, so that it is known again in other indicators. */
        readonly amounts: { readonly part: string; readonly whole: string }
      }
}
