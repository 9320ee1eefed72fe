import { z } from 'zod'
import type { Synonyms } from '#core/registry/search-words.ts'
import type { Localised } from '#core/values/language.ts'
import type { CodeLists } from '#web/page-context.ts'
import type { CountryFacts } from './page-definition.ts'

const localised = z.object({ lt: z.string().optional(), en: z.string().optional() }).transform(definedOnly)

const countrySchema = z.object({
  id: z.string(),
  name: localised,
  sample: z.boolean(),
  timezone: z.string(),
  'world-atlas-id': z.string().nullish(),
})

const codeListsSchema = z.record(
  z.string(),
  z.object({ codes: z.record(z.string(), z.object({ name: localised, definition: localised.optional() })) }),
)

const synonymsSchema = z.array(z.array(z.string()))

const conflictsSchema = z.record(z.string(), z.object({ title: localised }))

/** What pages need of the country's documents; before anything is loaded, a country without a name. */
export type CountryDocuments = {
  readonly country: CountryFacts
  readonly codes: CodeLists
  readonly all: ReadonlyMap<string, unknown>
}

export const noDocuments: CountryDocuments = {
  country: { id: '', name: {}, sample: false, timezone: 'UTC', worldAtlasId: null },
  codes: {},
  all: new Map(),
}

export function parseDocuments(all: ReadonlyMap<string, unknown>): CountryDocuments {
  if (!all.has('country')) return { ...noDocuments, all }
  const country = countrySchema.parse(all.get('country'))
  return {
    country: { ...country, worldAtlasId: country['world-atlas-id'] ?? null },
    codes: codesOf(all.get('codelists') ?? {}),
    all,
  }
}

/** The document 'synonyms': groups of words that mean the same. */
export function readSynonyms(document: unknown): Synonyms {
  return synonymsSchema.parse(document ?? [])
}

/** Titles of the curated conflicts, from the document 'conflicts'. */
export function readConflictTitles(document: unknown): { id: string; title: Localised }[] {
  return Object.entries(conflictsSchema.parse(document ?? {})).map(([id, { title }]) => ({ id, title }))
}

function codesOf(document: unknown): CodeLists {
  const lists: [string, Record<string, { name: Localised; definition?: Localised }>][] = []
  for (const [list, { codes }] of Object.entries(codeListsSchema.parse(document))) {
    const named = Object.entries(codes).map(
      ([code, { name, definition }]) => [code, definition === undefined ? { name } : { name, definition }] as const,
    )
    lists.push([list, Object.fromEntries(named)])
  }
  return Object.fromEntries(lists)
}

function definedOnly(text: { lt?: string | undefined; en?: string | undefined }): Localised {
  return { ...(text.lt === undefined ? {} : { lt: text.lt }), ...(text.en === undefined ? {} : { en: text.en }) }
}
