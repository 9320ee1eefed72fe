import type { AnswerTrouble } from '#core/monitoring/parse-answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'

/** The three-minute sheet of a member firm. */
export type SheetData = {
  readonly organisation: SubjectId
  readonly cluster: SubjectId
  readonly year: number
  readonly until: Day
  readonly isClosed: boolean
  readonly answeredAt: Moment | null
  /** The device that answered asks: it alone sees the answers again. */
  readonly isOwn: boolean
  readonly wasJustSent: boolean
  readonly fields: readonly {
    readonly question: QuestionId
    readonly typed: readonly (readonly [string, string])[]
    readonly trouble: AnswerTrouble | null
    readonly findings: readonly ReturnFinding[]
  }[]
}
