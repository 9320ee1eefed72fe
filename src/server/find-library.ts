import { findSources } from '#core/registry/find-sources.ts'
import type { FoundSources } from '#core/registry/find-sources.ts'
import { textIn } from '#core/values/language.ts'
import { countBySource, readLibrary } from '#store/read-library.ts'
import type { LibrarySource } from '#store/read-library.ts'
import { sourceOrders } from '#web/public/sources/sources-data.ts'
import type { SourceOrder } from '#web/public/sources/sources-data.ts'
import { compareIn } from '#words/format.ts'
import type { PageReader } from './page-definition.ts'
import { readOneOf, valuesOf } from './read-filters.ts'

/** A source of the library with how many statements rest on it. */
export type CountedSource = LibrarySource & { readonly statements: number }

export type FoundLibrary = { readonly q: string; readonly sort: SourceOrder; readonly registered: number } & Omit<
  FoundSources<CountedSource>,
  'found'
> & {
    readonly sources: readonly CountedSource[]
  }

/** The sources that the address asks for, in its order: the page and its twins show the same. */
export async function findLibrary({ db, query, knownAt, language }: PageReader): Promise<FoundLibrary> {
  const [library, counts] = await Promise.all([readLibrary(db, knownAt), countBySource(db, knownAt)])
  const all = library.map((source) => ({ ...source, statements: counts.get(source.id) ?? 0 }))
  const q = query.get('q') ?? ''
  const sort = readOneOf(query, 'sort', sourceOrders)
  // Publishers are given one by one: their names hold commas.
  const chosen = {
    kind: valuesOf(query, 'kind'),
    publisher: [...new Set(query.getAll('publisher'))],
    year: valuesOf(query, 'year'),
  }
  const { found, choices } = findSources(all, { q, chosen })
  const byTitle = (one: CountedSource, other: CountedSource) =>
    compareIn(language, titleOf(one), titleOf(other)) || (one.id < other.id ? -1 : 1)
  const orders = {
    statements: (one, other) => other.statements - one.statements || byTitle(one, other),
    newest: (one, other) => compareDates(one.published, other.published) || byTitle(one, other),
    title: byTitle,
  } satisfies Record<SourceOrder, (one: CountedSource, other: CountedSource) => number>
  return { q, sort, registered: all.length, choices, sources: found.toSorted(orders[sort]) }

  function titleOf(source: CountedSource): string {
    return textIn(source.title, language)?.text ?? source.id
  }
}

/** Newest first, undated last. */
function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? 1 : -1
}
