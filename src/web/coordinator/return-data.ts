import type { Answer } from '#core/monitoring/answer.ts'
import type { AnswerTrouble } from '#core/monitoring/parse-answer.ts'
import type { Origin } from '#core/monitoring/recorded-answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Section } from '#core/monitoring/question-type.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import type { Left } from '#core/monitoring/what-is-left.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'

/** The returns of whoever asks. */
export type ReturnsData = { readonly returns: readonly ReturnLine[] }

export type ReturnLine = {
  readonly id: string
  readonly cluster: SubjectId
  readonly year: number
  readonly state: ReturnState
  readonly movedAt: Moment
}

/** One of the answers that contradict each other. */
export type Rival = {
  readonly id: number
  readonly answer: Answer
  readonly explanation: string | null
  readonly by: string
  readonly at: Moment
}

/** A name that fits several organisations: which of them is meant? */
export type Choice = { readonly at: string; readonly given: string; readonly hits: readonly SubjectId[] }

/** A question as the form shows it. */
export type FieldData = {
  readonly question: QuestionId
  /** What stands in its fields: what was just typed, the answer, or what is known already. */
  readonly typed: readonly (readonly [string, string])[]
  readonly answer: Answer | undefined
  readonly shows: 'answer' | 'prefilled' | 'nothing'
  readonly origin: Origin | null
  /** What was known before, where the answer is another one. */
  readonly known: Answer | null
  readonly parents: readonly number[]
  readonly was: string
  readonly explanation: string
  readonly source: string
  readonly asksSource: boolean
  readonly lacksSource: boolean
  readonly lastYear: Answer | null
  readonly rivals: readonly Rival[]
  readonly findings: readonly ReturnFinding[]
  readonly trouble: AnswerTrouble | null
  readonly choices: readonly Choice[]
  readonly by: { readonly name: string; readonly at: Moment } | null
}

/** A comment that nobody has settled; `question` null = on the whole return. */
export type OpenComment = {
  readonly id: number
  readonly question: string | null
  readonly text: string
  readonly by: string
  readonly at: Moment
}

export type SectionData = { readonly section: Section; readonly fields: readonly FieldData[] }

export type SheetLine = {
  readonly organisation: SubjectId
  readonly email: string
  readonly language: Language
  readonly sentUntil: Day | null
  readonly isExpired: boolean
  readonly answeredAt: Moment | null
  readonly shares: boolean
  readonly isTicked: boolean
}

export type HistoryEntry =
  | { readonly at: Moment; readonly by: string; readonly act: string; readonly to: ReturnState; readonly reason: string | null }
  | {
      readonly at: Moment
      readonly by: string
      readonly question: QuestionId
      readonly answer: Answer
      readonly before: Answer | null
    }

/** A return, as its coordinator, its signatory or the agency sees it. */
export type ReturnData = {
  readonly id: string
  /** Whose entries a browser keeps apart on a shared machine. */
  readonly person: string
  readonly cluster: SubjectId
  readonly form: string
  /** The year asked about. */
  readonly year: number
  readonly state: ReturnState
  readonly version: number
  readonly fingerprint: string
  readonly returnedBecause: string | null
  readonly comments: readonly OpenComment[]
  readonly signature: { readonly name: string; readonly at: Moment; readonly fingerprint: string | null } | null
  readonly may: {
    readonly edit: boolean
    readonly submit: boolean
    readonly sign: boolean
    readonly sendSheets: boolean
    readonly feedback: boolean
    readonly audit: boolean
  }
  readonly sections: readonly SectionData[]
  readonly prefilled: { readonly count: number; readonly all: number }
  readonly left: Left
  readonly sheets: {
    readonly lines: readonly SheetLine[]
    readonly until: Day
    /** null: it went by mail, and nobody else needs it. */
    readonly links: readonly { readonly organisation: SubjectId; readonly url: string | null }[]
    readonly trouble: string | null
    readonly sums: readonly { readonly question: QuestionId; readonly sum: Measured; readonly answered: number }[]
    readonly firms: number
  }
  readonly history: readonly HistoryEntry[]
  /** Why what was sent was not done. */
  readonly refused: MessageKey | null
  /** What the check in the browser holds the answers against; null where nothing can be changed. */
  readonly check: CheckMaterial | null
}

/** What the browser needs to check answers as they are typed: the same as the server, without anybody's own number. */
export type CheckMaterial = {
  readonly lastYear: { readonly form: string; readonly answers: readonly (readonly [QuestionId, Answer])[] } | null
  readonly peers: readonly (readonly [
    QuestionId,
    { readonly clusters: number; readonly centre: number; readonly scale: number },
  ])[]
  readonly sheets: {
    readonly firms: number
    readonly sheets: number
    readonly sums: readonly (readonly [QuestionId, { readonly sum: Measured; readonly answered: number }])[]
  } | null
}
