import type { Imprint, StudyContent, StudyFigure } from '#core/studies/edition.ts'
import type { SaidDifference } from '#words/study/say-differences.ts'

export type EditionRow = {
  readonly year: number
  readonly edition: number
  readonly hash: string
  readonly frozenOn: string
}

export type EditionsData = { readonly editions: readonly EditionRow[] }

/** What an edition is compared with, and how it differs from that. */
export type ChangedSince = {
  readonly with: 'register' | { readonly edition: number; readonly frozenOn: string }
  readonly count: number
  readonly shown: readonly SaidDifference[]
}

export type EditionData = {
  readonly content: StudyContent
  readonly imprint: Imprint
  readonly since: readonly ChangedSince[]
}

export type FigureData = {
  readonly content: StudyContent
  readonly imprint: Imprint
  readonly figure: StudyFigure
}
