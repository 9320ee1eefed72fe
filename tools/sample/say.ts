import type { PropertyId } from '#core/registry/properties.ts'

/** A value as a country folder writes it. */
export type Written = string | number | { readonly [part: string]: string | number | { readonly [language: string]: string } }

/** One entry of a subject in a country folder. */
export type Entry = {
  readonly value?: Written
  readonly absent?: string
  readonly at?: string
  readonly from?: string
  readonly to?: string
  readonly source: string
  readonly ours?: true
  readonly rank?: 'preferred' | 'disputed'
  readonly reason?: { readonly lt: string; readonly en: string }
  readonly note?: { readonly lt: string; readonly en: string }
}

/** What is said of a subject: its properties in the order in which they are written. */
export type Subject = { readonly subject: string; readonly said: readonly (readonly [PropertyId, Entry])[] }

const WIDEST = 128

/** A file of a country folder; the order of properties is that of their first entries. */
export function subjectFile(comment: string, subjects: readonly Subject[]): string {
  const [only] = subjects
  const head = `# ${comment}\n# Written by tools/write-sample.ts: change the builders in tools/sample, not this file.\n`
  if (subjects.length === 1 && only !== undefined) return head + subjectLines(only).join('\n') + '\n'
  const blocks = subjects.map((subject) =>
    subjectLines(subject)
      .map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
      .join('\n'),
  )
  return `${head}subjects:\n${blocks.join('\n\n')}\n`
}

function subjectLines({ subject, said }: Subject): string[] {
  const byProperty = Map.groupBy(said, ([property]) => property)
  return [
    `subject: ${subject}`,
    ...[...byProperty].flatMap(([property, entries]) => [`${property}:`, ...entries.flatMap(([, entry]) => entryLines(entry))]),
  ]
}

function entryLines(entry: Entry): string[] {
  const parts = Object.entries(entry).filter(([, value]) => value !== undefined)
  const line = `  - ${flow(Object.fromEntries(parts))}`
  if (line.length <= WIDEST) return [line]
  return parts.flatMap(([key, value], index) => keyLines(`${index === 0 ? '  - ' : '    '}${key}:`, value))
}

function keyLines(key: string, value: unknown): string[] {
  const line = `${key} ${flow(value)}`
  if (line.length <= WIDEST || typeof value !== 'object' || value === null) return [line]
  return [key, ...Object.entries(value).map(([part, of]) => `      ${part}: ${flow(of)}`)]
}

/** A value in one line of YAML. */
export function flow(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')} }`
}

/** Plain where YAML 1.2 reads it as the same text even within a flow; dates and codes get quotes like everywhere in a folder. */
function quoted(text: string): string {
  return /^[\p{L}„“/][\p{L}\p{N}„“–—()%./\- ]*$/u.test(text) &&
    !/^(yes|no|true|false|null|on|off)$/i.test(text) &&
    !/[ :]$/.test(text)
    ? text
    : JSON.stringify(text)
}
