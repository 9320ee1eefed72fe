import type { Localised } from '#core/values/language.ts'
import { UNKNOWN } from './cluster-card.ts'
import { foldText } from './import/fold-text.ts'

/** A source as far as the library is searched by it. */
export type SoughtSource = {
  readonly id: string
  readonly title: Localised
  readonly publisher: string | null
  readonly kind: string
  readonly published: string | null
  readonly url: string | null
}

export const sourceFilters = ['kind', 'publisher', 'year'] as const
export type SourceFilter = (typeof sourceFilters)[number]

export type SourceQuestion = { readonly q: string; readonly chosen: { readonly [filter in SourceFilter]: readonly string[] } }

/** A choice of a filter: how many sources are left by it while the other filters stay as they are. */
export type SourceChoice = { readonly value: string; readonly count: number; readonly chosen: boolean }

export type FoundSources<S> = {
  readonly found: readonly S[]
  readonly choices: { readonly [filter in SourceFilter]: readonly SourceChoice[] }
}

/** The sources that answer a question, and what each filter would leave of them. */
export function findSources<S extends SoughtSource>(all: readonly S[], { q, chosen }: SourceQuestion): FoundSources<S> {
  const words = foldText(q)
    .split(' ')
    .filter((word) => word !== '')
  const worded = words.length === 0 ? all : all.filter((source) => hasWords(source, words))
  const passes = (source: S, except?: SourceFilter) =>
    sourceFilters.every(
      (filter) => filter === except || chosen[filter].length === 0 || chosen[filter].includes(valueOf(source, filter)),
    )
  const choicesOf = (filter: SourceFilter) => {
    const counts = new Map<string, number>(chosen[filter].map((value) => [value, 0]))
    for (const source of worded) {
      if (passes(source, filter)) counts.set(valueOf(source, filter), (counts.get(valueOf(source, filter)) ?? 0) + 1)
    }
    const choices = [...counts].map(([value, count]) => ({ value, count, chosen: chosen[filter].includes(value) }))
    return choices.toSorted(filter === 'year' ? newestFirst : mostFirst)
  }
  return {
    found: worded.filter((source) => passes(source)),
    choices: { kind: choicesOf('kind'), publisher: choicesOf('publisher'), year: choicesOf('year') },
  }
}

/** What a source has for a filter: its year of publishing, its publisher as written, its kind. */
function valueOf(source: SoughtSource, filter: SourceFilter): string {
  switch (filter) {
    case 'kind':
      return source.kind
    case 'publisher':
      return source.publisher ?? UNKNOWN
    case 'year':
      return source.published?.slice(0, 4) ?? UNKNOWN
  }
}

/** Every word must begin a word of the source: `metal` finds `Metalo`, without its marks. */
function hasWords(source: SoughtSource, words: readonly string[]): boolean {
  const { id, title, publisher, url } = source
  const text = ` ${foldText([title.lt, title.en, publisher, id, url].join(' '))}`
  return words.every((word) => text.includes(` ${word}`))
}

function mostFirst(one: SourceChoice, other: SourceChoice): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

function newestFirst(one: SourceChoice, other: SourceChoice): number {
  if (one.value === UNKNOWN || other.value === UNKNOWN) return one.value === UNKNOWN ? 1 : -1
  return one.value < other.value ? 1 : -1
}
