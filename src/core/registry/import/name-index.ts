import { bareName, foldText } from './fold-text.ts'

/** Subjects by their names, however these are written; and the nearest name to one that is not among them. */
export type NameIndex = {
  /** The subjects of that name; more than one when several bear it. */
  readonly find: (name: string) => readonly string[]
  readonly nearest: (name: string) => { readonly subject: string; readonly name: string } | null
}

/** Sequences of three letters that are in more names than this say nothing. */
const COMMON = 3_000
/** How much of their sequences two names must share to be asked about. */
const LIKE = 0.7

/** Indexes names; `bare` leaves legal forms out of the comparison, as for organisations. */
export function indexNames(entries: Iterable<{ subject: string; name: string }>, bare = false): NameIndex {
  const key = bare ? bareName : foldText
  const byKey = new Map<string, string[]>()
  const names: { subject: string; name: string; size: number }[] = []
  const byTrigram = new Map<string, number[]>()
  for (const { subject, name } of entries) {
    const folded = key(name)
    const same = byKey.get(folded)
    if (!same) byKey.set(folded, [subject])
    else if (!same.includes(subject)) same.push(subject)
    else continue
    const trigrams = trigramsOf(folded)
    for (const trigram of trigrams) push(byTrigram, trigram, names.length)
    names.push({ subject, name, size: trigrams.size })
  }
  // Counted in one block of memory that is used again and again: a table of a hundred thousand rows asks as often.
  const shared = new Uint16Array(names.length)
  const touched = new Uint32Array(names.length)
  return {
    find: (name) => byKey.get(key(name)) ?? [],
    nearest: (name) => {
      const trigrams = trigramsOf(key(name))
      const telling = [...trigrams]
        .map((trigram) => byTrigram.get(trigram) ?? [])
        .filter((holders) => holders.length <= COMMON)
        .toSorted((one, other) => one.length - other.length)
      // A name that is alike enough shares at least so many; one that has none of the rarest cannot reach that any more.
      const rarest = telling.length - Math.ceil((trigrams.size * LIKE) / (2 - LIKE)) + 1
      let count = 0
      if (rarest <= 0) return null
      for (const [index, holders] of telling.entries()) {
        for (const holder of holders) {
          const before = shared[holder] ?? 0
          if (before === 0 && index >= rarest) continue
          shared[holder] = before + 1
          if (before === 0) touched[count++] = holder
        }
      }
      let best: { subject: string; name: string; likeness: number } | null = null
      for (const holder of touched.subarray(0, count)) {
        const candidate = names[holder]
        const likeness = candidate === undefined ? 0 : (2 * (shared[holder] ?? 0)) / (trigrams.size + candidate.size)
        if (candidate !== undefined && likeness >= LIKE && likeness > (best?.likeness ?? 0))
          best = { subject: candidate.subject, name: candidate.name, likeness }
        shared[holder] = 0
      }
      return best === null ? null : { subject: best.subject, name: best.name }
    },
  }
}

/** How alike two names are, legal forms aside: 1 the same, 0 nothing in common. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [trigramsOf(bareName(one)), trigramsOf(bareName(other))]
  const shared = [...mine].filter((trigram) => theirs.has(trigram)).length
  return (2 * shared) / (mine.size + theirs.size)
}

function trigramsOf(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)))
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
