import type { MessageKey } from '#words/catalogue.ts'

/** A part of a question to the interface, in the address. */
export type Parameter = {
  readonly name: string
  readonly words: MessageKey
  readonly place: 'query' | 'path'
  readonly choices?: readonly string[]
  readonly repeated?: true
}
