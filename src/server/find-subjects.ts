const SUBJECT = /^(?:cluster|organisation|county|municipality|country|act|study|measure|project|body)\/[a-z0-9-]+$/

/** Every subject id that occurs anywhere in the data of a page, as a value or as a key. */
export function findSubjects(data: unknown): string[] {
  const found = new Set<string>()
  visit(data, found)
  return [...found]
}

function visit(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (!found.has(value) && value.includes('/') && SUBJECT.test(value)) found.add(value)
  } else if (Array.isArray(value)) {
    for (const each of value) visit(each, found)
  } else if (value instanceof Map || value instanceof Set) {
    for (const each of value) visit(each, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (key.includes('/') && SUBJECT.test(key)) found.add(key)
      visit(each, found)
    }
  }
}
