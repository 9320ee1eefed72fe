import type { Answer } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Section } from '#core/monitoring/question-type.ts'
import type { Origin } from '#core/monitoring/recorded-answer.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import type { ReturnAct, ReturnState } from '#core/monitoring/return-states.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { MessageKey } from '#words/catalogue.ts'

/** A field as whoever reviews sees it. */
export type ReviewField = {
  readonly question: QuestionId
  readonly section: Section
  readonly answer: Answer | undefined
  readonly lastYear: Answer | undefined
  /** The middle of the peers, rounded; null with fewer than five of them. */
  readonly typical: { readonly value: number; readonly clusters: number } | null
  readonly origin: Origin | null
  readonly explanation: string | null
  readonly source: string | null
  readonly by: string | null
  readonly at: Moment | null
  readonly findings: readonly ReturnFinding[]
}

export type ReviewThread = {
  readonly id: number
  readonly question: QuestionId | null
  readonly isSettled: boolean
  readonly notes: readonly {
    readonly id: number
    readonly text: string
    readonly settles: boolean
    readonly by: string
    readonly at: Moment
  }[]
}

export type ReviewEvent = {
  readonly act: string
  readonly to: string
  readonly reason: string | null
  readonly by: string
  readonly at: Moment
}

export type AnswerChange = {
  readonly id: number
  readonly question: QuestionId
  readonly answer: Answer
  readonly before: Answer | undefined
  readonly by: string
  readonly at: Moment
}

export type ReviewData = {
  readonly id: string
  readonly campaign: string
  readonly asksAbout: number
  readonly cluster: SubjectId
  readonly state: ReturnState
  readonly version: number
  readonly deadline: Day
  readonly isSigned: boolean
  readonly fields: readonly ReviewField[]
  /** Questions with findings, the farthest out first. */
  readonly outliers: readonly QuestionId[]
  readonly threads: readonly ReviewThread[]
  readonly events: readonly ReviewEvent[]
  readonly changes: readonly AnswerChange[]
  /** What this person may do from this state. */
  readonly acts: readonly ReturnAct[]
  readonly mayComment: boolean
  readonly mayAudit: boolean
  /** Other returns of the campaign that wait for review. */
  readonly next: string | null
  readonly trouble: { readonly form: string; readonly why: MessageKey; readonly entered: Readonly<Record<string, string>> } | null
}
