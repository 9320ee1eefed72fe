import type { Localised } from '#core/values/language.ts'
import type { SourceId } from './statement.ts'

/** A document, register extract, page or decision that statements rest on, as the library of sources holds it. */
export type Source = {
  readonly id: SourceId
  /** The title as published, in its own language; a translation only where the publisher gives one. */
  readonly title: Localised
  readonly publisher: string | null
  readonly kind: string
  /** When it was published and when we read it, as exactly as is known. */
  readonly published: string | null
  readonly accessed: string | null
  readonly url: string | null
  readonly licence: string | null
  readonly language: string | null
  readonly note: Localised | null
}
