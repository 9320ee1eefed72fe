import type { CodeLists } from '#web/page-context.ts'
import type { Localised } from '#core/values/language.ts'

/** Code lists with their names; properties come from their definitions. `used`: how many statements a property has. */
export type DictionaryData = {
  readonly lists: readonly { readonly list: string; readonly name: Localised; readonly codes: CodeLists[string] }[]
  readonly used: { readonly [property: string]: number }
}
