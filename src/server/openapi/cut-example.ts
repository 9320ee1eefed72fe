const LISTED = 2
const LONGEST_TEXT = 120
const MOST_KEYS = 24

/** A real answer cut short for reading: long lists, long texts and wide objects end with `…`. */
export function cutExample(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT)}…`
  if (Array.isArray(value))
    return value.length <= LISTED ? value.map(cutExample) : [...value.slice(0, LISTED).map(cutExample), '…']
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const kept = entries.slice(0, MOST_KEYS).map(([key, own]) => [key, cutExample(own)] as const)
  return Object.fromEntries(entries.length <= MOST_KEYS ? kept : [...kept, ['…', '…'] as const])
}
