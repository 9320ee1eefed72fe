import type { Answer } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnAct } from '#core/monitoring/return-states.ts'

/** Answers as they are written in a file. */
export type WrittenAnswers = { readonly [question in QuestionId]?: Answer }

/** One thing that happened to a return. `answers` are those that an edit brought; the others stay. */
export type Step = {
  /** `2022-11-14T10:20` */
  readonly at: string
  readonly by: 'coordinator' | 'signatory' | 'reviewer' | 'officer'
  readonly act: ReturnAct | 'comment'
  readonly answers?: WrittenAnswers
  readonly reason?: string
  /** A comment of a reviewer on one answer. */
  readonly on?: QuestionId
}

/** The three-minute sheet of a member firm; `at` is null when the link was sent and never used. */
export type CycleSheet = { readonly organisation: string; readonly at: string | null; readonly answers: WrittenAnswers }

export type CycleReturn = {
  readonly cluster: string
  readonly sheets: readonly CycleSheet[]
  readonly steps: readonly Step[]
}

export type CycleExtension = { readonly cluster: string; readonly at: string; readonly until: string; readonly reason: string }

/** All that happened in one monitoring year. */
export type Cycle = {
  readonly campaign: string
  readonly asksAbout: number
  readonly form: string
  readonly opens: string
  readonly sheetsDue: string
  readonly deadline: string
  readonly closes: string
  readonly studyDue: string
  readonly extensions: readonly CycleExtension[]
  readonly returns: readonly CycleReturn[]
}

export const campaignYears = [2022, 2023, 2024, 2025, 2026] as const

/** The campaign that is under way in the sample country, and the day up to which it is told. */
export const CURRENT = 2026
export const TOLD_UNTIL = '2026-11-27'
