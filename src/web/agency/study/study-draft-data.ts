import type { Chapter } from '#core/studies/build/plan.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
import type { MessageKey } from '#words/catalogue.ts'

/** Where the study of a year is on its way. */
export type StudyState = 'written' | 'put-forward' | 'approved' | 'sent-back' | 'frozen'

/** How many clusters were asked about a year, and how many of their returns are approved. */
export type StudyProgress = { readonly asked: number; readonly approved: number }

export type StudyDraftRow = {
  readonly year: number
  readonly state: StudyState
  readonly progress: StudyProgress
  readonly putForwardAt: string | null
  readonly editions: readonly number[]
}

export type StudyDraftsData = { readonly studies: readonly StudyDraftRow[] }

/** A text of the editor: who writes over it names its number. */
export type WrittenText = {
  readonly chapter: Chapter
  readonly place: 'before' | 'after'
  readonly id: number | null
  readonly text: Both | null
  readonly at: string | null
  readonly personName: string | null
}

export type ShownProposal = {
  readonly id: number
  readonly hash: string
  readonly at: string
  readonly personName: string
  readonly isOwn: boolean
  readonly isLatest: boolean
  readonly edition: number | null
  readonly judgements: readonly {
    readonly verdict: 'approved' | 'sent-back'
    readonly note: string | null
    readonly at: string
    readonly personName: string
  }[]
}

export type StudyDraftData = {
  readonly year: number
  readonly state: StudyState
  readonly progress: StudyProgress
  /** What is shown: the study as it stands now, or as it was put forward. */
  readonly shown: 'now' | { readonly proposal: number }
  readonly content: StudyContent
  /** What the attack could work out; null of what was put forward: there it was none. */
  readonly leaks: number | null
  readonly texts: readonly WrittenText[]
  readonly proposals: readonly ShownProposal[]
  readonly may: { readonly write: boolean; readonly judge: boolean; readonly freeze: boolean }
  /** What was refused, and what was entered. */
  readonly trouble: {
    readonly form: string
    readonly why: MessageKey
    readonly entered: { readonly [field: string]: string }
  } | null
}
