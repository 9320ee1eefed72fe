import type { Localised, Language } from '#core/values/language.ts'
import type { Route } from '#words/addresses.ts'
import type { Role } from '#core/people/role.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { Assets } from '#web/layout/assets.ts'

/** Code lists of the country: list → code → its name (and definition) in both languages. */
export type CodeLists = {
  readonly [list: string]: { readonly [code: string]: { readonly name: Localised; readonly definition?: Localised } }
}

/** Who reads an inside page, for its frame. */
export type Reading = {
  readonly name: string
  readonly seeingAs: { readonly role: Role; readonly scope: string } | null
  /** Where this person's menu leads. */
  readonly menu: readonly Route[]
}

/** Parts of the address that are not known on the page, and those that are. */
export type UnusedParts = { readonly parts: readonly string[]; readonly known: readonly string[] }

/** What every page knows besides its own data. */
export type PageContext = {
  readonly language: Language
  readonly route: Route
  /** Address of this view without its language and base: what the language switch and the twins need. */
  readonly slug: string | null
  readonly query: string
  readonly today: string
  /** The day that the page shows, and the moment whose knowledge it shows; null = today, now. */
  readonly asOf: string | null
  readonly knownAt: string | null
  readonly country: { readonly id: string; readonly name: Localised; readonly sample: boolean }
  readonly codes: CodeLists
  /** Names of every subject that the page mentions. */
  readonly names: { readonly [subject: string]: Localised }
  readonly dataVersion: number
  readonly recordedAt: string | null
  /** Absolute base for canonical links, without a slash at the end; '' when not configured. */
  readonly publicUrl: string
  /** Files of scripts and styles by entry, as the build named them. */
  readonly assets: Assets
  /** null on public pages, which are the same for everybody. */
  readonly person: Reading | null
  /** What was done just now, told once on the page that follows. */
  readonly said: MessageKey | null
  /** null where every part of the address is known, or the page ignores others. */
  readonly unused: UnusedParts | null
}
