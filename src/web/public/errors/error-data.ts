import type { MessageKey } from '#words/catalogue.ts'

/** What the reader asked for that cannot be understood. */
export type QueryProblem = {
  readonly code: 'as-of' | 'known-at' | 'page' | 'sort' | 'filter' | 'too-long' | 'year-not-held'
  readonly value: string
  /** The part of the query that it stands in, where that is known. */
  readonly part: string | null
  /** The same address without it. */
  readonly without: string | null
}

export type ErrorData = {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503
  readonly problem: QueryProblem | null
  /** The data on the economy cannot be asked; all else is there. */
  readonly isOfEconomy: boolean
  /** Why a deed was refused, or why the data on the economy cannot be asked. */
  readonly refusal: MessageKey | null
  /** The path that was asked for, for the search box of "not found". */
  readonly path: string
  /** Under which the fault can be found in the log. */
  readonly reference: string | null
}
