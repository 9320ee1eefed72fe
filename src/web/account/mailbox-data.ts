import type { LetterContent, LetterKind, LetterState } from '#core/monitoring/letters.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'

export type LetterLine = {
  readonly id: string
  readonly kind: LetterKind
  readonly to: string
  readonly at: Moment
  readonly state: LetterState
}

/** The mailbox of the invented country, open to everybody; or the queue of a real one, without what letters say. */
export type MailboxData =
  | { readonly view: 'mailbox'; readonly letters: readonly (LetterLine & { readonly subject: string | null })[] }
  | {
      readonly view: 'queue'
      readonly sendsMail: boolean
      readonly counts: readonly { readonly state: LetterState; readonly count: number }[]
      readonly letters: readonly (LetterLine & { readonly attempts: number; readonly reply: string | null })[]
    }

export type LetterData = LetterLine & { readonly content: LetterContent | null; readonly language: Language }
