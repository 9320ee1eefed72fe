import type { Column, Table } from '#core/registry/table.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { CountedSource } from '#server/find-library.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { columnHead } from './property-column.ts'

const columns = [
  ['id', 'text'],
  ['title', 'text'],
  ['publisher', 'text'],
  ['kind', 'text'],
  ['published', 'date'],
  ['accessed', 'date'],
  ['url', 'url'],
  ['licence', 'text'],
  ['language', 'text'],
  ['statements', 'number'],
  ['page', 'url'],
] as const satisfies readonly (readonly [string, Column['type']])[]

/** The library of sources as it leaves the house. */
export function sourcesTable(sources: readonly CountedSource[], { language, publicUrl }: PageReader): Table {
  return {
    id: 'sources',
    title: say(language, 'sources.title'),
    columns: columns.map(([id, type]): Column => ({ id, ...columnHead(`sources.column.${id}`, language), type })),
    rows: sources.map((source) => [
      source.id,
      nameIn(source.title, language) ?? null,
      source.publisher,
      kindName(source.kind, language),
      source.published,
      source.accessed,
      source.url,
      source.licence,
      source.language,
      source.statements,
      publicUrl + addressOf('sources', language, source.id),
    ]),
  }
}

/** A kind of source in words; the code while it has no word. */
function kindName(kind: string, language: PageReader['language']): string {
  const key = `sources.kind.${kind}`
  return isMessageKey(key) ? say(language, key) : kind
}
