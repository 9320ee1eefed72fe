import type { PropertyId } from '#core/registry/properties.ts'
import type { SubjectKind } from '#core/registry/property-type.ts'
import type { Localised } from '#core/values/language.ts'

export type CodeEntry = {
  readonly code: string
  readonly name: Localised
  readonly definition: Localised | null
  readonly isOurs: boolean
}

/** A list of allowed codes. `isWhole`: no word of the search has taken a code away. */
export type CodeListEntry = {
  readonly list: string
  readonly name: Localised
  readonly source: string | null
  readonly codes: readonly CodeEntry[]
  readonly isWhole: boolean
}

/** What the words of the register mean. Properties explain themselves by their definitions; `used`: how many statements each has. */
export type DictionaryData = {
  readonly q: string
  readonly kind: SubjectKind | null
  readonly properties: readonly { readonly id: PropertyId; readonly used: number }[]
  readonly registered: number
  readonly lists: readonly CodeListEntry[]
}
