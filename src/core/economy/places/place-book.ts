/** A municipality under a code and names that lists wrote for it, in the months in which they did. */
export type PlaceInBook = {
  /** `municipality/kauno-m`; the same in several entries when it was called otherwise, or grew out of several. */
  readonly id: string
  readonly code: string | null
  readonly names: readonly string[]
  readonly county: string | null
  /** First and last month (`2021-12`) of these names and this code; null = open. */
  readonly from: string | null
  readonly to: string | null
}

export type PlaceBook = { readonly places: readonly PlaceInBook[] }

export type MatchedPlace = { readonly place: string } | { readonly unplaced: 'not-given' | 'no-such-place' | 'ambiguous' }

const plain: readonly (readonly [RegExp, string])[] = [
  [/\bsavivaldybe[s]?\b/g, 'sav'],
  [/\bmiesto\b/g, 'm'],
  [/\brajono\b/g, 'r'],
]

/** `Kauno r. sav.`, `KAUNO RAJONO SAVIVALDYBĖ`, `kauno r` → `kauno r` */
function placeKey(name: string): string {
  const letters = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  const short = plain.reduce((text, [long, abbreviation]) => text.replaceAll(long, abbreviation), letters)
  return short.replace(/ sav$/, '')
}

/**
 * Finds the municipality that a file means by a name or a code. What is written in a month is looked up among what was valid in it
 * first: a town that was split in two had one name before. A name that fits several municipalities of the month fits none.
 */
export function placeFinder({ places }: PlaceBook): (written: string, month: string | null) => MatchedPlace {
  const byKey = new Map<string, PlaceInBook[]>()
  for (const place of places) {
    const keys = new Set([...place.names.map(placeKey), ...(place.code === null ? [] : [codeKey(place.code)])])
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), place])
  }
  return (written, month) => {
    const text = written.trim()
    if (text === '') return { unplaced: 'not-given' }
    const all = byKey.get(/^\d+$/.test(text) ? codeKey(text) : placeKey(text)) ?? []
    const then = all.filter(({ from, to }) => month === null || ((from ?? '') <= month && month <= (to ?? '9999')))
    const ids = new Set((then.length > 0 ? then : all).map(({ id }) => id))
    const [only] = ids
    return only === undefined ? { unplaced: 'no-such-place' } : ids.size > 1 ? { unplaced: 'ambiguous' } : { place: only }
  }
}

/** Codes lose the zeros in front of them. */
function codeKey(code: string): string {
  return `#${code.replace(/^0+(?=\d)/, '')}`
}
